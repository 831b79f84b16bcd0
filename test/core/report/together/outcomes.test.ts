import { expect, test } from 'vitest';
import type { Named } from '../../../../core/elements/ties.js';
import type { VerificationReport } from '../../../../core/report/report.js';
import { award, files, said } from './brought.js';

const stating = (id: string, title: string, ...outcomes: readonly Named[]) =>
  award({ id: `urn:uuid:${id}`, title, ties: { outcomes } });
const concept = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001';
const told = (...reports: readonly VerificationReport[]) => said(files(...reports), 'outcomes');

test('the same concept is one outcome, however it is called and its address is written', () => {
  const ethics = stating('1', 'Ethics', { label: 'weigh interests', address: concept });
  const law = stating('2', 'Law', { label: 'balance interests', address: `${concept.replace('http', 'https')}/` });
  const care = stating('3', 'Care', { label: 'care', address: `${concept}2` });
  expect(told(ethics, law, care)).toEqual(['“weigh interests”: “Ethics” (1) and “Law” (2).']);
});

test('the same words are one outcome but for case, punctuation and markup; near misses are two', () => {
  const ethics = stating('1', 'Ethics', { label: 'Weigh the interests of people.' });
  const law = stating('2', 'Law', { label: '**weigh** the interests of people' });
  const care = stating('3', 'Care', { label: 'Weigh the interests of persons' });
  expect(told(ethics, law, care)).toEqual(['“Weigh the interests of people.”: “Ethics” (1) and “Law” (2).']);
});

test('concept and words that agree are said once', () => {
  const outcome = { label: 'weigh interests', address: concept };
  expect(told(stating('1', 'Ethics', outcome), stating('2', 'Law', outcome))).toHaveLength(1);
});

test('neither a copy of one credential nor a rejected one states it a second time', () => {
  const outcome = { label: 'weigh interests' };
  const ethics = stating('1', 'Ethics', outcome, outcome);
  expect(told(ethics, ethics)).toEqual([]);
  expect(told(ethics, { ...stating('2', 'Law', outcome), verdict: 'rejected' })).toEqual([]);
  expect(told(ethics, stating('2', 'Law', outcome))).toHaveLength(1);
});
