import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { encode } from 'base58-universal';
import { describe, expect, test } from 'vitest';
import { decompress } from '../../../core/issuer/curve-point.js';
import type { JsonObject } from '../../../core/json.js';
import { publicKeyOf } from '../../../core/issuer/method-key.js';
import { modulusBits, signatureBytes } from '../../../core/issuer/public-key.js';
import { curveKey, edwardsKey, pemOf, rsaKey } from '../../fixtures/tokens.js';

const p256 = curveKey('a', 'P-256');
const p384 = curveKey('a', 'P-384');
const ed25519 = edwardsKey('a');
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-521' });
const p521 = { secret: privateKey, jwk: createPublicKey(privateKey).export({ format: 'jwk' }) as JsonObject };
const rsa = rsaKey(2048);
/** Their lengths are written in one octet less, and with larger numbers. */
const [shortRsa, longRsa] = [rsaKey(1024), rsaKey(4096)];
const bytes = (text: unknown) => Buffer.from(String(text), 'base64url');
const multibase = (header: readonly number[], ...parts: readonly Uint8Array[]) =>
  `z${encode(Buffer.concat([Uint8Array.from(header), ...parts]))}`;
const short = ({ x, y }: typeof p256.jwk) => Buffer.concat([Uint8Array.of(2 + ((bytes(y).at(-1) ?? 0) & 1)), bytes(x)]);

describe('one key is read the same, whichever way it is written:', () => {
  test.each([
    ['Ed25519', ed25519, { publicKeyMultibase: multibase([0xed, 1], bytes(ed25519.jwk['x'])) }],
    ['Ed25519', ed25519, { type: 'Ed25519VerificationKey2018', publicKeyBase58: encode(bytes(ed25519.jwk['x'])) }],
    ['P-256', p256, { publicKeyMultibase: multibase([0x80, 0x24], short(p256.jwk)) }],
    ['P-384', p384, { publicKeyMultibase: multibase([0x81, 0x24], short(p384.jwk)) }],
    ['Ed25519', ed25519, { publicKeyPem: pemOf(ed25519) }],
    ['P-256', p256, { publicKeyPem: pemOf(p256) }],
    ['P-384', p384, { publicKeyPem: pemOf(p384) }],
    ['RSA', rsa, { publicKeyPem: pemOf(rsa) }],
    ['RSA', rsa, { publicKeyPem: pemOf(rsa, 'pkcs1') }],
    ['RSA', rsa, { publicKeyPem: pemOf(rsa).replaceAll('\n', '\r\n') }],
    ['P-521', p521, { publicKeyPem: pemOf(p521) }],
    ['RSA', shortRsa, { publicKeyPem: pemOf(shortRsa, 'pkcs1') }],
    ['RSA', longRsa, { publicKeyPem: pemOf(longRsa, 'pkcs1') }],
  ])('%s %#', async (type, { jwk }, method) => {
    expect(await publicKeyOf(method)).toEqual({ type, jwk });
    expect(await publicKeyOf({ publicKeyJwk: jwk })).toEqual({ type, jwk });
  });
});

describe('no key', () => {
  const pem = pemOf(p256);
  const labelled = (der: Buffer, label = 'PUBLIC KEY') =>
    `-----BEGIN ${label}-----\n${der.toString('base64')}\n-----END ${label}-----`;
  const edwardsBytes = Buffer.from(pemOf(ed25519).split('\n')[1] ?? '', 'base64');
  test.each([
    ['nothing', {}],
    ['another kind of method', { publicKeyBase58: encode(bytes(ed25519.jwk['x'])) }],
    [
      'a point that is on no curve',
      { publicKeyMultibase: multibase([0x80, 0x24], Buffer.alloc(33, 255).fill(2, 0, 1)) },
    ],
    ['a point of half length', { publicKeyMultibase: multibase([0x80, 0x24], short(p256.jwk).subarray(0, 17)) }],
    ['a key of another kind', { publicKeyJwk: curveKey('a', 'secp256k1').jwk }],
    ['a shared secret', { publicKeyJwk: { kty: 'oct', k: 'AQ' } }],
    ['a PEM cut off', { publicKeyPem: `${pem.slice(0, 60)}\n-----END PUBLIC KEY-----` }],
    ['a PEM of a private key', { publicKeyPem: pem.replaceAll('PUBLIC', 'PRIVATE') }],
    ['a PEM of an Ed25519 key that is too short', { publicKeyPem: labelled(edwardsBytes.subarray(0, -1)) }],
    [
      'a PEM of an Ed25519 key that is too long',
      { publicKeyPem: labelled(Buffer.concat([edwardsBytes, edwardsBytes])) },
    ],
    ['a PEM of a bare RSA key that is none', { publicKeyPem: labelled(edwardsBytes, 'RSA PUBLIC KEY') }],
    ['a PEM of another kind', { publicKeyPem: pemOf(curveKey('a', 'secp256k1')) }],
    ['a PEM longer than any key', { publicKeyPem: labelled(Buffer.alloc(16_384)) }],
    ['a PEM of something else', { publicKeyPem: '-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----' }],
    ['words', { publicKeyPem: 'ask us' }],
  ])('in %s', async (_, method) => {
    expect(await publicKeyOf(method)).toBeUndefined();
  });
});

test('what a key says it is for stays with it, and its private half does not', async () => {
  const uses = { alg: 'ES256', use: 'sig', key_ops: ['verify'] };
  const jwk = { ...p256.jwk, ...uses, kid: 'a', d: 'AQ', x5c: ['AA=='] };
  expect((await publicKeyOf({ publicKeyJwk: jwk }))?.jwk).toEqual({ ...p256.jwk, ...uses });
});

test('the length of a key is counted without the zeros before it', async () => {
  const padded = { ...rsa.jwk, n: Buffer.concat([Buffer.alloc(128), bytes(rsa.jwk['n'])]).toString('base64url') };
  const key = await publicKeyOf({ publicKeyJwk: padded });
  if (!key) throw new Error('zeros do not matter');
  expect([modulusBits(key), signatureBytes(key)]).toEqual([2048, 256]);
});

test('about every second x has a point, with the sign asked for', () => {
  const at = (x: number) => decompress('P-256', Buffer.concat([Uint8Array.of(2), Buffer.alloc(31), Uint8Array.of(x)]));
  const found = Array.from({ length: 40 }, (_, x) => at(x)).filter(point => point !== undefined);
  expect(found.length).toBeGreaterThan(10);
  expect(found.length).toBeLessThan(30);
  expect(found.every(({ y }) => ((y.at(-1) ?? 1) & 1) === 0)).toBe(true);
});
