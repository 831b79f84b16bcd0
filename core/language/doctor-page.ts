import { byTag } from './by-tag.js';

/**
 * What the page says on which an issuer has something looked at: its fields and buttons. What was found is said in the words
 * of the command (doctor.ts). Apart from the other words, because no element and no extension says them.
 */
export interface DoctorPageWords {
  /** BCP 47 */
  readonly tag: string;
  readonly title: string;
  readonly intro: string;
  /** Where the page stands under an address at which the hosts of the playground lead nowhere. */
  readonly elsewhere: string;
  readonly form: string;
  readonly given: string;
  readonly givenHint: string;
  /** @param found what stands in the field */
  readonly wrongGiven: (found: string) => string;
  readonly file: string;
  readonly fileHint: string;
  readonly unreadable: string;
  readonly example: string;
  readonly noExample: string;
  readonly examples: Readonly<Record<ExampleName, string>>;
  readonly key: string;
  readonly keyHint: string;
  readonly hosts: string;
  readonly hostsHint: string;
  /** @param found what is no host */
  readonly wrongHosts: (found: string) => string;
  /** On the button; @param hosts by name, apart by commas */
  readonly ask: (hosts: string) => string;
  readonly askNobody: string;
  readonly nothingYet: string;
  readonly outcome: string;
  readonly looking: string;
  readonly now: string;
  readonly promised: string;
  readonly rung: (rung: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly failed: Readonly<Record<'unreachable' | 'too-large' | 'refused', string>>;
  readonly noScript: string;
  /** Under the name of each language, in that language. */
  readonly inThisLanguage: string;
}

export type ExampleName = 'good' | 'without-document' | 'with-page' | 'redirecting' | 'closed';

const en: DoctorPageWords = {
  tag: 'en',
  title: 'What readers find at your address',
  intro:
    'For issuers: how far a reader comes with what you publish, why no further, and the exact lines that help. The hosts on the button are asked, and nobody else.',
  elsewhere:
    'This is a page of the Proofmark playground, opened at this machine’s own address. Links to hosts under “.example” lead nowhere here; the playground itself reaches them, and looks at them for you.',
  form: 'What is looked at',
  given: 'Address or identifier',
  givenHint:
    'Of a credential, a DID document or a status list; a host alone; or an identifier such as did:web:uni.example.',
  wrongGiven: found =>
    `Expected an address that begins with https://, a host, or an identifier such as did:web:uni.example; found “${found}”.`,
  file: 'Or a credential as a file',
  fileHint: 'Choose it or drop it here. The hosts it leads to are asked where you name them below.',
  unreadable: 'The browser could not read this file. Choose it again.',
  example: 'Or an issuer of this playground',
  noExample: 'Choose one …',
  examples: {
    good: 'All in place',
    'without-document': 'Publishes no key',
    'with-page': 'Answers with a page',
    redirecting: 'Redirects',
    closed: 'Closed to pages',
  },
  key: 'The public key you sign with',
  keyHint: 'A JSON Web Key, a Multikey, a did:key or PEM, for lines that name it. Never the private one.',
  hosts: 'Further hosts that may be asked',
  hostsHint: 'Apart by spaces, such as the one that keeps your status list.',
  wrongHosts: found =>
    `Expected names of hosts apart by spaces, such as badges.example; found “${found}”. Leave out paths and signs.`,
  ask: hosts => `Ask ${hosts}`,
  askNobody: 'Look without asking anybody',
  nothingYet: 'Give something to look at. What is found stands here.',
  outcome: 'What was found',
  looking: 'Looking …',
  now: 'Now',
  promised: 'With the lines published',
  rung: rung => `rung ${String(rung)} of 4`,
  copy: 'Copy these lines',
  copied: 'Copied.',
  notCopied: 'The browser did not copy. The text is selected: copy it with the keyboard.',
  failed: {
    unreachable: 'The playground did not answer. See whether “npm run serve” still runs, and press again.',
    'too-large': 'The file is larger than can be handed over here. The command “proofmark doctor” takes larger ones.',
    refused: 'The playground did not take this. Reload the page, and press again.',
  },
  noScript: 'This page needs JavaScript, which is off in this browser. The command “proofmark doctor” does the same.',
  inThisLanguage: 'English',
};

const de: DoctorPageWords = {
  tag: 'de',
  title: 'Was andere unter Ihrer Adresse finden',
  intro:
    'Für Aussteller: wie weit jemand mit dem kommt, was Sie veröffentlichen, warum nicht weiter, und genau die Zeilen, die helfen. Gefragt werden die Server auf dem Knopf, und sonst niemand.',
  elsewhere:
    'Dies ist eine Seite der Spielwiese von Proofmark, geöffnet unter der Adresse dieses Rechners. Links zu Servern unter „.example“ führen hier nirgendwohin; die Spielwiese selbst erreicht sie und sieht sie für Sie an.',
  form: 'Was angesehen wird',
  given: 'Adresse oder Kennung',
  givenHint:
    'Eines Nachweises, eines DID-Dokuments oder einer Statusliste; ein Server allein; oder eine Kennung wie did:web:uni.example.',
  wrongGiven: found =>
    `Erwartet war eine Adresse, die mit https:// beginnt, ein Server oder eine Kennung wie did:web:uni.example; gefunden wurde „${found}“.`,
  file: 'Oder ein Nachweis als Datei',
  fileHint:
    'Wählen Sie sie aus oder legen Sie sie hier ab. Die Server, zu denen sie führt, werden gefragt, wenn Sie sie unten nennen.',
  unreadable: 'Der Browser konnte diese Datei nicht lesen. Wählen Sie sie noch einmal aus.',
  example: 'Oder ein Aussteller dieser Spielwiese',
  noExample: 'Wählen Sie einen …',
  examples: {
    good: 'Alles am Platz',
    'without-document': 'Veröffentlicht keinen Schlüssel',
    'with-page': 'Antwortet mit einer Seite',
    redirecting: 'Leitet um',
    closed: 'Für Seiten verschlossen',
  },
  key: 'Der öffentliche Schlüssel, mit dem Sie signieren',
  keyHint:
    'Ein JSON Web Key, ein Multikey, ein did:key oder PEM, für Zeilen, die ihn nennen. Nie der private Schlüssel.',
  hosts: 'Weitere Server, die gefragt werden dürfen',
  hostsHint: 'Durch Leerzeichen getrennt, etwa der mit Ihrer Statusliste.',
  wrongHosts: found =>
    `Erwartet waren Servernamen, durch Leerzeichen getrennt, etwa badges.example; gefunden wurde „${found}“. Lassen Sie Pfade und Zeichen weg.`,
  ask: hosts => `${hosts} fragen`,
  askNobody: 'Ansehen, ohne jemanden zu fragen',
  nothingYet: 'Geben Sie etwas an. Was gefunden wird, steht dann hier.',
  outcome: 'Was gefunden wurde',
  looking: 'Wird angesehen …',
  now: 'Jetzt',
  promised: 'Mit den Zeilen',
  rung: rung => `Stufe ${String(rung)} von 4`,
  copy: 'Diese Zeilen kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat nicht kopiert. Der Text ist ausgewählt: Kopieren Sie ihn mit der Tastatur.',
  failed: {
    unreachable:
      'Die Spielwiese hat nicht geantwortet. Sehen Sie nach, ob „npm run serve“ noch läuft, und drücken Sie noch einmal.',
    'too-large':
      'Die Datei ist größer, als sie hier übergeben werden kann. Der Befehl „proofmark doctor“ nimmt größere.',
    refused: 'Die Spielwiese hat das nicht angenommen. Laden Sie die Seite neu und drücken Sie noch einmal.',
  },
  noScript:
    'Diese Seite braucht JavaScript, das in diesem Browser ausgeschaltet ist. Der Befehl „proofmark doctor“ leistet dasselbe.',
  inThisLanguage: 'Deutsch',
};

const byLanguage: Readonly<Record<string, DoctorPageWords>> = { en, de };

/** The languages of the page, the first one at its own address. */
export const doctorPageWords: readonly DoctorPageWords[] = [en, de];

/** The words for the tag of a page; English where there are none. */
export const doctorPageWordsFor = (tag: string): DoctorPageWords => byTag(byLanguage, tag, en);
