/** A short run of the gate (`npm run gate`) for what our own engine for linked-data signatures may say. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/json.js';
import { limits } from '../../core/limits.js';
import { contexts, plainBadge } from '../fixtures/credentials.js';
import { compareForms } from './gate/canonical-forms.js';
import { compareManyDocuments, compareShapes, compareVocabularies, judgeManyMutants, short } from './gate/gate.js';
import { addedUp } from './gate/judged-mutants.js';
import { judged } from './gate/mutants.js';
import { signedAgain } from './gate/signing.js';
import { smallest } from './gate/smallest.js';
import { total } from './gate/tally.js';

const seed = 20_261_123;

/** In portions, so that none takes long anywhere. */
const portions = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const grade = (allowedValue: readonly string[]): JsonObject => ({
  id: 'urn:example:grade',
  type: ['ResultDescription'],
  allowedValue,
});
const document: JsonObject = {
  '@context': [contexts.credentials2, contexts.openBadges, contexts.undefinedTerms],
  id: 'urn:example:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
};

describe('what our own engine writes is what the packages write', () => {
  test('documents come out byte for byte, or are declined', async () => {
    const compared = await compareManyDocuments(seed, short);
    expect(compared.flatMap(({ differences }) => differences)).toEqual([]);
    const [plain] = compared;
    expect(plain?.identical).toBe(short.identical);
    expect(total(plain?.declined ?? {})).toBeLessThan(short.identical / 2);
  });

  test('vocabularies alone, in twos and in threes never come out otherwise, or where the packages refuse them', async () => {
    const compared = await compareVocabularies(seed, short);
    expect(compared.flatMap(({ differences }) => differences)).toEqual([]);
    for (const { made } of compared) expect(made).toBeGreaterThan(15);
    expect(compared.reduce((sum, { identical }) => sum + identical, 0)).toBeGreaterThan(5);
  });

  test('blank nodes are told apart as RDFC-1.0 asks for, whatever they are called', async () => {
    const compared = await compareShapes(seed, short);
    expect(compared.differences).toEqual([]);
    expect(compared.identical).toBeGreaterThan(compared.made * 0.9);
  });
});

describe('credentials that were changed', () => {
  const all: { decided: number; fitting: number }[] = [];
  test.each(portions)('get the same answer with our own engine as without it: %i', async portion => {
    const { rows, differences } = await judgeManyMutants(seed + portion, short.mutants / portions.length);
    expect(differences).toEqual([]);
    const [sum] = addedUp(rows.map(row => ({ ...row, operator: 'all' })));
    expect(sum).toMatchObject({ made: short.mutants / portions.length, falseAccepts: 0 });
    expect(sum?.again).toBeGreaterThanOrEqual((sum?.made ?? 0) / 2);
    if (sum) all.push(sum);
  });

  test('are judged by our own engine more often than not, where the signature fits', () => {
    const sumOf = (key: 'decided' | 'fitting'): number => all.reduce((sum, one) => sum + one[key], 0);
    expect(all).toHaveLength(portions.length);
    expect(sumOf('decided')).toBeGreaterThan(sumOf('fitting') / 2);
  });
});

describe('what only our own engine would take is left to the packages', () => {
  const judgedWith = async (achievement: JsonObject) => {
    const badge = plainBadge({ issuer: 'did:web:uni-lumen.example', achievement });
    const signed = await signedAgain(badge, 'eddsa-rdfc-2022');
    return signed && judged(signed, 'eddsa-rdfc-2022');
  };

  test.each([
    ['more text than they canonicalise', { description: 'x'.repeat(limits.canonicalisedBytes) }],
    ['more values, of which most say nothing', { tag: [...Array<null>(limits.canonicalisedValues).fill(null), 'x'] }],
  ])('a credential with %s', async (_, achievement) => {
    expect(await judgedWith(achievement)).toEqual({
      ownWhy: 'too large',
      together: 'proof.too-complex',
      packages: 'proof.too-complex',
    });
  });

  test.each([
    ['an empty list stated twice of one thing', { credentialSubject: [grade([]), grade([])] }, 'the same value twice'],
    ['a member of the name no object may have', JSON.parse('{"__proto__":"x"}') as JsonObject, 'unknown name'],
  ])('a document with %s', async (_, more, why) => {
    expect(await compareForms({ ...document, ...more })).toEqual({ kind: 'declined', why });
  });

  test('a list with something in it is read, however often it is stated', async () => {
    const stated = { ...document, credentialSubject: [grade(['A']), grade(['A'])] };
    expect(await compareForms(stated)).toEqual({ kind: 'identical' });
  });
});

test('the smallest document that still shows something is found', async () => {
  const least = await smallest({ ...document, credentialSubject: [grade(['A']), 'x'] }, ({ credentialSubject }) =>
    Promise.resolve(JSON.stringify(credentialSubject ?? '').includes('grade')),
  );
  expect(least).toEqual({ credentialSubject: { id: 'grade' } });
});
