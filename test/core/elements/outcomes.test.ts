import { describe, expect, test } from 'vitest';
import { outcomesIn } from '../../../core/elements/wording/outcomes.js';
import { achieving, outcomeOf } from './fixture.js';

const inWords = (value: string, language?: string) =>
  outcomesIn({ value, pointer: '', ...(language !== undefined && { language }) }, 'Data');

describe('a learner and a verb phrase state an outcome', () => {
  test.each([
    'Participants can weigh competing interests.',
    'The holder of this badge has demonstrated sound judgement.',
    'Upon completion you will be able to chair a meeting.',
    'Die Teilnehmenden können Messdaten sicher auswerten.',
    'Absolventinnen sind in der Lage, ein Angebot zu kalkulieren.',
    'Les participantes sont capables de rédiger un rapport.',
    'El estudiante será capaz de redactar un informe.',
    'Lo studente è in grado di scrivere un rapporto.',
    'De deelnemer kan een rapport schrijven.',
    'O formando é capaz de escrever um relatório.',
    'Uczestnik potrafi napisać raport.',
    'Opiskelija osaa kirjoittaa raportin.',
    'Absolvent umí napsat zprávu.',
    'Deltagaren kan skriva en rapport.',
    'Kursisten er i stand til at skrive en rapport.',
  ])('%s', sentence => {
    expect(inWords(sentence)).toBe(sentence);
  });
});

describe('these do not', () => {
  test.each([
    ['a passive', 'Participants can be certified by the board.'],
    ['a passive', 'Teilnehmende können von der Kammer geprüft werden.'],
    ['a passive', 'Les participants peuvent être certifiés.'],
    ['a passive', 'Los participantes pueden ser certificados.'],
    ['a passive', 'Gli studenti possono essere certificati.'],
    ['a passive', 'Deltagaren kan certifieras av nämnden.'],
    ['the course', 'The course can change everything for a team.'],
    ['the course', 'Der Kurs kann viel bewirken im Betrieb.'],
    ['the offer', 'You can enrol until the first of May.'],
    ['the offer', 'You can also download the slides here.'],
    ['the offer', 'Sie können sich bis Mai online anmelden.'],
    ['the offer', 'Les participants peuvent s’inscrire en ligne.'],
    ['the offer', 'Los estudiantes pueden matricularse en junio.'],
    ['no learner', 'Everything a clerk ought to hear about records.'],
  ])('%s: %s', (_why, sentence) => {
    expect(inWords(sentence)).toBeUndefined();
  });

  test('a text in one language is read as that language', () => {
    expect(inWords('De deelnemer kan een rapport schrijven.', 'nl-BE')).toBeDefined();
    expect(inWords('De deelnemer kan een rapport schrijven.', 'hu')).toBeUndefined();
  });
});

describe('a heading states outcomes', () => {
  test.each([
    '## Learning outcomes\n- weigh competing interests fairly and openly',
    'Lernergebnisse:\nMessdaten sicher auswerten und darstellen',
    '**Õpiväljundid**\nAndmete kogumine ja nende tõlgendamine töös',
    '<h2>Resultados de aprendizagem</h2><p>Redigir um relatório técnico completo</p>',
    'Learning outcomes: weigh competing interests fairly and openly',
  ])('%j', prose => {
    expect(inWords(prose)).toBeDefined();
  });

  test('the body is what follows, up to the next heading', () => {
    expect(
      inWords(
        '# Learning outcomes\n1. weigh competing interests fairly\n2. write it down for others\n# Costs\nFree of charge for all staff',
      ),
    ).toBe('weigh competing interests fairly; write it down for others');
  });

  test.each([
    '## Learning outcomes\nTBD',
    '## Learning outcomes\nData',
    '## Learning outcomes\n\n## Costs\nFree of charge for all',
  ])('%j states none', prose => {
    expect(inWords(prose)).toBeUndefined();
  });
});

describe('what the element makes of it', () => {
  const described = (description: string, narrative?: string) =>
    outcomeOf(achieving({ description, 'criteria.narrative': narrative }), 'learning-outcomes');

  test.each([
    'Everything about records, interests and duties.',
    'Mindent a nyilvántartásokról, érdekekről és kötelezettségekről.',
    'Hvers vegna skrár skipta máli fyrir alla.',
    'Participants can be certified by the board.',
    'Τι συμβαίνει με τα προσωπικά αρχεία.',
    '個人の記録に何が起きるかを学ぶ入門講座です',
  ])('"%s" is never missing', text => {
    expect(described(text)).toBe('weak topics-only');
  });

  test('a short description gives nothing', () => {
    expect(described('About data.')).toBe('missing not-stated');
  });

  test('the title again is not an outcome', () => {
    expect(described('Introduction to data ethics!')).toBe('weak repeats-title');
  });

  test.each([
    'Attend five sessions.',
    'Complete all coursework and pass the final quiz with 80%.',
    'To earn this badge you must submit an essay.',
    'Teilnahme an allen Terminen. Die Prüfung bestehen.',
    'Participar en todas las sesiones.',
  ])('criteria that only name conditions give nothing: %s', narrative => {
    expect(described('Short.', narrative)).toBe('missing not-stated');
  });

  test('criteria that are more than conditions raise a question, after the description', () => {
    expect(described('Short.', 'Good judgement in five real cases.')).toBe('weak topics-only');
  });

  test('filler under the heading counts as filler', () => {
    expect(described('Short.', '## Learning outcomes\nTBD')).toBe('missing placeholder');
    expect(described('Lorem ipsum dolor sit amet')).toBe('missing placeholder');
  });

  test('a defined skill is an outcome; another link is not yet one', () => {
    const link = (alignment: Readonly<Record<string, string>>) =>
      outcomeOf(
        achieving({ description: undefined, criteria: undefined, alignment: [alignment] }),
        'learning-outcomes',
      );
    expect(link({ targetName: 'weigh interests', targetUrl: 'http://data.europa.eu/esco/skill/1' })).toBe(
      'present stated',
    );
    expect(link({ targetName: 'weigh interests', targetType: 'CFItem' })).toBe('present stated');
    expect(link({ targetName: 'weigh interests', targetUrl: 'https://skills.example/1' })).toBe('weak keywords-only');
  });

  test('tags are keywords', () => {
    const document = achieving({ description: undefined, criteria: undefined, tag: ['data', 'ethics'] });
    expect(outcomeOf(document, 'learning-outcomes')).toBe('weak keywords-only');
  });
});
