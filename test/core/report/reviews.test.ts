import { describe, expect, test } from 'vitest';
import { de } from '../../../core/language/de.js';
import { en } from '../../../core/language/en.js';
import { plain } from '../../../core/language/phrase.js';
import { exportedText } from '../../../core/report/exported-text.js';
import { present } from '../../../core/report/present.js';
import type { Audience } from '../../../core/report/presentation.js';
import type { QualityStatement } from '../../../core/report/report.js';
import { issuer, report } from './reports.js';

const bare: QualityStatement = {
  directory: 'deqar',
  list: 'DEQAR',
  version: '2026-11-01',
  stale: false,
  binding: 'bound',
  organisation: 'DEQARINST9901',
  organisationName: 'University of Lumen',
};
const statement: QualityStatement = {
  ...bare,
  report: '900001',
  agency: 'NVAO',
  subject: 'institution',
  decision: 'positive',
  official: true,
  flag: 'none',
  from: '2023-02-01',
  to: '2029-01-31',
  coversAwardDate: true,
  coversToday: true,
};

const lines = (
  statements: readonly QualityStatement[],
  audience: Audience = 'evaluator',
  language = en,
): readonly string[] =>
  present(report({ issuer: issuer(1, { accreditation: statements }) }), { audience, language }).reviews.map(plain);

describe('a review on record', () => {
  test.each<[string, Partial<QualityStatement>, string, string]>([
    [
      'of an institution',
      {},
      'External quality review on record: DEQAR lists a report by NVAO on the institution University of Lumen, from 1 February 2023 to 31 January 2029, with a positive decision (snapshot of 1 November 2026). A review of an institution does not cover each course.',
      'Externe Qualitätsprüfung verzeichnet: DEQAR führt einen Bericht von NVAO über die Einrichtung University of Lumen, vom 1. Februar 2023 bis 31. Januar 2029, mit positiver Entscheidung (Stand 1. November 2026). Die Prüfung einer Einrichtung umfasst nicht jeden Kurs.',
    ],
    [
      'of this programme, voluntary, listed under a university',
      { subject: 'programme', programme: 'Data', ects: 5, official: false, under: 'University of Umbra' },
      'External quality review on record: DEQAR lists a report by NVAO on this programme (same name, 5 ECTS) of University of Lumen (listed under University of Umbra), from 1 February 2023 to 31 January 2029, with a positive decision (snapshot of 1 November 2026). It was voluntary.',
      'Externe Qualitätsprüfung verzeichnet: DEQAR führt einen Bericht von NVAO über dieses Programm (gleicher Name, 5 ECTS) von University of Lumen (geführt unter University of Umbra), vom 1. Februar 2023 bis 31. Januar 2029, mit positiver Entscheidung (Stand 1. November 2026). Die Prüfung war freiwillig.',
    ],
    [
      'that has ended before the award',
      { from: '2018-09-14', to: '2024-09-30', coversAwardDate: false, coversToday: false },
      'External quality review on record until 30 September 2024: DEQAR lists a report by NVAO on the institution University of Lumen, from 14 September 2018 to 30 September 2024, with a positive decision (snapshot of 1 November 2026). It does not cover the day of the award. A review of an institution does not cover each course.',
      'Externe Qualitätsprüfung verzeichnet bis 30. September 2024: DEQAR führt einen Bericht von NVAO über die Einrichtung University of Lumen, vom 14. September 2018 bis 30. September 2024, mit positiver Entscheidung (Stand 1. November 2026). Sie umfasst den Tag der Vergabe nicht. Die Prüfung einer Einrichtung umfasst nicht jeden Kurs.',
    ],
    [
      'that is negative, flagged, and in an old snapshot',
      { decision: 'negative', flag: 'high', stale: true },
      'External quality review on record: DEQAR lists a report by NVAO on the institution University of Lumen, from 1 February 2023 to 31 January 2029, with a negative decision (snapshot of 1 November 2026, out of date). DEQAR flags it (high). A review of an institution does not cover each course.',
      'Externe Qualitätsprüfung verzeichnet: DEQAR führt einen Bericht von NVAO über die Einrichtung University of Lumen, vom 1. Februar 2023 bis 31. Januar 2029, mit negativer Entscheidung (Stand 1. November 2026, veraltet). DEQAR versieht sie mit einem Vermerk (hoch). Die Prüfung einer Einrichtung umfasst nicht jeden Kurs.',
    ],
  ])('%s', (_what, more, english, german) => {
    expect(lines([{ ...statement, ...more }])).toEqual([english]);
    expect(lines([{ ...statement, ...more }], 'evaluator', de)).toEqual([german]);
  });

  test.each<[QualityStatement['binding'], string, string]>([
    [
      'bound',
      'DEQAR lists University of Lumen, without a report on the institution or on a programme of this name (snapshot of 1 November 2026).',
      'DEQAR führt University of Lumen, ohne einen Bericht über die Einrichtung oder einen Studiengang dieses Namens (Stand 1. November 2026).',
    ],
    [
      'claimed',
      'The credential claims to be University of Lumen, which DEQAR lists; the key is not bound to it (snapshot of 1 November 2026).',
      'Der Nachweis beruft sich auf University of Lumen, geführt in DEQAR; der Schlüssel ist nicht daran gebunden (Stand 1. November 2026).',
    ],
    [
      'same-website',
      'It names the website of University of Lumen in DEQAR; nothing ties the signature to it (snapshot of 1 November 2026).',
      'Er nennt die Website von University of Lumen in DEQAR; nichts bindet die Signatur daran (Stand 1. November 2026).',
    ],
    [
      'name-and-country',
      'Possible namesakes in DEQAR, in the country it states: University of Lumen (snapshot of 1 November 2026).',
      'Mögliche Namensgleichheit in DEQAR, im genannten Land: University of Lumen (Stand 1. November 2026).',
    ],
    [
      'name-only',
      'Possible namesakes in DEQAR: University of Lumen (snapshot of 1 November 2026).',
      'Mögliche Namensgleichheit in DEQAR: University of Lumen (Stand 1. November 2026).',
    ],
  ])('without a report, tied by %s', (binding, english, german) => {
    expect(lines([{ ...bare, binding }])).toEqual([english]);
    expect(lines([{ ...bare, binding }], 'evaluator', de)).toEqual([german]);
  });
});

describe('who reads it', () => {
  const negative: QualityStatement = { ...statement, report: '2', decision: 'negative', from: '2022-01-01' };
  const older: QualityStatement = { ...statement, report: '3', from: '2017-01-01', to: '2023-01-01' };
  const programme: QualityStatement = { ...statement, report: '4', programme: 'Data', subject: 'programme' };

  test('an evaluator reads all of them, namesakes in one line', () => {
    expect(lines([statement, negative, older])).toHaveLength(3);
    const namesake = { ...bare, binding: 'name-only', organisationName: 'Lumen of Batumi' } as const;
    expect(lines([{ ...bare, binding: 'name-only' }, namesake])).toEqual([
      'Possible namesakes in DEQAR: University of Lumen; Lumen of Batumi (snapshot of 1 November 2026).',
    ]);
  });

  test.each<Audience>(['recruiter', 'learner'])('a %s reads one, that on this programme first', audience => {
    expect(lines([statement, older], audience)).toHaveLength(1);
    expect(lines([statement, programme], audience)[0]).toContain('this programme');
  });

  test.each<Audience>(['recruiter', 'learner'])('a %s reads what speaks against it, too', audience => {
    expect(lines([statement, negative], audience).join()).toContain('with a negative decision');
  });

  test.each<Audience>(['recruiter', 'learner'])(
    'a %s reads nothing of an organisation the key is not bound to',
    audience => {
      for (const binding of ['claimed', 'same-website', 'name-and-country', 'name-only'] as const)
        expect(lines([{ ...bare, binding }], audience)).toEqual([]);
    },
  );

  test('it stands with the answer on the issuer and in the copied text, and never in a headline or tone', () => {
    const options = { audience: 'evaluator', language: en } as const;
    const without = present(report(), options);
    const shown = present(report({ issuer: issuer(1, { accreditation: [statement] }) }), options);
    const { answers, issuer: card, reviews, ...rest } = shown;
    const { answers: others, issuer: other, reviews: none, ...same } = without;
    expect(rest).toEqual(same);
    expect(card).toEqual({ ...other, reviews });
    expect(none).toEqual([]);
    expect(answers.find(({ id }) => id === 'issuer')?.notes).toEqual(reviews);
    expect(answers.filter(({ id }) => id !== 'issuer')).toEqual(others.filter(({ id }) => id !== 'issuer'));
    expect(exportedText(shown, en)).toContain(`External quality review\n- ${plain(reviews[0] ?? [])}\n`);
  });

  test('nothing is said where nothing is on record', () => {
    expect(lines([])).toEqual([]);
  });
});
