import { deflateSync } from 'node:zlib';
import { StatusList } from '@sd-jwt/jwt-status-list';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../core/limits.js';
import { lowestFirst, unpackBits } from '../../../../core/validity/status-methods/bits.js';
import { plainBadge, profile } from '../../../fixtures/credentials.js';
import { judgeAll, repliesOf } from '../../../fixtures/judged-with-record.js';
import { answersOf, reportOn } from '../../../fixtures/report-on.js';
import { certified, issuer, metadata, metadataAddress, sdJwt, sdJwtVc } from '../../../fixtures/sd-jwt.js';
import { listToken, tokenListAddress } from '../../../fixtures/token-status-list.js';
import { curveKey, jwkDocument } from '../../../fixtures/tokens.js';

describe('entries are packed from the lowest bit on', () => {
  test('one bit each, as the standard’s example', () => {
    const bytes = new Uint8Array([0xb9, 0xa3]);
    const values = Array.from({ length: 16 }, (_, index) => lowestFirst(bytes, index, 1));
    expect(values).toEqual([1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]);
    expect(lowestFirst(bytes, 16, 1)).toBeUndefined();
  });

  test('two bits each, as the standard’s example', () => {
    const values = Array.from({ length: 12 }, (_, index) => lowestFirst(new Uint8Array([0xc9, 0x44, 0xf9]), index, 2));
    expect(values).toEqual([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]);
  });

  test.each([1, 2, 4, 8] as const)('%i bits each, as the package packs them', async size => {
    const values = Array.from({ length: 40 }, (_, index) => (index * 7) % 2 ** size);
    const packed = new StatusList(values, size).compressStatusList();
    const bits = await unpackBits(Uint8Array.from(Buffer.from(packed, 'base64url')), 'deflate');
    expect(bits.kind === 'bits' && values.map((_, index) => lowestFirst(bits.bytes, index, size))).toEqual(values);
  });

  test('the one bit that is set, wherever it is', async () => {
    for (const at of [0, 7, 8, 131_071]) {
      const packed = new StatusList(
        Array.from({ length: 131_072 }, (_, index) => (index === at ? 1 : 0)),
        1,
      ).compressStatusList();
      const bits = await unpackBits(Uint8Array.from(Buffer.from(packed, 'base64url')), 'deflate');
      const set = bits.kind === 'bits' && [...Array(131_072).keys()].filter(index => lowestFirst(bits.bytes, index, 1));
      expect(set).toEqual([at]);
    }
  });
});

describe('a packed list', () => {
  test('as large as is read, and larger', async () => {
    const unpacked = async (bytes: number) => unpackBits(Uint8Array.from(deflateSync(Buffer.alloc(bytes))), 'deflate');
    expect(await unpacked(limits.statusListInflatedBytes)).toMatchObject({ kind: 'bits' });
    expect(await unpacked(limits.statusListInflatedBytes + 1)).toEqual({ kind: 'invalid', why: 'web.too-large' });
  });

  test('with a sum that is another’s', async () => {
    const packed = Uint8Array.from(deflateSync(Buffer.from('list')));
    expect(
      await unpackBits(
        packed.map((byte, at) => (at === packed.length - 1 ? byte ^ 1 : byte)),
        'deflate',
      ),
    ).toEqual({
      kind: 'invalid',
      why: 'deflate',
    });
  });
});

const entry = (idx: number) => ({ status: { status_list: { idx, uri: tokenListAddress } } });

describe('whose list it is', () => {
  const revoked = { values: [0, 1] };

  test('of a token with a certificate, that of whoever has the same certificate', async () => {
    const ours = await certified({ type: 'dns', value: 'uni-lumen.example' });
    const others = await certified({ type: 'dns', value: 'uni-lumen.example' });
    const token = await sdJwtVc(entry(1), { key: ours.key, header: { x5c: ours.x5c, kid: undefined } });
    const statusOf = async ({ key, x5c }: typeof ours) => {
      const list = await listToken({ ...revoked, by: key, header: { x5c } });
      return answersOf(await reportOn(token, { [tokenListAddress]: () => new Response(list) }))['status'];
    };
    expect(await statusOf(ours)).toBe('status.revoked');
    expect(await statusOf(others)).toBe('status.unreachable');
  });

  test('of a W3C credential, that of its issuer’s own document', async () => {
    const did = 'did:web:uni-lumen.example';
    const key = curveKey('uni-lumen sd-jwt', 'P-256');
    const badge = { ...plainBadge({ issuer: profile(did) }), ...entry(1) };
    const token = await sdJwt(badge, { key, header: { typ: 'vc+sd-jwt', kid: `${did}#key-1` } });
    const list = await listToken(revoked);
    const web = {
      'https://uni-lumen.example/.well-known/did.json': jwkDocument(did, { 'key-1': key.jwk }),
      [tokenListAddress]: () => new Response(list),
    };
    expect(await reportOn(token, web)).toMatchObject({ verdict: 'rejected', because: 'status.revoked' });
  });
});

test('a list that names the key of a third host makes nobody ask there', async () => {
  const did = 'did:web:uni-lumen.example';
  const key = curveKey('uni-lumen sd-jwt', 'P-256');
  const badge = { ...plainBadge({ issuer: profile(did) }), ...entry(1) };
  const token = await sdJwt(badge, { key, header: { typ: 'vc+sd-jwt', kid: `${did}#key-1` } });
  const list = await listToken({ header: { kid: 'did:web:umbra.example#key-1' } });
  const report = await reportOn(token, {
    'https://uni-lumen.example/.well-known/did.json': jwkDocument(did, { 'key-1': key.jwk }),
    [tokenListAddress]: () => new Response(list),
  });
  expect(answersOf(report)['status']).toBe('status.list-invalid');
  expect(new Set(report.contacted.map(({ host }) => host))).toEqual(new Set(['uni-lumen.example']));
});

test('a status that is good does not lengthen a life that is over', async () => {
  const list = await listToken();
  const web = { [metadataAddress]: metadata(), [tokenListAddress]: () => new Response(list) };
  const token = await sdJwtVc({ ...entry(0), exp: Date.parse('2026-08-01T00:00:00Z') / 1_000 });
  const report = await reportOn(token, web);
  expect(report).toMatchObject({ verdict: 'rejected', because: 'period.expired' });
  expect(answersOf(report)).toMatchObject({ proof: 'proof.intact', status: 'status.good' });
});

test('a status beside others counts with them', async () => {
  const list = await listToken();
  const web = { [metadataAddress]: metadata(), [tokenListAddress]: () => new Response(list) };
  const { status } = entry(0);
  const report = await reportOn(await sdJwtVc({ status: { ...status, other: {} } }), web);
  expect(answersOf(report)).toMatchObject({
    'status.0': 'status.good',
    'status.1': 'status.unsupported',
    status: 'status.unsupported',
  });
});

test('an address made for one credential is said to be one', async () => {
  const uri = `${tokenListAddress}?token=secret`;
  const list = await listToken({ claims: { sub: uri } });
  const web = { [metadataAddress]: metadata(), [uri]: () => new Response(list) };
  const report = await reportOn(await sdJwtVc({ status: { status_list: { idx: 0, uri } } }), web);
  expect(report.checks.find(({ id }) => id === 'status')?.notes).toContain('status.individual-address');
});

describe('a list that was kept', () => {
  const day = 24 * 3_600_000;
  const begin = Date.parse('2026-11-21T12:00:00Z');

  async function asked(claims: Parameters<typeof listToken>[0], later: number): Promise<number> {
    const kept = new Map<string, unknown>();
    const memory = {
      read: (name: string) => Promise.resolve(kept.get(name)),
      write: (name: string, value: unknown) => Promise.resolve(void kept.set(name, value)),
    };
    const list = await listToken(claims);
    const replies = { ...repliesOf({ [metadataAddress]: metadata() }), [tokenListAddress]: () => new Response(list) };
    const token = await sdJwtVc(entry(0));
    const contacts = [];
    for (const now of [begin, begin + later])
      contacts.push(
        ...(await judgeAll(token, replies, { memory, now: () => new Date(now) })).flatMap(one => one.contacted),
      );
    return contacts.filter(({ url, cached }) => url === tokenListAddress && !cached).length;
  }

  test.each<[string, Parameters<typeof listToken>[0], number, number]>([
    ['for as many seconds as it says', { claims: { ttl: 60 } }, 59_000, 1],
    ['and no longer', { claims: { ttl: 60 } }, 61_000, 2],
    ['for a day, where it does not say', {}, day - 1_000, 1],
    ['and no longer', {}, day + 1_000, 2],
    ['never past its end', { claims: { ttl: 600, exp: begin / 1_000 + 30 } }, 31_000, 2],
  ])('is used %s', async (_name, claims, later, requests) => {
    expect(await asked(claims, later)).toBe(requests);
  });
});

test('the issuer is asked for nothing but its keys and its whole list', async () => {
  const list = await listToken();
  const web = { [metadataAddress]: metadata(), [tokenListAddress]: () => new Response(list) };
  const report = await reportOn(await sdJwtVc(entry(3)), web);
  expect(report.contacted.map(({ url }) => url).toSorted()).toEqual([metadataAddress, tokenListAddress].toSorted());
  expect(report.credential?.issuer.id?.value).toBe(issuer);
});
