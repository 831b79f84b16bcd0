import { sign } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { curveKey, edwardsKey } from '../../../fixtures/tokens.js';

const key = edwardsKey('uni-lumen ed25519');
const publicKey = { type: 'Ed25519', jwk: key.jwk } as const;
const signed = new TextEncoder().encode('Introduction to Data Ethics');
const signature = new Uint8Array(sign(null, signed, key.secret));

/** The module asks the platform once; each test asks anew. */
async function freshly() {
  vi.resetModules();
  return import('../../../../core/proofs/jose/signature.js');
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** A platform that never heard of the curve, as browsers were for years. */
const withoutEd25519 = () =>
  vi
    .spyOn(crypto.subtle, 'importKey')
    .mockImplementation(() => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')));

describe.each(['with', 'without'])('on a platform %s Ed25519', way => {
  test('a signature fits its bytes and its key, and no others', async () => {
    const asked = way === 'without' ? withoutEd25519() : undefined;
    const { signatureFits } = await freshly();
    const other = { type: 'Ed25519', jwk: edwardsKey('somebody else').jwk } as const;
    expect(await signatureFits('EdDSA', publicKey, signed, signature)).toBe(true);
    expect(await signatureFits('EdDSA', publicKey, signed.slice(1), signature)).toBe(false);
    expect(await signatureFits('EdDSA', publicKey, signed, signature.with(3, 0).with(4, 0))).toBe(false);
    expect(await signatureFits('EdDSA', publicKey, signed, signature.slice(1))).toBe(false);
    expect(await signatureFits('EdDSA', other, signed, signature)).toBe(false);
    expect(asked?.mock.calls.length ?? 1).toBe(1);
  });
});

test('what a key says it is for does not stop the platform', async () => {
  const { signatureFits } = await freshly();
  const curve = curveKey('uni-lumen p256', 'P-256');
  const bytes = new Uint8Array(sign('sha256', signed, { key: curve.secret, dsaEncoding: 'ieee-p1363' }));
  const jwk = { ...curve.jwk, alg: 'another', use: 'enc', key_ops: ['sign'] };
  expect(await signatureFits('ES256', { type: 'P-256', jwk }, signed, bytes)).toBe(true);
});
