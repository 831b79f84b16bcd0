import { byTag } from './by-tag.js';

/**
 * What the page says on which a web editor makes a badge. Apart from the other words, because no element and no
 * extension says them.
 */
export interface BuilderWords {
  /** BCP 47 */
  readonly tag: string;
  readonly title: string;
  readonly intro: string;
  readonly choices: string;
  readonly address: string;
  readonly addressHint: string;
  /** @param found what stands in the field */
  readonly wrongAddress: (found: string) => string;
  readonly sample: string;
  readonly noSample: string;
  readonly samples: Readonly<Record<SampleName, string>>;
  readonly mode: string;
  readonly modes: Readonly<Record<'card' | 'compact' | 'full', string>>;
  readonly when: string;
  readonly whens: Readonly<Record<'press' | 'visible' | 'load', string>>;
  readonly language: string;
  readonly languageAround: string;
  readonly issuer: string;
  readonly issuerHint: string;
  readonly hosts: string;
  readonly hostsHint: string;
  /** @param found what is no host */
  readonly wrongHosts: (found: string) => string;
  readonly badge: string;
  readonly badgeHint: string;
  readonly nothingYet: string;
  readonly element: string;
  readonly elementHint: string;
  readonly link: string;
  readonly linkHint: string;
  readonly policy: string;
  readonly policyHint: string;
  readonly copy: Readonly<Record<'element' | 'link' | 'policy', string>>;
  readonly copied: string;
  readonly notCopied: string;
  /** Of the link to the file, in the markup. */
  readonly credential: string;
  readonly noScript: string;
  /** Under the name of each language, in that language. */
  readonly inThisLanguage: string;
}

export type SampleName = 'intact' | 'altered' | 'expired' | 'withdrawn';

const en: BuilderWords = {
  tag: 'en',
  title: 'Make a badge for your page',
  intro: 'Choose what it checks and how it looks, try it here, and copy one line. Nobody is asked before you press it.',
  choices: 'What you choose',
  address: 'Address of the credential',
  addressHint: 'On your own site, such as /credentials/data-ethics.json, or a whole address.',
  wrongAddress: found =>
    `Expected an address that begins with https://, or one of your own site that begins with a slash; found “${found}”. Copy it from where the file is published.`,
  sample: 'Or a credential of this playground',
  noSample: 'Choose one …',
  samples: {
    intact: 'Intact and in force',
    altered: 'Changed after it was signed',
    expired: 'Ended',
    withdrawn: 'Withdrawn by its issuer',
  },
  mode: 'How the answer stands there',
  modes: { card: 'In short', compact: 'In one line', full: 'All of it' },
  when: 'When it checks',
  whens: { press: 'When somebody presses', visible: 'Once it is seen', load: 'With the page' },
  language: 'Language',
  languageAround: 'Of the page around it',
  issuer: 'Whose credential it should be',
  issuerHint: 'A host name or an identifier, if you expect one: of anybody else’s the badge then says so.',
  hosts: 'Hosts it may ask',
  hostsHint:
    'Apart by spaces: where the issuer publishes its key and its withdrawal list. Each learns that somebody looks at this credential.',
  wrongHosts: found =>
    `Expected names of hosts apart by spaces, such as badges.example; found “${found}”. Leave out paths and signs.`,
  badge: 'The badge',
  badgeHint: 'Here it always waits for a press, and looks for an address of your own site beside this page.',
  nothingYet: 'Give an address, and the lines to copy stand here.',
  element: 'For your page',
  elementHint: 'Copy the folder of the script to your site first. The link inside stays where the script does not run.',
  link: 'Where you may paste no script',
  linkHint: 'An ordinary link. If a template of your site loads the script, it becomes the same badge.',
  policy: 'For the Content Security Policy of your site',
  policyHint: 'Only if your site has one: who may be asked stands there too.',
  copy: { element: 'Copy the element', link: 'Copy the link', policy: 'Copy the policy' },
  copied: 'Copied.',
  notCopied: 'The browser did not copy. The text is selected: copy it with the keyboard.',
  credential: 'The credential',
  noScript: 'This page needs JavaScript, which is off in this browser.',
  inThisLanguage: 'English',
};

const de: BuilderWords = {
  tag: 'de',
  title: 'Eine Prüfung für Ihre Seite',
  intro:
    'Wählen Sie, was geprüft wird und wie es aussieht, probieren Sie es hier, und kopieren Sie eine Zeile. Niemand wird gefragt, bevor Sie drücken.',
  choices: 'Was Sie wählen',
  address: 'Adresse des Nachweises',
  addressHint: 'Auf Ihrer eigenen Seite, etwa /nachweise/datenethik.json, oder eine ganze Adresse.',
  wrongAddress: found =>
    `Erwartet war eine Adresse, die mit https:// beginnt, oder eine Ihrer eigenen Seite, die mit einem Schrägstrich beginnt; gefunden wurde „${found}“. Kopieren Sie sie von dort, wo die Datei veröffentlicht ist.`,
  sample: 'Oder ein Nachweis dieser Spielwiese',
  noSample: 'Wählen Sie einen …',
  samples: {
    intact: 'Unverändert und in Kraft',
    altered: 'Nach dem Signieren verändert',
    expired: 'Abgelaufen',
    withdrawn: 'Vom Aussteller zurückgezogen',
  },
  mode: 'Wie die Antwort dasteht',
  modes: { card: 'In Kürze', compact: 'In einer Zeile', full: 'Ganz' },
  when: 'Wann geprüft wird',
  whens: { press: 'Wenn jemand drückt', visible: 'Sobald sie zu sehen ist', load: 'Mit der Seite' },
  language: 'Sprache',
  languageAround: 'Die der Seite ringsum',
  issuer: 'Von wem der Nachweis sein soll',
  issuerHint:
    'Ein Servername oder eine Kennung, wenn Sie jemanden erwarten: Ist er von jemand anderem, wird das dann gesagt.',
  hosts: 'Server, die gefragt werden dürfen',
  hostsHint:
    'Durch Leerzeichen getrennt: wo der Aussteller seinen Schlüssel und seine Widerrufsliste veröffentlicht. Jeder erfährt, dass jemand diesen Nachweis ansieht.',
  wrongHosts: found =>
    `Erwartet waren Servernamen, durch Leerzeichen getrennt, etwa badges.example; gefunden wurde „${found}“. Lassen Sie Pfade und Zeichen weg.`,
  badge: 'Die Prüfung',
  badgeHint:
    'Hier wartet sie immer darauf, dass jemand drückt, und sucht eine Adresse Ihrer eigenen Seite neben dieser Seite.',
  nothingYet: 'Geben Sie eine Adresse an, dann stehen hier die Zeilen zum Kopieren.',
  element: 'Für Ihre Seite',
  elementHint:
    'Legen Sie zuerst den Ordner des Skripts auf Ihre Seite. Der Link darin bleibt, wo das Skript nicht läuft.',
  link: 'Wo Sie kein Skript einfügen dürfen',
  linkHint: 'Ein gewöhnlicher Link. Lädt eine Vorlage Ihrer Seite das Skript, wird aus ihm dieselbe Prüfung.',
  policy: 'Für die Content Security Policy Ihrer Seite',
  policyHint: 'Nur wenn Ihre Seite eine hat: Auch dort steht, wer gefragt werden darf.',
  copy: { element: 'Element kopieren', link: 'Link kopieren', policy: 'Policy kopieren' },
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat nicht kopiert. Der Text ist ausgewählt: Kopieren Sie ihn mit der Tastatur.',
  credential: 'Der Nachweis',
  noScript: 'Diese Seite braucht JavaScript, das in diesem Browser ausgeschaltet ist.',
  inThisLanguage: 'Deutsch',
};

const byLanguage: Readonly<Record<string, BuilderWords>> = { en, de };

/** The languages of the page, the first one at its own address. */
export const builderWords: readonly BuilderWords[] = [en, de];

/** The words for the tag of a page; English where there are none. */
export const builderWordsFor = (tag: string): BuilderWords => byTag(byLanguage, tag, en);
