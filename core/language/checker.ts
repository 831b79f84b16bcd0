import { type HandingWords, handing } from './handing.js';

/**
 * What a checker on somebody's page says before anything is checked. Apart from the other words, because a visitor may
 * look at it and hand nothing over.
 */
export interface CheckerWords extends HandingWords {
  /** BCP 47 */
  readonly tag: string;
  readonly intro: string;
  readonly check: string;
  readonly checking: string;
  /** Of the fields, for whoever does not see where they stand. */
  readonly text: string;
  readonly typed: string;
  /** @param hosts apart by commas, as they are shown */
  readonly asksOnly: (hosts: string) => string;
  readonly asksNobody: string;
  readonly asksAny: string;
  readonly willAsk: (host: string) => string;
  readonly notAsked: (host: string) => string;
  readonly folder: string;
  readonly unreadable: string;
  readonly notLoaded: string;
  readonly stopped: string;
  readonly whole: string;
  /** Above the buttons that ask for what is missing. */
  readonly missing: string;
  readonly ask: (host: string) => string;
  /** In place of the checker where a page runs no script. */
  readonly noScript: string;
}

const en: CheckerWords = {
  ...handing.en,
  tag: 'en',
  intro:
    'What you hand over is read in this page and goes nowhere. Whoever has to be asked is named first, on a button.',
  check: 'Check',
  text: 'Text of a credential',
  typed: 'Address of a credential',
  checking: 'Checking …',
  asksOnly: hosts => `Nobody is asked before you press Check. This page asks only: ${hosts}.`,
  asksNobody: 'This page asks nobody. Save the credential as a file, and drop it here.',
  asksAny:
    'Nobody is asked before you press Check. Many hosts let no page read their files; save the file then, and drop it here.',
  willAsk: host => `Check will ask ${host} for it.`,
  notAsked: host => `This page does not ask ${host}. Save the credential from there as a file, and drop it here.`,
  folder: 'This is a folder. Open it, and drop the files in it.',
  unreadable: 'The browser could not read this file. It may have been moved or changed; choose it again.',
  notLoaded: 'The check could not be loaded. Load this page again.',
  stopped: 'The check ended before it had an answer. Nothing speaks against the file.',
  whole: 'The whole answer',
  missing:
    'Not everything could be checked without asking. Each host below will see that somebody checks a credential.',
  ask: host => `Ask ${host}`,
  noScript: 'The check needs JavaScript, which is off in this browser. Nothing was checked.',
};

const de: CheckerWords = {
  ...handing.de,
  tag: 'de',
  intro:
    'Was Sie übergeben, wird in dieser Seite gelesen und geht nirgendwohin. Wer gefragt werden muss, wird vorher genannt, auf einer Schaltfläche.',
  check: 'Prüfen',
  text: 'Text eines Nachweises',
  typed: 'Adresse eines Nachweises',
  checking: 'Wird geprüft …',
  asksOnly: hosts => `Niemand wird gefragt, bevor Sie „Prüfen“ drücken. Diese Seite fragt nur: ${hosts}.`,
  asksNobody: 'Diese Seite fragt niemanden. Speichern Sie den Nachweis als Datei und legen Sie ihn hier ab.',
  asksAny:
    'Niemand wird gefragt, bevor Sie „Prüfen“ drücken. Viele Server lassen keine Seite ihre Dateien lesen; speichern Sie die Datei dann und legen Sie sie hier ab.',
  willAsk: host => `„Prüfen“ fragt ${host} danach.`,
  notAsked: host =>
    `Diese Seite fragt ${host} nicht. Speichern Sie den Nachweis von dort als Datei und legen Sie ihn hier ab.`,
  folder: 'Das ist ein Ordner. Öffnen Sie ihn und legen Sie die Dateien darin ab.',
  unreadable:
    'Der Browser konnte diese Datei nicht lesen. Vielleicht wurde sie verschoben oder geändert; wählen Sie sie noch einmal aus.',
  notLoaded: 'Die Prüfung konnte nicht geladen werden. Laden Sie diese Seite neu.',
  stopped: 'Die Prüfung endete ohne Antwort. Nichts spricht gegen die Datei.',
  whole: 'Die ganze Antwort',
  missing:
    'Ohne nachzufragen ließ sich nicht alles prüfen. Jeder Server hier unten sieht dann, dass jemand einen Nachweis prüft.',
  ask: host => `${host} fragen`,
  noScript: 'Die Prüfung braucht JavaScript, das in diesem Browser ausgeschaltet ist. Es wurde nichts geprüft.',
};

const byLanguage: Readonly<Record<string, CheckerWords>> = { en, de };

/** The words for a BCP 47 tag such as `de-AT`, by its primary language; English where there are none. */
export function checkerWordsFor(tag: string): CheckerWords {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(byLanguage, primary) ? byLanguage[primary] : undefined) ?? en;
}
