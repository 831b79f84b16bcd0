import { expect, test } from 'vitest';
import { multikeyOf, writtenMultikey } from '../../../core/issuer/multikey.js';
import { readJwk } from '../../../core/issuer/public-key.js';
import { testKey, testKeyOn } from '../../fixtures/signer.js';
import { curveKey, rsaKey } from '../../fixtures/tokens.js';

const labels = ['a', 'b', 'c', 'd', 'e', 'f'];

test.each([
  ['z6Mk', testKey],
  ['zDn', (label: string) => testKeyOn('P-256', label)],
  ['z82', (label: string) => testKeyOn('P-384', label)],
] as const)('a key the packages write as %s… is written like that again', async (beginning, keyOf) => {
  for (const { multibase } of await Promise.all(labels.map(label => keyOf(label)))) {
    const key = multikeyOf(multibase);
    expect(multibase.startsWith(beginning)).toBe(true);
    expect(key && writtenMultikey(key)).toBe(multibase);
  }
});

test('what is no point of its curve is not written: it would come back as one that is', () => {
  const { jwk } = curveKey('a', 'P-256');
  const [point, nowhere] = [readJwk(jwk), readJwk({ ...jwk, y: jwk['x'] ?? null })];
  expect(point && writtenMultikey(point)).toMatch(/^zDn/);
  expect(nowhere?.type).toBe('P-256');
  expect(nowhere && writtenMultikey(nowhere)).toBeUndefined();
});

test('a key of a kind that has no such form is not written', () => {
  const key = readJwk(rsaKey(2048).jwk);
  expect(key?.type).toBe('RSA');
  expect(key && writtenMultikey(key)).toBeUndefined();
});
