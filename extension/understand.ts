import type { Carrier, Expectation, Finding, Spotted } from './finding.js';
import { follow, recogniseFile, recognisePlatform, type Recognised } from './recognise.js';

/**
 * A spotted thing as the panel understands it: what the page's side wrote is guarded, unwrapped and matched again.
 * Where the address passes none of that, the finding has no target and nothing to ask.
 */
export function understand(spotted: Spotted, frame: number): Finding {
  const recognised = spotted.address === undefined ? undefined : recogniseAgain(spotted.carrier, spotted.address);
  if (!recognised) return { ...spotted, frameId: frame, expects: expectationOf(spotted), endpoints: [] };
  const { platform, target, endpoints, expects } = recognised;
  return {
    ...spotted,
    frameId: frame,
    expects: spotted.carrier === 'alternate-link' ? 'signed' : expects,
    ...(platform && { platform }),
    target,
    endpoints,
  };
}

/** A text in the page is there to be judged as it stands. */
const expectationOf = ({ payload }: Spotted): Expectation => (payload ? 'signed' : 'unknown-until-fetch');

function recogniseAgain(carrier: Carrier, address: string): Recognised | undefined {
  const followed = follow(address);
  if (!followed) return undefined;
  return carrier === 'link' ? recognisePlatform(followed) : recogniseFile(followed);
}

/**
 * One credential, one entry, in the order they were spotted: the same target or the same text, in whichever frame.
 * An entry that is on the page now stands for one that is not. What leads nowhere and holds nothing is left out.
 */
export function merge(findings: readonly Finding[]): Finding[] {
  const entries = new Map<string, Finding>();
  for (const finding of findings) {
    const key = finding.target ?? finding.payload?.sha256;
    if (key === undefined) continue;
    const known = entries.get(key);
    if (!known || (finding.live && !known.live)) entries.set(key, finding);
  }
  return [...entries.values()];
}
