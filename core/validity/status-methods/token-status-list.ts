import { fromBase64url } from '../../base64url.js';
import type { Credential, StatedStatus } from '../../credential.js';
import { type JsonObject, isObject, member, textMember } from '../../json.js';
import { limits } from '../../limits.js';
import type { Token } from '../../open/opened.js';
import { tokenKind } from '../../open/token-kind.js';
import type { ProofSurroundings } from '../../proofs/surroundings.js';
import { type Check, type Evidence, failed, passed, unknown } from '../../report/check.js';
import { inVain } from '../../web/in-vain.js';
import type { Lifetime } from '../../web/web.js';
import { readNumericDate } from '../date.js';
import { type Bits, lowestFirst, unpackBits } from './bits.js';
import { aboutAddress } from './individual-address.js';
import { readListToken } from './read-list.js';
import type { StatusMethod } from './status-method.js';
import { later } from '../../later.js';

const listTokens = later(() => import('../../proofs/disclosures/check-list-token.js'));

/** Token Status List (RFC 7519 tokens, SD-JWT VC): a signed list of small numbers, one for each token of an issuer. */
export const tokenStatusList: StatusMethod = {
  name: 'status_list',
  recognises: type => type === 'status_list',
  check: checkEntry,
};

interface Asked {
  readonly stated: StatedStatus;
  readonly credential: Credential;
  readonly uri: string;
  readonly index: number;
  readonly surroundings: ProofSurroundings;
  /** Something read in the list. */
  readonly at: (fact: string, value?: string) => Evidence;
}

async function checkEntry(
  stated: StatedStatus,
  credential: Credential,
  surroundings: ProofSurroundings,
): Promise<Check> {
  const { entry, pointer } = stated;
  const [uri, index] = [textMember(entry, 'uri'), member(entry, 'idx')];
  const source = { kind: 'credential', pointer } as const;
  if (uri === undefined || typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0)
    return unknown('status.unsupported', [{ fact: 'stated.status', value: 'status_list', source }]);
  const evidence = { fact: 'stated.status', value: `status_list ${String(index)}`, source };
  const check = await ask({ stated, credential, uri, index, surroundings });
  return {
    ...check,
    evidence: [evidence, ...check.evidence],
    notes: [...check.notes, ...aboutAddress(uri, credential)],
  };
}

async function ask(entry: Omit<Asked, 'at'>): Promise<Check> {
  const { uri, surroundings } = entry;
  const answer = await surroundings.web.get(uri, 'status', lifetime);
  if (answer.kind === 'fault') {
    const asked = inVain('asked.status', { ...answer, url: uri });
    return isBinaryToken(answer.detail)
      ? unknown('status.unsupported', [{ ...asked, fact: 'list.type', value: answer.detail ?? '' }])
      : unknown('status.unreachable', [asked]);
  }
  const source = { kind: 'web', url: uri, fetchedAt: answer.fetchedAt } as const;
  const at = (fact: string, value?: string): Evidence => ({ fact, ...(value !== undefined && { value }), source });
  const text = (answer.text ?? '').trim();
  if (isBinaryToken(answer.mediaType)) return unknown('status.unsupported', [at('list.type', answer.mediaType)]);
  const token = await readListToken(text);
  if (!token) return unknown(...(tokenKind(text) === 'JWE' ? notRead(at) : invalid(at('list.not-token'))));
  return authenticate(token, { ...entry, at });
}

type Doubt = Parameters<typeof unknown>;

const invalid = (...evidence: readonly Evidence[]): Doubt => ['status.list-invalid', evidence];
const notRead = (at: Asked['at']): Doubt => ['status.unsupported', [at('list.token')]];

/** Lists also come as CBOR (Token Status List §5.2), which is not read. */
const isBinaryToken = (mediaType: string | undefined): boolean => /\bstatuslist\+cwt\b|\bcbor\b/i.test(mediaType ?? '');

/** Kind, dates, address and signer, before a bit of it is read (Token Status List §5.1, §8.3). */
async function authenticate(token: Token, asked: Asked): Promise<Check> {
  const { at, uri, surroundings } = asked;
  const { now } = surroundings;
  const { header, claims } = token;
  const type = (textMember(header, 'typ') ?? '').toLowerCase().replace(/^application\//, '');
  if (type !== 'statuslist+jwt') return unknown(...invalid(at('list.type', type)));
  const [made, ends] = [readNumericDate(member(claims, 'iat')), member(claims, 'exp')];
  if (!made || made.getTime() > now.getTime() + limits.clockSkew) return unknown(...invalid(at('list.period', 'iat')));
  const end = readNumericDate(ends);
  if (ends !== undefined && !end) return unknown(...invalid(at('list.period', 'exp')));
  if (member(claims, 'sub') !== uri) return unknown(...invalid(at('list.not-fitting', textMember(claims, 'sub'))));
  const { checkListToken } = await listTokens();
  const issuer = asked.credential.issuer.id?.value;
  const proof = await checkListToken(
    token,
    { issuer, around: asked.stated.around, isSdJwtVc: isSdJwtVc(asked) },
    surroundings,
  );
  if (proof.reason === 'proof.key-unreachable')
    return unknown('status.unreachable', [at('list.proof', proof.reason), ...proof.evidence]);
  if (proof.status !== 'passed') return unknown(...invalid(at('list.proof', proof.reason)));
  if (end && end < now) return unknown('status.stale', [at('list.period', 'exp')]);
  return answerIn(claims, made, end, asked);
}

const isSdJwtVc = ({ credential: { format } }: Asked): boolean =>
  format === 'eudi-credential' || format === 'sd-jwt-vc';

async function answerIn(claims: JsonObject, made: Date, end: Date | undefined, asked: Asked): Promise<Check> {
  const { at, index, surroundings } = asked;
  const list = member(claims, 'status_list');
  const [size, packed] = [member(list, 'bits'), textMember(list, 'lst')];
  if (!isObject(list) || !isSize(size) || packed === undefined) return unknown(...invalid(at('list.subject')));
  const bits = await unpacked(packed);
  if (bits.kind === 'invalid') return unknown(...invalid(at('list.bits', bits.why)));
  const value = lowestFirst(bits.bytes, index, size);
  if (value === undefined) return unknown(...invalid(at('list.index', String(index))));
  const asOf = made.toISOString();
  const isOld = !end && surroundings.now.getTime() - made.getTime() > limits.statusListOldAfter;
  const evidence = [at('list.as-of', asOf), ...(isOld ? [at('list.old')] : [])];
  return mean(value, evidence, at);
}

const isSize = (size: unknown): size is 1 | 2 | 4 | 8 => size === 1 || size === 2 || size === 4 || size === 8;

/** base64url without padding of zlib (Token Status List §4.2). */
function unpacked(packed: string): Promise<Bits> | Bits {
  const compressed = fromBase64url(packed);
  return compressed ? unpackBits(compressed, 'deflate') : { kind: 'invalid', why: 'encoding' };
}

/** The values the standard gives a meaning (§7.1); what an application means by others is not interpreted. */
function mean(value: number, evidence: readonly Evidence[], at: Asked['at']): Check {
  if (value === 0) return passed('status.good', evidence, ['status.as-of']);
  if (value === 1) return failed('status.revoked', evidence, ['status.as-of']);
  if (value === 2) return failed('status.suspended', evidence, ['status.as-of']);
  return unknown('status.unsupported', [...evidence, at('list.value', `0x${value.toString(16).padStart(2, '0')}`)]);
}

/** How long a list says it stays good: `ttl` in seconds, and never past its end (§5.1). Whether to believe it is asked afresh. */
const lifetime: Lifetime = async ({ text, fetchedAt, freshFor }) => {
  const token = await readListToken((text ?? '').trim());
  if (!token) return 0;
  const { claims } = token;
  const [ttl, end] = [member(claims, 'ttl'), readNumericDate(member(claims, 'exp'))];
  const fresh = typeof ttl === 'number' && ttl >= 0 ? ttl * 1_000 : undefined;
  if (!end) return fresh;
  return Math.min(fresh ?? freshFor ?? limits.statusListFreshFor, end.getTime() - Date.parse(fetchedAt));
};
