import { expect, test } from 'vitest';
import type { VerificationReport } from '../../../../core/report/report.js';
import { award, files, said } from './brought.js';

const told = (...reports: readonly VerificationReport[]) => said(files(...reports), 'stacks');
const diploma = award({
  id: 'urn:uuid:9',
  title: 'Diploma in Data',
  ties: { own: ['urn:uuid:9', 'https://uni-lumen.example/diploma'] },
});
const ethics = award({
  id: 'urn:uuid:1',
  title: 'Ethics',
  ties: { wholes: [{ label: 'The diploma', address: 'http://uni-lumen.example/diploma/' }] },
});

test('what a credential says it is a part of is named, and found by its address', () => {
  expect(told(ethics, diploma)).toEqual([
    '“Ethics” (1) says that it is part of “The diploma”. That is here: “Diploma in Data” (2).',
  ]);
  expect(told(ethics, award({ id: 'urn:uuid:8', title: 'Law' }))).toEqual([
    '“Ethics” (1) says that it is part of “The diploma”. That is not among these.',
  ]);
});

test('a whole without an address is found by its title only at the same issuer', () => {
  const law = award({ id: 'urn:uuid:2', title: 'Law', ties: { wholes: [{ label: 'diploma in data' }] } });
  expect(told(law, diploma)).toEqual([
    '“Law” (1) says that it is part of “diploma in data”. That is here: “Diploma in Data” (2).',
  ]);
  expect(told(law, award({ id: 'urn:uuid:9', title: 'Diploma in Data', issuer: 'did:web:other.example' }))).toEqual([
    '“Law” (1) says that it is part of “diploma in data”. That is not among these.',
  ]);
});

test('a whole that was rejected is said not to count, and what it says itself is not passed on', () => {
  const forged = { ...diploma, verdict: 'rejected' as const, ties: { ...diploma.ties, parts: [{ label: 'Ethics' }] } };
  expect(told(ethics, forged, award({ id: 'urn:uuid:8', title: 'Law' }))).toEqual([
    '“Ethics” (1) says that it is part of “The diploma”. That is here and is not counted: “Diploma in Data” (2).',
  ]);
});

test('what a credential says it holds is named as well, each thing once', () => {
  const holding = { ...diploma, ties: { ...diploma.ties, parts: [{ label: 'Ethics' }, { label: 'ethics' }] } };
  expect(told(holding, award({ id: 'urn:uuid:1', title: 'Ethics' }))).toEqual([
    '“Diploma in Data” (1) says that it includes “Ethics”. That is here: “Ethics” (2).',
  ]);
});

test('a flag, a programme and a sentence are repeated as they stand, and nothing is concluded from them', () => {
  const part = award({
    id: 'urn:uuid:1',
    title: 'A',
    elements: { stackability: { status: 'present', reason: 'element.stated', value: 'true' } },
  });
  const alone = award({
    id: 'urn:uuid:2',
    title: 'B',
    elements: { stackability: { status: 'present', reason: 'element.stated', value: 'false' } },
  });
  const coded = award({
    id: 'urn:uuid:3',
    title: 'C',
    elements: { stackability: { status: 'weak', reason: 'element.half-stated', value: 'MA-DATA' } },
  });
  const towards = award({
    id: 'urn:uuid:4',
    title: 'D',
    elements: {
      'recognition-information': { status: 'present', reason: 'element.stated', value: '5 ECTS of the Master in Data' },
    },
  });
  const linked = award({
    id: 'urn:uuid:5',
    title: 'E',
    elements: {
      'recognition-information': { status: 'weak', reason: 'element.elsewhere', value: 'https://uni-lumen.example' },
    },
  });
  expect(told(part, alone, coded, towards, linked)).toEqual([
    '“A” (1) says that it is part of a qualification.',
    '“B” (2) says that it is no part of a qualification.',
    '“C” (3). Stand-alone or part of more: “MA-DATA”',
    '“D” (4). What it counts towards: “5 ECTS of the Master in Data”',
  ]);
});

test('one sentence that says both is repeated once', () => {
  const value = 'Counts for 5 ECTS in the Master in Data';
  const both = award({
    id: 'urn:uuid:1',
    title: 'A',
    elements: {
      stackability: { status: 'weak', reason: 'element.half-stated', value },
      'recognition-information': { status: 'present', reason: 'element.stated-in-words', value },
    },
  });
  expect(told(both, diploma)).toEqual([`“A” (1). What it counts towards: “${value}”`]);
});

test('a value that bears the name of a member every object has is no flag', () => {
  const odd = award({
    id: 'urn:uuid:1',
    title: 'A',
    elements: { stackability: { status: 'present', reason: 'element.stated', value: '__proto__' } },
  });
  expect(told(odd, diploma)).toEqual([]);
});
