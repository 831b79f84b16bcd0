/** What stands beside the pictures for the stores. Nobody but the stores shows it. */
export type Shot = 'page' | 'intact' | 'not-checked' | 'elements' | 'learner' | 'options';

export interface StoreWords {
  readonly tag: string;
  /** Of the page that is looked at, which somebody made. */
  readonly portfolio: {
    readonly title: string;
    readonly about: string;
    readonly certificates: string;
    readonly items: readonly (readonly [title: string, by: string])[];
    readonly work: string;
    readonly pieces: readonly (readonly [title: string, about: string])[];
  };
  readonly shots: Readonly<Record<Shot, readonly [headline: string, more: string]>>;
  /** On the small tile. */
  readonly tile: string;
}

const en: StoreWords = {
  tag: 'en',
  portfolio: {
    title: 'Portfolio',
    about: 'Data analyst. Small data, plain words, and questions that have an answer.',
    certificates: 'Certificates',
    items: [
      ['Introduction to Data Ethics', 'University of Lumen, July 2026'],
      ['Advanced Data Ethics', 'University of Lumen, July 2026'],
    ],
    work: 'Work',
    pieces: [
      ['Which bus is late?', 'Two months of departures in Lumen, counted by hand and by camera.'],
      ['Reading a consent form aloud', 'Forty people, twelve forms, one surprise.'],
    ],
  },
  shots: {
    page: ['Certificates, where you meet them', 'Marked on the page, checked beside it. Whom it asks is named first.'],
    intact: [
      'Who really signed it',
      'Not the name it claims: whose key, where it is published, and which list names it.',
    ],
    'not-checked': ['Honest when it does not know', 'A server that does not answer never speaks against a learner.'],
    elements: [
      'Element by element, as Europe agreed',
      'Council Recommendation 2022/C\u00a0243/02: what is stated, and where in the file.',
    ],
    learner: ['Learners see it first', 'What is fine, what others may ask, and what to do about it.'],
    options: ['You say who may be asked', 'Host by host. Nothing is sent before you press Check.'],
  },
  tile: 'Was it altered? Who really issued it?',
};

const de: StoreWords = {
  tag: 'de',
  portfolio: {
    title: 'Portfolio',
    about: 'Datenanalyse. Kleine Daten, klare Worte und Fragen, die eine Antwort haben.',
    certificates: 'Nachweise',
    items: [
      ['Einführung in die Datenethik', 'University of Lumen, Juli 2026'],
      ['Datenethik für Fortgeschrittene', 'University of Lumen, Juli 2026'],
    ],
    work: 'Arbeiten',
    pieces: [
      ['Welcher Bus ist zu spät?', 'Zwei Monate Abfahrten in Lumen, gezählt von Hand und mit der Kamera.'],
      ['Eine Einwilligung laut gelesen', 'Vierzig Menschen, zwölf Formulare, eine Überraschung.'],
    ],
  },
  shots: {
    page: [
      'Nachweise, wo Sie ihnen begegnen',
      'Auf der Seite markiert, daneben geprüft. Wer gefragt wird, steht vorher da.',
    ],
    intact: [
      'Wer wirklich signiert hat',
      'Nicht der genannte Name: wessen Schlüssel, wo er veröffentlicht ist und welche Liste ihn nennt.',
    ],
    'not-checked': ['Ehrlich, wenn etwas offen ist', 'Ein Server, der nicht antwortet, spricht nie gegen Lernende.'],
    elements: [
      'Element für Element, wie in Europa vereinbart',
      'Empfehlung des Rates 2022/C\u00a0243/02: was angegeben ist, und wo in der Datei.',
    ],
    learner: ['Lernende sehen es zuerst', 'Was stimmt, wonach andere fragen können und was dann zu tun ist.'],
    options: ['Sie sagen, wer gefragt wird', 'Server für Server. Nichts wird gesendet, bevor Sie „Prüfen“ drücken.'],
  },
  tile: 'Verändert? Und von wem wirklich?',
};

export const storeWords: readonly StoreWords[] = [en, de];
