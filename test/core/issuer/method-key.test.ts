import { encode } from 'base58-universal';
import { describe, expect, test } from 'vitest';
import { decompress } from '../../../core/issuer/curve-point.js';
import { publicKeyOf } from '../../../core/issuer/method-key.js';
import { modulusBits, signatureBytes } from '../../../core/issuer/public-key.js';
import { curveKey, edwardsKey, pemOf, rsaKey } from '../../fixtures/tokens.js';

const p256 = curveKey('a', 'P-256');
const p384 = curveKey('a', 'P-384');
const ed25519 = edwardsKey('a');
const rsa = rsaKey(2048);
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
  ])('%s %#', (type, { jwk }, method) => {
    expect(publicKeyOf(method)).toEqual({ type, jwk });
    expect(publicKeyOf({ publicKeyJwk: jwk })).toEqual({ type, jwk });
  });
});

describe('no key', () => {
  const pem = pemOf(p256);
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
    ['a PEM of something else', { publicKeyPem: '-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----' }],
    ['words', { publicKeyPem: 'ask us' }],
  ])('in %s', (_, method) => {
    expect(publicKeyOf(method)).toBeUndefined();
  });
});

test('what a key says it is for stays with it, and its private half does not', () => {
  const uses = { alg: 'ES256', use: 'sig', key_ops: ['verify'] };
  const jwk = { ...p256.jwk, ...uses, kid: 'a', d: 'AQ', x5c: ['AA=='] };
  expect(publicKeyOf({ publicKeyJwk: jwk })?.jwk).toEqual({ ...p256.jwk, ...uses });
});

test('the length of a key is counted without the zeros before it', () => {
  const padded = { ...rsa.jwk, n: Buffer.concat([Buffer.alloc(128), bytes(rsa.jwk['n'])]).toString('base64url') };
  const key = publicKeyOf({ publicKeyJwk: padded });
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
