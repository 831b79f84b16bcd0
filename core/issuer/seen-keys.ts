import type { Credential } from '../credential.js';
import type { Environment } from '../environment.js';
import { limits } from '../limits.js';
import type { ProofAnswer } from '../proofs/answer.js';
import { type Evidence, withEvidence, withNotes } from '../report/check.js';
import { settle } from '../report/settle.js';
import { LATE, within } from '../web/time.js';
import { type IssuerAnswer, speaksFor } from './check-issuer.js';
import { thumbprintOf } from './thumbprint.js';

/** A key that signed for an issuer. Days are YYYY-MM-DD: nobody needs to know the hour. */
export interface SeenKey {
  /** RFC 7638, SHA-256, base64url */
  readonly thumbprint: string;
  readonly first: string;
  readonly last: string;
}

/** The keys seen under one identifier, in no order. */
export interface SeenIssuer {
  readonly issuer: string;
  readonly keys: readonly SeenKey[];
}

/** Where somebody who chose so remembers which keys signed for whom. */
export interface SeenKeys {
  of(issuer: string): Promise<readonly SeenKey[]>;
  /** @param day YYYY-MM-DD */
  saw(issuer: string, thumbprint: string, day: string): Promise<void>;
}

/**
 * Notes a key that is new for an issuer whose keys were seen before, and remembers the one that signed. Issuers change
 * keys as they should, so it changes no answer. The note stands all day: whoever looks twice reads the same twice.
 */
export async function noteSeenKey(
  answer: IssuerAnswer,
  credential: Credential,
  { signer }: ProofAnswer,
  { now, seenKeys }: Pick<Environment, 'seenKeys'> & { readonly now: Date },
): Promise<IssuerAnswer> {
  // An identifier that is the key itself can have no other one.
  if (!seenKeys || !signer?.key || signer.document.origin.kind === 'identifier' || !speaksFor(signer, credential))
    return answer;
  const [issuer, thumbprint] = [signer.controller, await thumbprintOf(signer.key.publicKey)];
  const today = now.toISOString().slice(0, 10);
  const before = await within(limits.lookUpTime, settle(seenKeys.of(issuer), []));
  await within(limits.lookUpTime, settle(seenKeys.saw(issuer, thumbprint, today), undefined));
  const until = before === LATE ? undefined : lastOfOthers(before, thumbprint, today);
  return until === undefined ? answer : changed(answer, until);
}

/** The last day on which other keys were seen, where this one is new and they are not. */
function lastOfOthers(keys: readonly SeenKey[], thumbprint: string, today: string): string | undefined {
  if (keys.some(key => key.thumbprint === thumbprint && key.first < today)) return undefined;
  const others = keys.filter(key => key.thumbprint !== thumbprint && key.first < today);
  return others
    .map(({ last }) => last)
    .toSorted()
    .at(-1);
}

function changed({ check, identity }: IssuerAnswer, until: string): IssuerAnswer {
  const source = { kind: 'bundled', name: 'seen-keys', version: until } as const;
  const evidence: Evidence = { fact: 'keys.seen-until', value: until, source };
  return {
    check: withEvidence(withNotes(check, 'issuer.key-changed'), evidence),
    identity: { ...identity, notes: [...identity.notes, 'issuer.key-changed'] },
  };
}

/** What is remembered with one key more: the issuer seen last stands at the end, and whoever was longest unseen is forgotten. */
export function withSeen(all: readonly SeenIssuer[], issuer: string, key: SeenKey): readonly SeenIssuer[] {
  const before = all.find(one => one.issuer === issuer)?.keys ?? [];
  const same = before.find(({ thumbprint }) => thumbprint === key.thumbprint);
  const others = before.filter(one => one !== same);
  const keys = [...others, same ? joined(same, key) : key].toSorted((one, other) => (one.last < other.last ? -1 : 1));
  const entry = { issuer, keys: keys.slice(-limits.seenKeysOfIssuer) };
  return [...all.filter(one => one.issuer !== issuer), entry].slice(-limits.seenIssuers);
}

const joined = (one: SeenKey, other: SeenKey): SeenKey => ({
  ...one,
  first: one.first < other.first ? one.first : other.first,
  last: one.last > other.last ? one.last : other.last,
});
