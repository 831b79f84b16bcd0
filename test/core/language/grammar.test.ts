import { describe, expect, test } from 'vitest';
import { grammarOf } from '../../../core/language/grammar.js';

const english = grammarOf('en-GB');
const german = grammarOf('de-DE');

describe('grammar', () => {
  test('a date is the day in UTC, in the order of the locale', () => {
    expect(english.date('2026-03-03T23:30:00-02:00')).toBe('4 March 2026');
    expect(german.date('2026-03-03')).toBe('3. März 2026');
  });

  test('a moment without a zone is read as UTC', () => {
    expect(english.moment('2026-03-03T10:42:00')).toBe('3 March 2026 at 10:42 UTC');
  });

  test('what is not a date is shown as it is, cleaned', () => {
    expect(english.date('next\u202e week')).toBe('next week');
    expect(english.date('2026-02-')).toBe('2026-02-');
  });

  test('a distance is told in the largest unit that fits', () => {
    const now = '2026-11-21T10:42:00Z';
    expect(english.distance('2026-08-01T00:00:00Z', now)).toBe('3 months ago');
    expect(english.distance('2027-01-01T00:00:00Z', now)).toBe('next month');
    expect(english.distance('2020-01-01', now)).toBe('6 years ago');
    expect(german.distance('2026-11-19T00:00:00Z', now)).toBe('vorgestern');
  });

  test('a country code becomes a name, and anything else stays', () => {
    expect(german.country('BE')).toBe('Belgien');
    expect(english.country('Flanders')).toBe('Flanders');
  });

  test('a language has the name it has in the locale, and what is no language stays', () => {
    expect(german.languageName('el')).toBe('Griechisch');
    expect(english.languageName('de-at')).toBe('Austrian German');
    expect(english.languageName('no tag\u202e')).toBe('no tag');
  });

  test('the form of a word follows the count', () => {
    const forms = { one: 'element', other: 'elements' };
    expect([0, 1, 2].map(count => english.plural(count, forms))).toEqual(['elements', 'element', 'elements']);
  });
});
