import type { Carrier, Expectation, Finding, Spotted } from './finding.js';
import {
  follow,
  recogniseFile,
  recogniseInSection,
  recognisePlatform,
  tierOfName,
  type Recognised,
} from './recognise.js';
import type { Unwrapped } from './unwrap.js';

/**
 * A spotted thing as the panel understands it: what the page's side wrote is guarded, unwrapped and matched again.
 * Where the address passes none of that, the finding has no target and nothing to ask.
 */
export function understand(spotted: Spotted, frame: number): Finding {
  const recognised = spotted.address === undefined ? undefined : recogniseAgain(spotted, spotted.address);
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

/** Carriers that are believed only where the table knows the address. */
const BY_TABLE: ReadonlySet<Carrier> = new Set(['link', 'embed', 'iframe', 'jsonresume', 'qr']);

function recogniseAgain({ carrier, section }: Spotted, address: string): Recognised | undefined {
  const followed = follow(address);
  if (!followed) return undefined;
  if (carrier === 'element') return inVerifier(followed);
  if (!BY_TABLE.has(carrier)) return recogniseFile(followed);
  const known = recognisePlatform(followed, section === true);
  if (known) return known;
  if (carrier === 'link') return section ? recogniseInSection(followed) : undefined;
  return tierOfName(followed.url.pathname) === 'marked' ? recogniseFile(followed) : undefined;
}

/** What a verifier on the page is told to show is signed, or it shows nothing. */
function inVerifier(followed: Unwrapped): Recognised | undefined {
  const file = recogniseFile(followed);
  return file && { ...file, expects: 'signed', platform: { id: 'blockcerts', name: 'Blockcerts' } };
}
