import { inputOfFile } from '../../core/index.js';
import type { Finding } from '../finding.js';
import type { Work } from '../judging/progress.js';
import { follow, recogniseFile, recogniseInSection, recognisePlatform } from '../recognise.js';
import { workAt } from '../work-at.js';

/** Something handed to the check page. */
export interface Thing {
  readonly id: string;
  readonly name: string;
  /** How it is checked; nothing where only a person can look at it. */
  readonly work?: Work;
  /** What an address turned out to be before anybody was asked. */
  readonly finding?: Finding;
}

export const textThing = (text: string, name: string): Thing => ({
  id: crypto.randomUUID(),
  name,
  work: { hosts: [], read: () => Promise.resolve({ text }) },
});

export const fileThing = (file: File): Thing => ({
  id: crypto.randomUUID(),
  name: file.name,
  work: { hosts: [], read: () => inputOfFile(file) },
});

/**
 * Only https leads anywhere. A link is read as it is on a page: what it wraps is taken out, and where a platform is known
 * its endpoints are asked in place of its page. Whom that asks is named before the press that hands it over.
 */
export function addressThing(typed: string): Thing | undefined {
  const address = typed.trim();
  if (!isWeb(address)) return undefined;
  const { host, port } = new URL(address);
  const id = crypto.randomUUID();
  const finding = findingAt(address, id);
  if (finding) {
    const work = workAt(finding);
    return { id, name: address, finding, ...(work && { work }) };
  }
  // A port of its own is asked after the person confirmed it; whatever else fails the guard leads nowhere.
  return port === ''
    ? undefined
    : { id, name: address, work: { hosts: [host], read: () => Promise.resolve({ address }) } };
}

export const isWeb = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === 'https:';

function findingAt(address: string, id: string): Finding | undefined {
  const followed = follow(address);
  if (!followed) return undefined;
  const recognised =
    recognisePlatform(followed, true) ?? (followed.short ? recogniseInSection(followed) : recogniseFile(followed));
  if (!recognised) return undefined;
  const { platform, target, endpoints, expects } = recognised;
  return {
    id,
    carrier: 'link',
    tier: 'offered',
    live: true,
    frameId: 0,
    expects,
    target,
    endpoints,
    ...(platform && { platform }),
  };
}
