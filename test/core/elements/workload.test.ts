import { describe, expect, test } from 'vitest';
import { achieving, changed, judge, outcomeOf, valueOf } from './fixture.js';

const credits = (ECTS: number | string) => achieving({ ECTS, timeInvestment: undefined });

describe('credits without hours', () => {
  test.each([
    [-1, 'implausible out-of-range'],
    [0, 'implausible out-of-range'],
    [0.5, 'present unusual-size'],
    [1, 'present stated'],
    [15, 'present stated'],
    [16, 'present unusual-size'],
    [59, 'present unusual-size'],
    [60, 'implausible larger-than-micro'],
    ['4,5', 'present stated'],
    ['1.000', 'present stated'],
    ['1.000,5', 'weak free-text'],
    ['five', 'weak free-text'],
  ])('%s ECTS: %s', (ects, outcome) => {
    expect(outcomeOf(credits(ects), 'workload')).toBe(outcome);
  });

  test('a decimal comma is a decimal point', () => {
    expect(valueOf(credits('4,5'), 'workload')).toBe('4.5 ECTS');
  });

  test('what is larger than a micro-credential, and nothing else, is not assessed as one', () => {
    expect(judge(credits(60)).track).toBe('not-assessable');
  });
});

describe('hours for each credit', () => {
  const ratio = (hours: number, country?: string) =>
    outcomeOf(
      changed(achieving({ ECTS: 10, timeInvestment: hours * 10 }), {
        'credentialSubject.activityStartDate': undefined,
        'credentialSubject.activityEndDate': undefined,
        ...(country !== undefined && { 'issuer.address': { addressCountryCode: country } }),
      }),
      'workload',
    );

  test.each([
    [19.9, 'implausible workload-ratio'],
    [20, 'weak workload-ratio'],
    [24.9, 'weak workload-ratio'],
    [25, 'present stated'],
    [30, 'present stated'],
    [30.1, 'weak workload-ratio'],
    [40, 'weak workload-ratio'],
    [40.1, 'implausible workload-ratio'],
  ])('%s hours: %s', (hours, outcome) => {
    expect(ratio(hours)).toBe(outcome);
  });

  test('in Britain twenty hours are a convention', () => {
    expect(ratio(20, 'GB')).toBe('present stated');
    expect(ratio(19.9, 'GB')).toBe('implausible workload-ratio');
  });

  test('more hours than the days of the learning have raise a question', () => {
    const document = changed(achieving({ ECTS: undefined, timeInvestment: 49 }), {
      'credentialSubject.activityStartDate': '2026-02-02',
      'credentialSubject.activityEndDate': '2026-02-03',
    });
    expect(outcomeOf(document, 'workload')).toBe('weak workload-ratio');
    expect(outcomeOf(changed(document, { 'credentialSubject.achievement.timeInvestment': 48 }), 'workload')).toBe(
      'present stated',
    );
  });
});

describe('other units', () => {
  const only = (changes: Readonly<Record<string, number | string>>) =>
    outcomeOf(achieving({ ECTS: undefined, timeInvestment: undefined, ...changes }), 'workload');

  test.each([
    ['PT100H', 'present stated'],
    ['P4W', 'weak calendar-only'],
    ['P2M', 'implausible out-of-range'],
    ['about a fortnight', 'weak free-text'],
  ])('%s: %s', (timeInvestment, outcome) => {
    expect(only({ timeInvestment })).toBe(outcome);
  });

  test('credits available are never ECTS, whatever a text beside them says', () => {
    expect(only({ creditsAvailable: 5, description: 'Worth 5 ECTS in every programme.' })).toBe('weak no-unit');
  });

  test('more credits earned than there are cannot be', () => {
    const document = changed(achieving({ ECTS: undefined, timeInvestment: undefined, creditsAvailable: 3 }), {
      'credentialSubject.creditsEarned': 5,
    });
    expect(outcomeOf(document, 'workload')).toBe('implausible contradiction');
  });

  test.each(['40 Stunden', '12 heures', '2,5 credits', '30 godziny'])('%s in a text raises a question', amount => {
    const document = changed(achieving({ ECTS: undefined, timeInvestment: undefined }), {
      'credentialSubject.achievement.criteria': { narrative: `Ongeveer ${amount}.` },
      'credentialSubject.activityStartDate': undefined,
      'credentialSubject.activityEndDate': undefined,
    });
    expect(outcomeOf(document, 'workload')).toBe('weak free-text');
    expect(valueOf(document, 'workload')).toBe(amount);
  });

  test('an alignment with the credit system states credits', () => {
    const alignment = [{ targetType: 'ext:ECTS', targetName: 'Three credits', targetCode: '3' }];
    const document = achieving({ ECTS: undefined, timeInvestment: undefined, alignment });
    expect(valueOf(document, 'workload')).toBe('3 ECTS');
  });
});
