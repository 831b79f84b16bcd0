import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../core/json.js';
import { verify } from '../../../../core/verify.js';
import { bitstringEntry, plainBadge, profile } from '../../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../../fixtures/environment.js';
import { type ListStatement, bitstringList } from '../../../fixtures/signer.js';
import { curveKey, encoded, jwkDocument, oddToken, rsaKey, tokenOf } from '../../../fixtures/tokens.js';

const did = 'did:web:uni-lumen.example';
const address = 'https://uni-lumen.example/status/1';
const [key, other, rsa] = [curveKey('uni-lumen p256', 'P-256'), curveKey('somebody else', 'P-256'), rsaKey(2048)];
const keys = { p256: key.jwk, rsa: rsa.jwk };
const published: Answers = { 'https://uni-lumen.example/.well-known/did.json': jwkDocument(did, keys) };

const header = { alg: 'ES256', kid: `${did}#p256` };
const withEntry = (index: number) =>
  tokenOf(
    plainBadge({ issuer: profile(did), more: { credentialStatus: bitstringEntry(address, index) } }),
    key,
    header,
  );
const [badge, withdrawn] = [await withEntry(8), await withEntry(7)];

const list = (more: Partial<ListStatement> = {}): JsonObject =>
  bitstringList({ address, issuer: did, set: [7], ...more });
const served = (text: string): Answers => ({ ...published, [address]: () => new Response(text) });

const judge = async (token: string, answers: Answers) => {
  const [report] = await verify({ text: token }, worldOf(answers, '2026-11-21T00:00:00Z'));
  return { verdict: report?.verdict, status: report?.checks.find(({ id }) => id === 'status')?.reason };
};

describe('a status list that is a token', () => {
  test('is believed when its signature is good', async () => {
    const answers = served(await tokenOf(list(), key, { ...header, typ: 'vc+jwt' }));
    expect(await judge(badge, answers)).toEqual({ verdict: 'confirmed', status: 'status.good' });
    expect(await judge(withdrawn, answers)).toEqual({ verdict: 'rejected', status: 'status.revoked' });
  });

  test('may be signed with RSA, and may stand in a claim', async () => {
    const rs256 = { alg: 'RS256', kid: `${did}#rsa` };
    expect(await judge(withdrawn, served(await tokenOf(list(), rsa, rs256)))).toMatchObject({
      status: 'status.revoked',
    });
    const inClaim = served(`${await tokenOf({ iss: did, vc: list() }, key, header)}\n`);
    expect(await judge(withdrawn, inClaim)).toMatchObject({ status: 'status.revoked' });
  });

  test('may be larger than a credential’s texts', async () => {
    const noise = Array.from({ length: 400_000 }, (_, at) => (at * 7_919 + ((at * at) % 8_191)) % 3_999_991);
    const long = list({ set: [7, ...noise], length: 4_000_000 });
    const text = await tokenOf(long, key, header);
    expect(text.length).toBeGreaterThan(256 * 1024);
    expect(await judge(withdrawn, served(text))).toMatchObject({ status: 'status.revoked' });
  });

  test.each<[string, string | Promise<string>, string]>([
    ['altered', tokenOf(list(), key, header).then(token => token.replace(/.{6}$/, 'AAAAAA')), 'status.list-invalid'],
    ['signed by somebody else', tokenOf(list(), other, header), 'status.list-invalid'],
    ['signed by nobody', oddToken({ alg: 'none' }, list()), 'status.list-invalid'],
    ['past its end', tokenOf(list({ more: { validUntil: '2026-11-02T00:00:00Z' } }), key, header), 'status.stale'],
    [
      'ended by its token',
      tokenOf({ ...list(), exp: 1_793_600_000 }, key, { ...header, typ: 'vc+jwt' }),
      'status.stale',
    ],
    ['for another purpose', tokenOf(list({ purpose: 'suspension' }), key, header), 'status.list-invalid'],
    ['no list', tokenOf({ sub: 'a' }, key, header), 'status.list-invalid'],
    ['damaged', `${encoded({ alg: 'ES256' })}.${encoded(list())}`, 'status.list-invalid'],
    ['encrypted', `${encoded({ alg: 'dir', enc: 'A256GCM' })}..a.b.c`, 'status.unsupported'],
  ])('that is %s decides nothing', async (_, token, status) => {
    expect(await judge(badge, served(await token))).toEqual({ verdict: 'unconfirmed', status });
  });

  test('whose keeper is silent is a doubt', async () => {
    const foreign = 'did:web:keeper.example';
    const token = await tokenOf(list({ issuer: foreign }), other, { alg: 'ES256', kid: `${foreign}#k` });
    expect(await judge(badge, served(token))).toEqual({ verdict: 'unconfirmed', status: 'status.unreachable' });
  });
});
