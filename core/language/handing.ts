import { grammarOf } from './grammar.js';

/** What a place says that takes files, texts and addresses: the extension's check page and the checker on a site. */
export interface HandingWords {
  readonly title: string;
  readonly drop: string;
  readonly choose: string;
  readonly formats: string;
  readonly filesLeft: (checked: number, left: number) => string;
  readonly paste: string;
  readonly pasted: string;
  readonly address: string;
  readonly addressHint: string;
  readonly wrongAddress: string;
  readonly results: string;
}

const [inEnglish, inGerman] = [grammarOf('en-GB'), grammarOf('de-DE')];

const en: HandingWords = {
  title: 'Check a credential',
  drop: 'Drop files here',
  choose: 'or choose them',
  formats: 'A credential as JSON, a token, or a picture or PDF that carries one.',
  filesLeft: (checked, left) =>
    `The first ${inEnglish.number(checked)} files are checked; ${inEnglish.number(left)} ${inEnglish.plural(left, { one: 'was', other: 'were' })} left out.`,
  paste: 'Or paste its text',
  pasted: 'Pasted text',
  address: 'Or give its address',
  addressHint: 'Nobody is asked before you press Check.',
  wrongAddress:
    'Expected an address that begins with https://. Copy it from the address bar of the page that holds the credential.',
  results: 'What was found',
};

const de: HandingWords = {
  title: 'Einen Nachweis prüfen',
  drop: 'Dateien hier ablegen',
  choose: 'oder auswählen',
  formats: 'Ein Nachweis als JSON, ein Token oder ein Bild oder PDF, das einen trägt.',
  filesLeft: (checked, left) =>
    `Die ersten ${inGerman.number(checked)} Dateien werden geprüft; ${inGerman.number(left)} ${inGerman.plural(left, { one: 'blieb', other: 'blieben' })} weg.`,
  paste: 'Oder seinen Text einfügen',
  pasted: 'Eingefügter Text',
  address: 'Oder seine Adresse angeben',
  addressHint: 'Niemand wird gefragt, bevor Sie „Prüfen“ drücken.',
  wrongAddress:
    'Erwartet war eine Adresse, die mit https:// beginnt. Kopieren Sie sie aus der Adresszeile der Seite, die den Nachweis trägt.',
  results: 'Was gefunden wurde',
};

export const handing = { en, de } as const;
