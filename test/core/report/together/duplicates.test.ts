import { describe, expect, test } from 'vitest';
import { de } from '../../../../core/language/de.js';
import type { VerificationReport } from '../../../../core/report/report.js';
import { award, files, said } from './brought.js';

const ethics = award({ id: 'urn:uuid:1' });
const told = (...reports: readonly VerificationReport[]) => said(files(...reports), 'duplicates');

describe('the same credential more than once', () => {
  test('has the same identifier and issuer, whatever else it says', () => {
    expect(told(ethics, award({ id: 'urn:uuid:2', title: 'Data Law' }))).toEqual([]);
    expect(told(ethics, award({ id: 'urn:uuid:1', title: 'Data Law', date: '2020-01-01' }))).toEqual([
      'The same identifier and issuer: “Introduction to Data Ethics” (1) and “Data Law” (2).',
    ]);
    expect(told(ethics, award({ id: 'urn:uuid:1', title: 'Data Law', issuer: 'did:web:other.example' }))).toEqual([]);
  });

  test('or says the same of the same person, as one file in two carriers does', () => {
    expect(told(award(), award())).toEqual([
      'The same learner, title, date and contents: “Introduction to Data Ethics” (1) and “Introduction to Data Ethics” (2).',
    ]);
    expect(told(award(), award({ workload: '6 ECTS' }))).toEqual([]);
    expect(told(award(), award({ learner: 'Learner B' }))).toEqual([]);
    const unnamed = { 'learner-identity': { status: 'missing', reason: 'element.not-stated' } } as const;
    expect(told(award({ elements: unnamed }), award({ elements: unnamed }))).toEqual([]);
  });

  test('is named in one group, through what each has in common with another', () => {
    const byContent = award({ date: '2026-06-14' });
    const byIdentifier = award({ id: 'urn:uuid:1', title: 'Data Law' });
    expect(told(byContent, ethics, byIdentifier)).toEqual([
      'The same learner, title, date and contents: “Introduction to Data Ethics” (1), “Introduction to Data Ethics” (2) and “Data Law” (3).',
    ]);
  });

  test('that was not answered alike says so, and both rows stay', () => {
    const altered = award({ id: 'urn:uuid:1', verdict: 'rejected' });
    expect(told(ethics, altered)[1]).toBe('They were not answered alike; each row says what was found.');
    expect(said(files(ethics, altered), 'duplicates', de)[1]).toBe(
      'Die Antworten sind nicht gleich; in jeder Zeile steht, was gefunden wurde.',
    );
    expect(told(ethics, ethics)).toHaveLength(1);
  });
});
