import { byTag } from './by-tag.js';
import type { Outcome, Sameness, Turn } from '../report/receipt/compare.js';
import type { ReceiptFlaw } from '../report/receipt/receipt.js';
import { type Phrase, type Segment, say } from './phrase.js';
import type { Table } from './words.js';

/**
 * What is said of receipts: of saving one, and of a later check beside it. Apart from the other words, because most
 * readers save none.
 */
export interface ReceiptWords {
  /** BCP 47 */
  readonly tag: string;
  readonly title: string;
  readonly save: string;
  readonly personal: string;
  /** What is in it, without and with what the credential says of the learner. */
  readonly holds: Readonly<Record<'impersonal' | 'personal', string>>;
  readonly saved: string;
  readonly notSaved: string;
  /** Whatever a receipt says, it says it of itself. */
  readonly note: string;
  /** @param day of the check it is about */
  readonly of: (day: string) => string;
  readonly said: (headline: Phrase) => Phrase;
  readonly several: (count: string) => string;
  readonly waiting: string;
  readonly called: (name: Segment) => Phrase;
  readonly ask: (host: Segment) => Phrase;
  readonly remove: string;
  readonly found: string;
  /** None of what was handed over is what this receipt is about. */
  readonly noneFits: string;
  /** Of several receipts some are about what was handed over. */
  readonly someFit: (found: string, others: string) => string;
  /** @param own this version of Proofmark, @param most receipts a file may hold */
  readonly refused: (why: ReceiptFlaw, own: string, most: string) => string;
  readonly compared: {
    readonly title: string;
    readonly outcomes: Table<Exclude<Outcome, 'not-compared'>, (day: string) => string>;
    readonly same: Table<Sameness, string>;
    readonly changes: string;
    readonly around: string;
    readonly question: string;
    readonly then: (moment: string) => string;
    readonly now: (moment: string) => string;
    readonly turns: Table<Exclude<Turn, 'changed'>, string>;
    readonly rung: string;
    readonly name: string;
    readonly anchor: string;
    readonly nothing: string;
    readonly way: string;
    readonly list: (name: Segment) => Phrase;
    readonly listOf: (day: Segment) => Phrase;
    readonly noList: string;
    readonly product: string;
  };
  readonly command: {
    /** Lines of the help, between those of `verify`. */
    readonly usage: string;
    readonly options: string;
    readonly exit: string;
    readonly noReceipt: string;
    readonly written: (name: string) => string;
    readonly tooMany: (name: string, most: string) => string;
    readonly refused: (name: string, why: string) => string;
    readonly several: (count: string) => string;
    readonly fitNothing: (count: string) => string;
  };
}

const en: ReceiptWords = {
  tag: 'en',
  title: 'A receipt of this check',
  save: 'Save a receipt',
  personal: 'with what it says about the learner',
  holds: {
    impersonal:
      'A note to compare a later check with: what was asked, whom, and what came out. It holds no text of the credential and no file name; by its hash, whoever has the file can match the two.',
    personal:
      'A note to compare a later check with. It holds what the credential says, the learner’s name too, the name of the file and the addresses asked: keep it like the credential itself.',
  },
  saved: 'Receipt saved.',
  notSaved: 'The receipt could not be made. Check the credential again.',
  note: 'A receipt is a note and proves nothing: anybody can write one. What counts is what the check of the file says now.',
  of: day => `Receipt of ${day}`,
  said: headline => say`It notes: “${headline}”`,
  several: count => `This file holds ${count} receipts.`,
  waiting: 'Now hand over the file it belongs to. It is checked again, and what changed is shown.',
  called: name => say`The file was called ${name}.`,
  ask: host => say`Ask ${host} for it again`,
  remove: 'Put the receipt away',
  found: 'Its file was checked again. What changed stands above the report.',
  noneFits: 'This receipt is about another file than what was handed over. Nothing was compared.',
  someFit: (found, others) =>
    `Receipts whose credential was checked again: ${found}; what changed stands above its report. Receipts that were not compared, because their credential was not handed over: ${others}.`,
  refused: (why, own, most) =>
    ({
      'not-a-receipt': 'This is not a receipt of Proofmark.',
      damaged:
        'This receipt was changed or damaged after it was written: its checksum does not fit. Use an untouched copy of it, or check the credential alone.',
      newer: `This receipt is not written as Proofmark ${own} writes them. It may come from a newer version; check it with that one, or check the credential alone.`,
      'too-large': 'This is larger than a file of receipts may be. Nothing was compared.',
      'too-many': `This file holds more than ${most} receipts. Compare fewer at a time.`,
    })[why],
  compared: {
    title: 'Beside the receipt',
    outcomes: {
      'as-then': day => `Nothing about this credential changed since ${day}.`,
      unanswered: day => `Not everything could be asked this time. Nothing else changed since ${day}.`,
      changed: day => `Something changed since ${day}.`,
    },
    same: {
      'same-bytes': 'It is the same file, byte for byte.',
      'same-credential': 'It is the same credential, though the file around it is not the same byte for byte.',
      elsewhere: 'The file is the same, but it leads to another credential now. Nothing was compared.',
      'not-fetched': 'The credential could not be fetched, so nothing was compared. Nothing speaks against it.',
      another: 'The receipt is about another file. Nothing was compared.',
    },
    changes: 'What changed',
    around: 'What is different about the check itself',
    question: 'What',
    then: moment => `Then (${moment})`,
    now: moment => `Now (${moment})`,
    turns: {
      answered: 'It could not be answered then, and now it is.',
      unanswered: 'It could not be asked this time. That says nothing against the credential.',
    },
    rung: 'How far the signer is known',
    name: 'Name that is proven',
    anchor: 'Host, key or certificate it rests on',
    nothing: 'none',
    way: 'Which way is open',
    list: name => say`List: ${name}`,
    listOf: day => say`of ${day}`,
    noList: 'not at hand',
    product: 'Version of Proofmark',
  },
  command: {
    usage: '  proofmark recheck RECEIPT [options] <file | folder | address | -> …\n',
    options: `  --receipt FILE                      also write a receipt, to compare a later check with
  --personal                          the receipt may say what the credential says, and of whom
`,
    exit: `
  recheck: 3 confirmed, but not as the receipt says, or none is about it`,
    noReceipt: 'Expected a receipt, and then the file it is about.',
    written: name => `Receipt: ${name}`,
    tooMany: (name, most) => `${name} was not written: a file holds at most ${most} receipts. Check fewer at a time.`,
    refused: (name, why) => `${name}: ${why}`,
    several: count => `${count} receipts`,
    fitNothing: count => `Receipts that are about none of these files, and were not compared: ${count}.`,
  },
};

const de: ReceiptWords = {
  tag: 'de',
  title: 'Ein Beleg über diese Prüfung',
  save: 'Beleg speichern',
  personal: 'mit dem, was über die lernende Person darin steht',
  holds: {
    impersonal:
      'Eine Notiz, um eine spätere Prüfung damit zu vergleichen: was gefragt wurde, wer gefragt wurde und was herauskam. Sie enthält keinen Text des Nachweises und keinen Dateinamen; wer die Datei hat, kann sie über den Hashwert zuordnen.',
    personal:
      'Eine Notiz, um eine spätere Prüfung damit zu vergleichen. Sie enthält, was im Nachweis steht, auch den Namen der lernenden Person, dazu den Dateinamen und die gefragten Adressen: Bewahren Sie sie auf wie den Nachweis selbst.',
  },
  saved: 'Beleg gespeichert.',
  notSaved: 'Der Beleg ließ sich nicht erstellen. Prüfen Sie den Nachweis noch einmal.',
  note: 'Ein Beleg ist eine Notiz und beweist nichts: Jeder kann einen schreiben. Was zählt, ist, was die Prüfung der Datei jetzt sagt.',
  of: day => `Beleg vom ${day}`,
  said: headline => say`Er vermerkt: „${headline}“`,
  several: count => `Diese Datei enthält ${count} Belege.`,
  waiting:
    'Übergeben Sie jetzt die Datei, zu der er gehört. Sie wird noch einmal geprüft, und was sich geändert hat, wird gezeigt.',
  called: name => say`Die Datei hieß ${name}.`,
  ask: host => say`Noch einmal bei ${host} danach fragen`,
  remove: 'Beleg weglegen',
  found: 'Seine Datei wurde noch einmal geprüft. Was sich geändert hat, steht über dem Bericht.',
  noneFits: 'Dieser Beleg gehört zu einer anderen Datei als der übergebenen. Es wurde nichts verglichen.',
  someFit: (found, others) =>
    `Belege, deren Nachweis noch einmal geprüft wurde: ${found}; was sich geändert hat, steht über seinem Bericht. Belege, die nicht verglichen wurden, weil ihr Nachweis nicht übergeben wurde: ${others}.`,
  refused: (why, own, most) =>
    ({
      'not-a-receipt': 'Das ist kein Beleg von Proofmark.',
      damaged:
        'Dieser Beleg wurde nach dem Schreiben verändert oder beschädigt: Seine Prüfsumme passt nicht. Nehmen Sie eine unberührte Kopie oder prüfen Sie den Nachweis allein.',
      newer: `Dieser Beleg ist nicht so geschrieben, wie Proofmark ${own} Belege schreibt. Vielleicht stammt er aus einer neueren Version; prüfen Sie ihn mit dieser oder prüfen Sie den Nachweis allein.`,
      'too-large': 'Das ist größer, als eine Datei mit Belegen sein darf. Es wurde nichts verglichen.',
      'too-many': `Diese Datei enthält mehr als ${most} Belege. Vergleichen Sie weniger auf einmal.`,
    })[why],
  compared: {
    title: 'Neben dem Beleg',
    outcomes: {
      'as-then': day => `An diesem Nachweis hat sich seit dem ${day} nichts geändert.`,
      unanswered: day => `Diesmal ließ sich nicht alles erfragen. Sonst hat sich seit dem ${day} nichts geändert.`,
      changed: day => `Seit dem ${day} hat sich etwas geändert.`,
    },
    same: {
      'same-bytes': 'Es ist dieselbe Datei, Byte für Byte.',
      'same-credential': 'Es ist derselbe Nachweis, auch wenn die Datei darum nicht Byte für Byte dieselbe ist.',
      elsewhere: 'Die Datei ist dieselbe, führt aber jetzt zu einem anderen Nachweis. Es wurde nichts verglichen.',
      'not-fetched': 'Der Nachweis ließ sich nicht abrufen, deshalb wurde nichts verglichen. Nichts spricht gegen ihn.',
      another: 'Der Beleg gehört zu einer anderen Datei. Es wurde nichts verglichen.',
    },
    changes: 'Was sich geändert hat',
    around: 'Was an der Prüfung selbst anders ist',
    question: 'Was',
    then: moment => `Damals (${moment})`,
    now: moment => `Jetzt (${moment})`,
    turns: {
      answered: 'Damals ließ es sich nicht beantworten, jetzt schon.',
      unanswered: 'Diesmal ließ es sich nicht erfragen. Das spricht nicht gegen den Nachweis.',
    },
    rung: 'Wie weit der Unterzeichner bekannt ist',
    name: 'Belegter Name',
    anchor: 'Server, Schlüssel oder Zertifikat, worauf er beruht',
    nothing: 'keiner',
    way: 'Welcher Weg offensteht',
    list: name => say`Liste: ${name}`,
    listOf: day => say`vom ${day}`,
    noList: 'nicht vorhanden',
    product: 'Version von Proofmark',
  },
  command: {
    usage: '  proofmark recheck BELEG [Optionen] <Datei | Ordner | Adresse | -> …\n',
    options: `  --receipt DATEI                     auch einen Beleg schreiben, für den Vergleich mit einer späteren Prüfung
  --personal                          im Beleg darf stehen, was im Nachweis steht, und über wen
`,
    exit: `
  recheck: 3 bestätigt, aber nicht wie im Beleg, oder keiner gehört dazu`,
    noReceipt: 'Erwartet werden ein Beleg und danach die Datei, zu der er gehört.',
    written: name => `Beleg: ${name}`,
    tooMany: (name, most) =>
      `${name} wurde nicht geschrieben: Eine Datei fasst höchstens ${most} Belege. Prüfen Sie weniger auf einmal.`,
    refused: (name, why) => `${name}: ${why}`,
    several: count => `${count} Belege`,
    fitNothing: count => `Belege, die zu keiner dieser Dateien gehören und nicht verglichen wurden: ${count}.`,
  },
};

const byLanguage: Readonly<Record<string, ReceiptWords>> = { en, de };

/** The words for a BCP 47 tag such as `de-AT`, by its primary language; English where there are none. */
export const receiptWordsFor = (tag: string): ReceiptWords => byTag(byLanguage, tag, en);
