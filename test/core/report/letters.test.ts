/** The letter a learner sends to the issuer, word by word, for three incomplete credentials of our own. */
import { describe, expect, test } from 'vitest';
import { isObject, type JsonObject, listOf, member } from '../../../core/json.js';
import { de } from '../../../core/language/de.js';
import { en } from '../../../core/language/en.js';
import type { Language } from '../../../core/language/index.js';
import { present } from '../../../core/report/present.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { assertion } from '../../fixtures/badges-2.js';
import { european } from '../../fixtures/european.js';
import { reportOn } from '../../fixtures/report-on.js';
import { makeSamples } from '../../fixtures/samples.js';
import { decidedBy, findings, report } from './reports.js';

const made = await makeSamples();
const letterOn = (value: VerificationReport, language: Language = en): readonly string[] | undefined =>
  present(value, { audience: 'learner', language }).letter?.paragraphs;

/** A signed badge without alignments, whose description names topics. */
const badge = made.samples.find(({ name }) => name === 'incomplete')?.document ?? {};

/** A European credential with a number for a workload, a level off the scale, and nobody who assures quality. */
const unclear = european({
  stated: {
    creditReceived: [{ type: 'CreditPoint', point: '5' }],
    specifiedBy: {
      ...without(specificationIn(european()), 'volumeOfLearning', 'accreditation'),
      eqfLevel: { id: 'http://data.europa.eu/snb/eqf/9', type: 'Concept' },
    },
  },
});

function specificationIn(document: JsonObject): JsonObject {
  const [claim] = listOf(member(member(document, 'credentialSubject'), 'hasClaim'));
  const specification = member(claim, 'specifiedBy');
  return isObject(specification) ? specification : {};
}

function without(document: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
}

/** A hosted badge whose description could not be fetched. */
const hosted = assertion();

const goldens: readonly (readonly [string, JsonObject, Language, readonly string[]])[] = [
  [
    'a badge that leaves much out, in English',
    badge,
    en,
    [
      'Hello,',
      'I hold the micro-credential “Introduction to Data Ethics” that you awarded on 30 June 2026 (https://uni-lumen.example/credentials/12). Whoever reads it has to ask what it does not state clearly.',
      'Please add to my credential: the workload (in ECTS credits or hours of study), the level (EQF or national framework, or that it has none) and the type of quality assurance (which process, which agency).',
      'Please state more clearly: the learning outcomes (what I can do now) – now: topics of the course, not what the learner can do.',
      'The standard elements are listed in Council Recommendation 2022/C 243/02, Annex I.',
      'Please also say whether it counts towards a programme of your institution or, by agreement, elsewhere: for how many credits, in which programme?',
      'Kind regards, Learner A',
    ],
  ],
  [
    'a badge that leaves much out, in German',
    badge,
    de,
    [
      'Guten Tag,',
      'ich besitze das Microcredential „Introduction to Data Ethics“, das Sie am 30. Juni 2026 vergeben haben (https://uni-lumen.example/credentials/12). Wer es liest, muss nachfragen, was es nicht klar angibt.',
      'Bitte ergänzen Sie in meinem Nachweis: den Arbeitsaufwand (in ECTS-Punkten oder Stunden), das Niveau (EQR oder nationaler Rahmen, oder dass es keines hat) und die Art der Qualitätssicherung (welches Verfahren, welche Agentur).',
      'Bitte geben Sie klarer an: die Lernergebnisse (was ich jetzt kann) – jetzt: Themen des Kurses, nicht was die lernende Person kann.',
      'Die Standardelemente stehen in der Empfehlung des Rates 2022/C 243/02, Anhang I.',
      'Bitte sagen Sie auch, ob der Nachweis auf einen Studiengang Ihrer Einrichtung oder, nach Vereinbarung, anderswo angerechnet wird: mit wie vielen Punkten, in welchem Studiengang?',
      'Mit freundlichen Grüßen, Learner A',
    ],
  ],
  [
    'a European credential with what is missing, unclear and impossible, in English',
    unclear,
    en,
    [
      'Hello,',
      'I hold the micro-credential “Introduction to Data Ethics” that you awarded on 30 June 2026 (urn:credential:1). Whoever reads it has to ask what it does not state clearly.',
      'Please add to my credential: the type of quality assurance (which process, which agency).',
      'Please state more clearly: the workload (in ECTS credits or hours of study) – now: “5”, a number without a unit.',
      'Please correct what cannot be right: level, “EQF 9”: it is outside the scale.',
      'The standard elements are listed in Council Recommendation 2022/C 243/02, Annex I.',
      'Please also say whether it counts towards a programme of your institution or, by agreement, elsewhere: for how many credits, in which programme?',
      'Kind regards, Learner A',
    ],
  ],
  [
    'a European credential with what is missing, unclear and impossible, in German',
    unclear,
    de,
    [
      'Guten Tag,',
      'ich besitze das Microcredential „Introduction to Data Ethics“, das Sie am 30. Juni 2026 vergeben haben (urn:credential:1). Wer es liest, muss nachfragen, was es nicht klar angibt.',
      'Bitte ergänzen Sie in meinem Nachweis: die Art der Qualitätssicherung (welches Verfahren, welche Agentur).',
      'Bitte geben Sie klarer an: den Arbeitsaufwand (in ECTS-Punkten oder Stunden) – jetzt: „5“, eine Zahl ohne Einheit.',
      'Bitte berichtigen Sie, was nicht stimmen kann: Niveau, „EQF 9“: es liegt außerhalb der Skala.',
      'Die Standardelemente stehen in der Empfehlung des Rates 2022/C 243/02, Anhang I.',
      'Bitte sagen Sie auch, ob der Nachweis auf einen Studiengang Ihrer Einrichtung oder, nach Vereinbarung, anderswo angerechnet wird: mit wie vielen Punkten, in welchem Studiengang?',
      'Mit freundlichen Grüßen, Learner A',
    ],
  ],
  [
    'a hosted badge that could not be read, in English',
    hosted,
    en,
    [
      'Hello,',
      'I hold the micro-credential that you awarded on 30 June 2026 (https://badges.uni-lumen.example/assertions/1). Whoever reads it has to ask what it does not state clearly.',
      'Please state more clearly: my name as the learner – now: hidden behind a code that the holder can open.',
      'This could not be read, because it is stored elsewhere: title, country of the issuer, awarding body, learning outcomes, workload, level, type of assessment, form of participation and quality assurance. Please see that it can be reached there, or write it into the credential itself.',
      'The standard elements are listed in Council Recommendation 2022/C 243/02, Annex I.',
      'Kind regards',
    ],
  ],
  [
    'a hosted badge that could not be read, in German',
    hosted,
    de,
    [
      'Guten Tag,',
      'ich besitze das Microcredential, das Sie am 30. Juni 2026 vergeben haben (https://badges.uni-lumen.example/assertions/1). Wer es liest, muss nachfragen, was es nicht klar angibt.',
      'Bitte geben Sie klarer an: meinen Namen als lernende Person – jetzt: verborgen hinter einem Code, den die Inhaberin oder der Inhaber öffnen kann.',
      'Das ließ sich nicht lesen, weil es anderswo gespeichert ist: Bezeichnung, Land des Ausstellers, vergebende Stelle, Lernergebnisse, Arbeitsaufwand, Niveau, Art der Beurteilung, Form der Teilnahme und Qualitätssicherung. Bitte sorgen Sie dafür, dass es dort erreichbar ist, oder schreiben Sie es in den Nachweis selbst.',
      'Die Standardelemente stehen in der Empfehlung des Rates 2022/C 243/02, Anhang I.',
      'Mit freundlichen Grüßen',
    ],
  ],
];

test.each(goldens)('the letter about %s', async (_, document, language, paragraphs) => {
  expect(letterOn(await reportOn(document, made.web), language)).toEqual(paragraphs);
});

describe('a letter', () => {
  const onlyTheProgramme = { 'recognition-information': { status: 'missing', reason: 'element.not-stated' } } as const;
  const stated = { 'recognition-information': { status: 'present', reason: 'element.stated' } } as const;

  test('asks what it counts towards even where all eleven are stated, and claims no other gap', () => {
    expect(letterOn(report({ elements: findings(onlyTheProgramme) }))).toEqual([
      'Hello,',
      'I hold the micro-credential “Introduction to Data Ethics” that you awarded on 14 June 2026.',
      'Please say whether it counts towards a programme of your institution or, by agreement, elsewhere: for how many credits, in which programme?',
      'Kind regards, Learner A',
    ]);
  });

  test('is not written where there is nothing to ask for', () => {
    expect(letterOn(report({ elements: findings(stated) }))).toBeUndefined();
  });

  test('does not ask for what the learner did not show', () => {
    const title = { status: 'missing', reason: 'element.undisclosed' } as const;
    expect(letterOn(report({ elements: findings({ ...stated, title }) }))).toBeUndefined();
  });

  test.each(['proof.altered', 'status.revoked'] as const)('is not written about a credential with %s', reason => {
    expect(letterOn({ ...decidedBy(reason), elements: findings(onlyTheProgramme) })).toBeUndefined();
  });

  test('is written about a credential that has ended: it was awarded all the same', () => {
    expect(letterOn({ ...decidedBy('period.expired'), elements: findings(onlyTheProgramme) })).toBeDefined();
  });

  test('is not written about an offer, which nobody holds', () => {
    const offer = { ...decidedBy('format.not-a-credential'), elements: findings(onlyTheProgramme) };
    expect(letterOn({ ...offer, track: 'not-assessable' })).toBeUndefined();
  });

  test('is not signed with an address or a number', () => {
    const learner = { value: 'learner-a@uni-lumen.example' };
    const elements = findings({ ...onlyTheProgramme, 'learner-identity': learner });
    expect(letterOn(report({ elements }))?.at(-1)).toBe('Kind regards');
  });

  test('quotes nothing that could reorder, hide or flood', () => {
    const hostile = '\u202eevil\u0000' + 'x'.repeat(5_000);
    const elements = findings({
      title: { value: hostile },
      workload: { status: 'weak', reason: 'element.no-unit', value: hostile },
    });
    const text = letterOn(report({ elements }))?.join('\n') ?? '';
    expect(text).toContain('evilxxx');
    expect(text).not.toMatch(/[\u202e\0]/u);
    expect(text.length).toBeLessThan(1_500);
  });
});
