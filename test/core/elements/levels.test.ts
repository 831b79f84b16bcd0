import { describe, expect, test } from 'vitest';
import type { Json } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { achieving, outcomeOf, valueOf } from './fixture.js';

const eqf = (level: number | string) => ({
  targetType: 'ext:EQF',
  targetFramework: 'European Qualifications Framework',
  targetName: `EQF level ${String(level)}`,
  targetCode: String(level),
});
const on = (targetFramework: string, targetName: string, targetCode?: string): Json => ({
  targetFramework,
  targetName,
  ...(targetCode !== undefined && { targetCode }),
});
const aligned = (...alignment: readonly Json[]) => achieving({ alignment });

describe('the European Qualifications Framework', () => {
  test.each([
    [0, 'implausible out-of-range'],
    [1, 'present stated'],
    [8, 'present stated'],
    [9, 'implausible out-of-range'],
    [-1, 'implausible out-of-range'],
  ])('level %s: %s', (level, outcome) => {
    expect(outcomeOf(aligned(eqf(level)), 'level')).toBe(outcome);
  });

  test.each([
    [6, 6, 'present stated'],
    [6, 7, 'weak label-differs'],
    [5, 7, 'implausible contradiction'],
  ])('%s and %s: %s', (one, other, outcome) => {
    expect(outcomeOf(aligned(eqf(one), eqf(other)), 'level')).toBe(outcome);
  });

  test('the address decides, and the label of another level is a question', () => {
    const entry = { ...eqf(7), targetCode: '6', targetUrl: 'https://data.europa.eu/snb/eqf/6/' };
    expect(outcomeOf(aligned(entry), 'level')).toBe('weak label-differs');
    expect(valueOf(aligned(entry), 'level')).toBe('EQF 6');
  });

  test.each([
    ['EQF-6', 'EQF 6'],
    ['Since 2017: EQF level 6', 'EQF 6'],
    ['Niveau 6', 'EQF 6'],
  ])('"%s" is %s', (targetName, value) => {
    expect(valueOf(aligned({ targetType: 'ext:EQF', targetName }), 'level')).toBe(value);
  });

  test('a level without a number is a question', () => {
    expect(outcomeOf(aligned({ targetType: 'ext:EQF', targetName: 'advanced' }), 'level')).toBe('weak free-text');
  });

  test('a level mentioned in the description is a question', () => {
    const document = achieving({ alignment: undefined, description: 'A course at EQF level 5 for clerks.' });
    expect(outcomeOf(document, 'level')).toBe('weak free-text');
    expect(valueOf(document, 'level')).toBe('EQF level 5');
  });
});

test('ten thousand levels are compared once each: each with each would outlast any test', () => {
  const levels = Array.from({ length: limits.itemsPerList }, () => eqf(6));
  expect(outcomeOf(aligned(...levels), 'level')).toBe('present stated');
  expect(outcomeOf(aligned(...levels, eqf(4)), 'level')).toBe('implausible contradiction');
}, 60_000);

describe('cycles and ISCED', () => {
  const first = on('QF-EHEA', 'First cycle');
  const isced = (level: number) => on('ISCED 2011', `ISCED level ${String(level)}`, String(level));

  test('a cycle is a level', () => {
    expect(outcomeOf(aligned(first), 'level')).toBe('present stated');
    expect(valueOf(aligned(first), 'qf-ehea-cycle')).toBe('first cycle');
  });

  test('there is no fourth cycle', () => {
    expect(outcomeOf(aligned(on('Bologna Process', 'Fourth cycle')), 'qf-ehea-cycle')).toBe('implausible out-of-range');
  });

  test('EQF 7 and the first cycle exclude each other', () => {
    const document = aligned(eqf(7), first);
    expect(outcomeOf(document, 'level')).toBe('implausible contradiction');
    expect(outcomeOf(document, 'qf-ehea-cycle')).toBe('implausible contradiction');
  });

  test.each([
    [6, 6, 'present stated'],
    [5, 4, 'weak label-differs'],
    [6, 7, 'implausible contradiction'],
    [3, 4, 'present stated'],
    [4, 6, 'implausible contradiction'],
  ])('EQF %s with ISCED %s: %s', (level, of, outcome) => {
    expect(outcomeOf(aligned(eqf(level), isced(of)), 'level')).toBe(outcome);
  });

  test.each([
    [8, 'present stated'],
    [9, 'weak free-text'],
    [10, 'implausible out-of-range'],
  ])('ISCED %s: %s', (level, outcome) => {
    expect(outcomeOf(aligned(isced(level)), 'isced-level')).toBe(outcome);
  });

  test('the cycle follows from the EQF only where higher education is shown', () => {
    const changes = { alignment: [eqf(7)], ECTS: undefined, criteria: undefined };
    expect(outcomeOf(achieving(changes), 'qf-ehea-cycle')).toBe('weak derived');
    const elsewhere = { ...achieving(changes), issuer: { id: 'did:web:lumen.example', name: 'Lumen Ltd' } };
    expect(outcomeOf(elsewhere, 'qf-ehea-cycle')).toBe('missing not-stated');
    expect(outcomeOf(elsewhere, 'isced-level')).toBe('weak derived');
  });
});

describe('national frameworks', () => {
  test.each([
    ['NLQF', 'NLQF 6'],
    ['Deutscher Qualifikationsrahmen', 'DQR-Niveau 6'],
    ['Cadre national des certifications', 'Niveau 6'],
    ['Marco Español de Cualificaciones', 'Nivel 6'],
    ['Irish National Framework of Qualifications', 'Level 7'],
  ])('%s is one', (framework, name) => {
    expect(outcomeOf(aligned(on(framework, name)), 'level')).toBe('present stated');
    expect(outcomeOf(aligned(on(framework, name)), 'nqf-level')).toBe('present stated');
  });

  test.each(['ESCO', 'House rules', 'Common Core'])('%s is none', framework => {
    expect(outcomeOf(aligned(on(framework, 'Level 6')), 'level')).toBe('missing not-stated');
  });

  test('the Qualifikationsrahmen of Europe is not a national one', () => {
    const document = aligned(on('Europäischer Qualifikationsrahmen', 'EQR-Niveau 5', '5'));
    expect(valueOf(document, 'level')).toBe('EQF 5');
    expect(outcomeOf(document, 'nqf-level')).toBe('missing not-stated');
  });

  test('a national level is compared by its referencing', () => {
    const irish = (level: number) => on('IE NQF', `Level ${String(level)}`, String(level));
    expect(outcomeOf(aligned(eqf(7), irish(9)), 'level')).toBe('present stated');
    expect(outcomeOf(aligned(eqf(6), irish(9)), 'level')).toBe('weak label-differs');
    expect(outcomeOf(aligned(eqf(5), irish(9)), 'nqf-level')).toBe('implausible contradiction');
  });
});

describe('no level', () => {
  const without = (description: string) => achieving({ alignment: undefined, description });

  test.each([
    'No level is assigned to this course.',
    'It is not included in a national qualifications framework.',
    'Diesem Kurs ist kein Niveau zugeordnet.',
    'Er is geen niveau toegekend.',
  ])('"%s" makes it not apply', statement => {
    expect(outcomeOf(without(statement), 'level')).toBe('not-applicable declared-not-applicable');
    expect(outcomeOf(without(statement), 'nqf-level')).toBe('not-applicable declared-not-applicable');
    expect(outcomeOf(without(statement), 'qf-ehea-cycle')).toBe('not-applicable declared-not-applicable');
    expect(outcomeOf(without(statement), 'isced-level')).toBe('missing not-stated');
  });

  test('silence does not', () => {
    expect(outcomeOf(without('A non-formal course for everyone.'), 'level')).toBe('missing not-stated');
  });
});
