import type { VerificationReport } from '../report.js';
import type { SavedCase } from './case-file.js';

/** By what a credential is known again: the hash of its file with its place in it, and its fingerprint. */
export interface Known {
  readonly file: string | undefined;
  readonly place: number;
  readonly fingerprint: string | undefined;
}

export const knownBy = ({ fingerprint, input }: VerificationReport): Known => ({
  file: input?.sha256,
  place: input?.number ?? 0,
  fingerprint,
});

export const knownIn = ({ receipt }: SavedCase): Known | undefined =>
  receipt === null
    ? undefined
    : { file: receipt.input.sha256, place: receipt.input.number, fingerprint: receipt.credential.fingerprint };

/**
 * The first of some things that is the same: the same bytes at the same place, or else the same credential in other
 * bytes.
 */
export function lookUpAmong<Thing>(
  things: readonly Thing[],
  knownOf: (thing: Thing) => Known | undefined,
): (known: Known) => Thing | undefined {
  const [byFile, byFingerprint] = [new Map<string, Thing>(), new Map<string, Thing>()];
  for (const thing of things.toReversed()) {
    const known = knownOf(thing);
    if (known?.file !== undefined) byFile.set(placeIn(known), thing);
    if (known?.fingerprint !== undefined) byFingerprint.set(known.fingerprint, thing);
  }
  return known => {
    const there = known.file === undefined ? undefined : byFile.get(placeIn(known));
    // A file that leads elsewhere now holds another credential at the same place: one that is about that very one is nearer.
    if (there !== undefined && !isContradicted(knownOf(there), known)) return there;
    return (known.fingerprint === undefined ? undefined : byFingerprint.get(known.fingerprint)) ?? there;
  };
}

const isContradicted = (one: Known | undefined, other: Known): boolean =>
  one?.fingerprint !== undefined && other.fingerprint !== undefined && one.fingerprint !== other.fingerprint;

const placeIn = ({ file = '', place }: Known): string => `${file} ${String(place)}`;
