import { readFamilyDates } from '../../formats/vc-members.js';
import { type Json, type JsonObject, isObject, listOf, member, textMember, textsOf } from '../../json.js';
import type { OpenedDocument } from '../../open/opened.js';
import { checkProof } from '../../proofs/check-proof.js';
import { issuerOf } from '../../proofs/judge-proof.js';
import type { ProofSurroundings } from '../../proofs/surroundings.js';
import { type Check, type Evidence, unknown } from '../../report/check.js';
import { inVain } from '../../web/in-vain.js';
import { limits } from '../../limits.js';
import { readDate } from '../date.js';
import { checkPeriod } from '../period.js';
import { type BitstringEntry, type Dialect, readMessages } from './entry.js';
import { decodeBits } from './bits.js';
import { lifetimeOf } from './lifetime.js';
import { isClosedToken, openList } from './read-list.js';

/** A status list that may be believed: its own signature holds, it is current, and it is for the purpose asked. */
export interface StatusList {
  readonly kind: 'list';
  readonly id: string | undefined;
  readonly issuer: string | undefined;
  readonly bytes: Uint8Array;
  readonly asOf: string;
  /** It states no end and was made long ago, so that it may silently be an old copy. */
  readonly isOld: boolean;
  readonly messages: BitstringEntry['messages'];
  readonly evidence: Evidence;
}

export interface NoList {
  readonly kind: 'no-list';
  readonly check: Check;
}

/** Fetches, authenticates and decodes a list (Bitstring Status List §3.2 with the checks it leaves to the reader). */
export async function fetchList(
  url: string,
  purpose: string,
  dialect: Dialect,
  surroundings: ProofSurroundings,
): Promise<StatusList | NoList> {
  const answer = await surroundings.web.get(url, 'status', lifetimeOf);
  if (answer.kind === 'fault') return no(unknown('status.unreachable', [inVain('asked.status', { ...answer, url })]));
  const at = (fact: string, value?: string): Evidence => ({
    fact,
    ...(value !== undefined && { value }),
    source: { kind: 'web', url, fetchedAt: answer.fetchedAt },
  });
  if (isClosedToken(answer.text ?? '')) return no(unknown('status.unsupported', [at('list.token')]));
  const opened = await openList(answer.bytes, answer.text);
  if (!opened) return no(unknown('status.list-invalid', [at('list.not-json')]));
  const { now } = surroundings;
  return authenticate(opened, { purpose, dialect, at, fetchedAt: answer.fetchedAt, now }, surroundings);
}

interface Expected {
  readonly purpose: string;
  readonly dialect: Dialect;
  readonly at: (fact: string, value?: string) => Evidence;
  readonly fetchedAt: string;
  readonly now: Date;
}

async function authenticate(
  received: OpenedDocument,
  expected: Expected,
  surroundings: ProofSurroundings,
): Promise<StatusList | NoList> {
  const { at, dialect } = expected;
  // A list is signed with what the credentials it belongs to are signed with.
  const proof = await checkProof(received, 'open-badges-3', surroundings);
  if (proof.overall.reason === 'proof.key-unreachable') {
    return no(unknown('status.unreachable', [at('list.proof', proof.overall.reason), ...proof.overall.evidence]));
  }
  if (proof.overall.status !== 'passed')
    return no(unknown('status.list-invalid', [at('list.proof', proof.overall.reason)]));
  const { document } = proof.reading;
  const subject = onlySubject(document);
  const types = textsOf(member(document, 'type'));
  if (!types.includes(dialect.credentialType))
    return no(unknown('status.list-invalid', [at('list.type', types.join(' '))]));
  if (!subject || !textsOf(member(subject, 'type')).includes(dialect.listType)) {
    return no(unknown('status.list-invalid', [at('list.subject')]));
  }
  const ended = checkDates(document, at, expected.now);
  return ended ?? decode(document, subject, expected);
}

function checkDates(document: JsonObject, at: Expected['at'], now: Date): NoList | undefined {
  const period = checkPeriod(readFamilyDates(document), now);
  if (period.reason === 'period.expired')
    return no(unknown('status.stale', [at('list.period', period.reason), ...period.evidence]));
  const doubtful = period.status === 'failed' || period.status === 'unknown';
  return doubtful ? no(unknown('status.list-invalid', [at('list.period', period.reason)])) : undefined;
}

async function decode(document: JsonObject, subject: JsonObject, expected: Expected): Promise<StatusList | NoList> {
  const { at, purpose, dialect } = expected;
  const purposes = textsOf(member(subject, 'statusPurpose'));
  if (!dialect.onlyPurpose && !purposes.includes(purpose)) {
    return no(unknown('status.list-invalid', [at('list.purpose', purposes.join(' '))]));
  }
  const bits = await decodeBits(textMember(subject, 'encodedList') ?? '');
  if (bits.kind === 'invalid') return no(unknown('status.list-invalid', [at('list.bits', bits.why)]));
  const { validFrom, validUntil } = readFamilyDates(document);
  const asOf = validFrom[0]?.value ?? expected.fetchedAt;
  const messages = readMessages(member(subject, 'statusMessage') ?? member(subject, 'statusMessages'));
  return {
    kind: 'list',
    id: textMember(document, 'id'),
    issuer: issuerOf(document),
    bytes: bits.bytes,
    asOf,
    isOld: validUntil.length === 0 && isLongAgo(asOf, expected.now),
    messages,
    evidence: at('list.as-of', asOf),
  };
}

const isLongAgo = (moment: string, now: Date): boolean =>
  now.getTime() - (readDate(moment)?.date.getTime() ?? 0) > limits.statusListOldAfter;

function onlySubject(document: JsonObject): JsonObject | undefined {
  const [subject, ...others]: readonly Json[] = listOf(member(document, 'credentialSubject'));
  return isObject(subject) && others.length === 0 ? subject : undefined;
}

const no = (check: Check): NoList => ({ kind: 'no-list', check });
