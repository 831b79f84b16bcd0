import type { Credential } from '../../credential.js';
import { type Json, isList, isObject, member } from '../../json.js';
import { limits } from '../../limits.js';
import { readJson } from '../../open/json.js';
import type { Signer } from '../../proofs/answer.js';
import type { ProofSurroundings } from '../../proofs/surroundings.js';
import type { Evidence } from '../../report/check.js';
import { inVain, unexpected } from '../../web/in-vain.js';
import type { Answer, NoAnswer } from '../../web/web.js';
import { anchorAt, type WebAnchor } from '../web-anchor.js';
import { originsToAsk } from './candidates.js';
import { credentialTies } from './credential-entry.js';
import type { Pair } from './linkage.js';
import { tokenTies } from './token-entry.js';

/** An address that vouches for a key which vouches for the address; or what there is to know where none does. */
export interface Linkage {
  readonly anchor: WebAnchor | undefined;
  readonly evidence: readonly Evidence[];
}

/**
 * Looks for an address that belongs to whoever holds a key that is published nowhere (Well Known DID Configuration). The
 * word of one of them is worth nothing: the address has to show what the key has signed. Never lowers what is known, and
 * says nothing where the person would not have an address asked.
 */
export async function linkageOf(
  { document }: Signer,
  { issuer }: Credential,
  surroundings: ProofSurroundings,
): Promise<Linkage> {
  const candidates = { linked: document.linkedDomains ?? [], stated: issuer.url?.value };
  const evidence: Evidence[] = [];
  for (const origin of await originsToAsk(candidates)) {
    const pair = { did: document.id, origin, now: surroundings.now };
    const answer = await surroundings.web.get(`${origin}${WELL_KNOWN}`, 'domain-linkage');
    const ties = answer.kind === 'answered' && (await tiesIn(answer, pair, { document }, surroundings));
    if (answer.kind === 'answered' && ties) {
      const anchor = await anchorAt(document.id, answer.url, answer.fetchedAt, 'domain-linkage');
      const source = { kind: 'web', url: answer.url, fetchedAt: answer.fetchedAt } as const;
      return { anchor, evidence: [{ fact: 'linked.both-ways', value: anchor.host, source }] };
    }
    evidence.push(...inVainAt(answer));
  }
  return { anchor: undefined, evidence };
}

const WELL_KNOWN = '/.well-known/did-configuration.json';
const ASKED = 'asked.linkage';

/** That nobody was to be asked, and that nothing is there, is silence: most keys have no such file. */
function inVainAt(answer: Answer | NoAnswer): readonly Evidence[] {
  if (answer.kind === 'answered') return [unexpected(ASKED, answer)];
  const isSilent = answer.fault === 'web.not-permitted' || answer.status === 404 || answer.status === 410;
  return isSilent ? [] : [inVain(ASKED, answer)];
}

async function tiesIn(
  answer: Answer,
  pair: Pair,
  { document }: Pick<Signer, 'document'>,
  surroundings: ProofSurroundings,
): Promise<boolean> {
  const read = readJson(answer.bytes);
  for (const entry of read.kind === 'read' ? entriesIn(read.value) : []) {
    if (typeof entry === 'string' && (await tokenTies(entry, pair, document))) return true;
    if (isObject(entry) && (await credentialTies(entry, pair, surroundings))) return true;
  }
  return false;
}

/** The file has these two members and no other (Well Known DID Configuration, DID Configuration Resource). */
function entriesIn(file: Json): readonly Json[] {
  const entries = member(file, 'linked_dids');
  const isIt = isObject(file) && Object.keys(file).length === 2 && Object.hasOwn(file, '@context') && isList(entries);
  return isIt ? entries.slice(0, limits.linkageEntries) : [];
}
