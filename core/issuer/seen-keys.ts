import type { Credential } from '../credential.js';
import type { Environment } from '../environment.js';
import { limits } from '../limits.js';
import type { ProofAnswer } from '../proofs/answer.js';
import { type Evidence, withEvidence, withNotes } from '../report/check.js';
import { settle } from '../report/settle.js';
import { LATE, within } from '../web/time.js';
import { type IssuerAnswer, speaksFor } from './check-issuer.js';
import type { SeenKey } from './seen-key.js';
import { thumbprintOf } from './thumbprint.js';

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
