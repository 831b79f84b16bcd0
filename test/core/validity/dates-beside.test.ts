import { expect, test } from 'vitest';
import type { Credential } from '../../../core/credential.js';
import type { JsonObject } from '../../../core/json.js';
import type { Token } from '../../../core/open/opened.js';
import { withDatesBeside } from '../../../core/validity/dates-beside.js';

const credential = (...ends: readonly string[]): Credential => ({
  format: 'open-badges-2',
  types: [],
  issuer: {},
  validFrom: [],
  validUntil: ends.map(value => ({ value, pointer: '/expires' })),
  status: [],
  proofs: [],
  nested: [],
});
const token = (claims: JsonObject): Token => ({ kind: 'token', header: {}, claims, signed: '', signature: '' });
const exp = Date.parse('2026-08-01T00:00:00Z') / 1_000;
const ends = (stated: Credential, claims: JsonObject) =>
  withDatesBeside(stated, token(claims)).validUntil.map(({ value, pointer }) => [value, pointer]);

test('a date only the token states counts, whatever the data model', () => {
  expect(ends(credential(), { exp })).toEqual([['2026-08-01T00:00:00.000Z', '/exp']]);
});

test('one beside others counts with them', () => {
  const stated = credential('2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z');
  expect(ends(stated, { exp }).at(-1)).toEqual(['2026-08-01T00:00:00.000Z', '/exp']);
});

test('one that cannot be read is not overlooked', () => {
  expect(ends(credential(), { exp: 'soon' })).toEqual([['"soon"', '/exp']]);
});

test.each(['2026-08-01T00:00:00Z', '2026-08-01T02:00:00.4+02:00'])('a moment stated twice is one (%s)', value => {
  expect(ends(credential(value), { exp })).toEqual([[value, '/expires']]);
});

test('without a token nothing is added', () => {
  const stated = credential('2027-01-01T00:00:00Z');
  expect(withDatesBeside(stated, undefined)).toBe(stated);
});
