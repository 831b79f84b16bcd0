import { byTag } from './by-tag.js';
import { grammarOf } from './grammar.js';
import { type Phrase, type Segment, say } from './phrase.js';
import type { Decision } from '../report/case-file/case-file.js';
import type { CaseFileFlaw } from '../report/case-file/read.js';
import type { Counts, Order, Standing } from '../report/case-file/order.js';

/** The columns of the table that is taken along. */
type Column =
  | 'number'
  | 'note'
  | 'decision'
  | 'decidedAt'
  | 'file'
  | 'title'
  | 'standing'
  | 'verdict'
  | 'because'
  | 'answer'
  | 'signer'
  | 'rung'
  | 'stated'
  | 'asked'
  | 'ects'
  | 'hours'
  | 'level'
  | 'issued'
  | 'ends'
  | 'hosts'
  | 'checkedAt'
  | 'file256'
  | 'fingerprint';

/** What the case file says. Apart from the other words, because no other page says them. */
export interface CaseFileWords {
  /** BCP 47 */
  readonly tag: string;
  readonly title: string;
  readonly intro: string;
  readonly drop: string;
  readonly choose: string;
  readonly formats: string;
  readonly sum: (files: number, counts: Counts, toAsk: number) => string;
  readonly under: (done: number, all: number) => string;
  readonly stop: string;
  readonly goOn: (count: number) => string;
  readonly taken: (most: number, left: number) => string;
  readonly ask: {
    readonly needed: (credentials: number, hosts: number) => string;
    readonly open: string;
  };
  readonly list: {
    readonly title: string;
    readonly show: string;
    readonly all: string;
    readonly toAsk: string;
    readonly decision: string;
    readonly allDecisions: string;
    readonly number: string;
    readonly order: string;
    readonly orders: Readonly<Record<Order, string>>;
    readonly nothing: string;
    readonly part: (first: number, last: number, all: number) => string;
    readonly before: string;
    readonly next: string;
    readonly parts: string;
  };
  readonly standings: Readonly<Record<Standing, string>>;
  readonly heads: {
    readonly number: string;
    readonly credential: string;
    readonly answer: string;
    readonly signer: string;
    readonly stated: string;
    readonly own: string;
    readonly acts: string;
  };
  readonly decisions: Readonly<Record<Decision, string>>;
  readonly decidedOn: (at: string) => string;
  readonly row: {
    readonly number: (file: string) => string;
    readonly note: string;
    readonly noteFor: (file: string) => string;
    readonly decisionFor: (file: string) => string;
    readonly open: string;
    readonly openOf: (file: string) => string;
    readonly close: string;
    readonly remove: string;
    readonly removeOf: (file: string) => string;
    readonly unnamed: string;
    readonly inside: (position: number, all: number) => string;
    readonly waiting: string;
    readonly checking: string;
    readonly toAsk: (hosts: Phrase) => Phrase;
    readonly same: (number: Segment) => Phrase;
    readonly namesake: (number: Segment) => Phrase;
    readonly zip: string;
    readonly noted: (at: string) => string;
    readonly notedSays: (says: Phrase) => Phrase;
    readonly neverChecked: string;
    readonly handAgain: string;
    readonly was: (decision: string, at: string) => string;
  };
  readonly unread: Readonly<Record<'gone' | 'ended' | 'interrupted' | 'stopped', string>>;
  readonly removed: (number: Segment) => Phrase;
  readonly undo: string;
  readonly undone: string;
  readonly opened: (cases: number, savedAt: string) => string;
  readonly personalNot: string;
  readonly reading: string;
  readonly flaws: Readonly<Record<CaseFileFlaw, string>>;
  readonly doubles: {
    readonly title: string;
    readonly says: (cases: number, doubles: number) => string;
    readonly together: string;
    readonly apart: string;
    readonly back: string;
  };
  readonly keep: {
    readonly title: string;
    readonly says: string;
    readonly personal: string;
    readonly personalHint: string;
    readonly save: string;
    readonly saving: string;
    readonly saved: (cases: number) => string;
    readonly unsaved: string;
    readonly tooMany: (most: number) => string;
    readonly csv: string;
    readonly csvSaved: string;
    readonly print: string;
    /** The beginning of the name of a file. */
    readonly file: string;
  };
  readonly sheet: {
    readonly made: (at: string) => string;
    readonly asked: string;
    readonly nobody: string;
    readonly hash: string;
    readonly ours: string;
  };
  readonly asNoted: string;
  readonly checkedNow: string;
  readonly columns: Readonly<Record<Column, string>>;
}

const english = /* @__PURE__ */ grammarOf('en-GB');
const german = /* @__PURE__ */ grammarOf('de-DE');

const counted = (count: number, one: string, other: string): string =>
  `${english.number(count)} ${english.plural(count, { one, other })}`;
const countedInGerman = (count: number, one: string, other: string): string =>
  `${german.number(count)} ${german.plural(count, { one, other })}`;

type Parts = readonly (readonly [count: number, says: string])[];

/** Those that are not nothing. */
const said = (parts: Parts): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([, says]) => says)
    .join(', ');

/** What was checked, how it fell out, and what stands beside it; each only where there is some of it. */
function summed([all, fallen = []]: readonly [] | readonly [string, Parts], beside: Parts): string {
  const checked = all === undefined ? [] : [[all, said(fallen)].filter(part => part !== '').join(': ')];
  return `${[...checked, said(beside)].filter(part => part !== '').join('; ')}.`;
}

const credentialsIn = (counts: Counts): number => counts['in-force'] + counts.intact + counts.open + counts.against;

const en: CaseFileWords = {
  tag: 'en',
  title: 'Case file',
  intro:
    'For an office with many credentials: drop all files, and read them in one table, with your own case numbers, notes and decisions. Files are read on this device and go nowhere; nobody is asked before you press for it, and nothing is kept unless you save it.',
  drop: 'Drop all files here',
  choose: 'or choose them',
  formats:
    'JSON, PNG, SVG, PDF and tokens, together with a case file you saved earlier. A ZIP has to be unpacked first.',
  sum: (files, counts, toAsk) =>
    summed(
      files === 0
        ? []
        : [
            `${counted(files, 'file', 'files')}, ${counted(credentialsIn(counts), 'credential', 'credentials')}`,
            [
              [counts['in-force'], `${english.number(counts['in-force'])} intact and in force`],
              [counts.intact, `${english.number(counts.intact)} intact (no end or withdrawal list checked)`],
              [counts.open, `${english.number(counts.open)} with open questions`],
              [
                counts.against,
                `${english.number(counts.against)} with something against ${counts.against === 1 ? 'it' : 'them'}`,
              ],
            ],
          ],
      [
        [counts.unread, `${english.number(counts.unread)} could not be read as credentials`],
        [counts.waiting, `${english.number(counts.waiting)} not checked yet`],
        [toAsk, `${english.number(toAsk)} could be checked further by asking`],
        [counts.saved, `${counted(counts.saved, 'case', 'cases')} as noted earlier, not checked again`],
      ],
    ),
  under: (done, all) => `${english.number(done)} of ${english.number(all)} files checked`,
  stop: 'Stop checking',
  goOn: count =>
    `Check the ${counted(count, 'file', 'files')} that ${english.plural(count, { one: 'is', other: 'are' })} left`,
  taken: (most, left) =>
    `A case file holds ${english.number(most)} files at most; ${counted(left, 'file was', 'files were')} not taken. Save this one, and begin another.`,
  ask: {
    needed: (credentials, hosts) =>
      `${counted(credentials, 'credential waits', 'credentials wait')} for an answer from ${counted(hosts, 'host', 'hosts')}: where a signer publishes keys, or a list of withdrawals. Nobody has been asked.`,
    open: 'See whom to ask',
  },
  list: {
    title: 'The cases',
    show: 'Show',
    all: 'All',
    toAsk: 'Could be checked further by asking',
    decision: 'Your decision',
    allDecisions: 'Any',
    number: 'Case number contains',
    order: 'In order of',
    orders: {
      handed: 'how they came',
      number: 'case number',
      file: 'file name',
      answer: 'answer, the most serious first',
      decision: 'your decision, the open ones first',
    },
    nothing: 'Nothing in the case file fits what you chose above.',
    part: (first, last, all) => `${english.number(first)} to ${english.number(last)} of ${english.number(all)}`,
    before: 'Rows before',
    next: 'Next rows',
    parts: 'Parts of the table',
  },
  standings: {
    'in-force': 'Intact and in force',
    intact: 'Intact (no end or withdrawal list checked)',
    open: 'With open questions',
    against: 'With something against it',
    unread: 'Could not be read as a credential',
    waiting: 'Not checked yet',
    saved: 'As noted earlier, not checked again',
  },
  heads: {
    number: 'Case',
    credential: 'Credential',
    answer: 'What was found',
    signer: 'Signed by',
    stated: 'Elements',
    own: 'Your decision and note',
    acts: 'More',
  },
  decisions: {
    open: 'Open',
    'ask-applicant': 'Ask the applicant',
    'ask-issuer': 'Ask the issuer',
    counts: 'Counts',
    'counts-not': 'Does not count',
  },
  decidedOn: at => `on ${english.date(at)}`,
  row: {
    number: file => `Case number of ${file}`,
    note: 'Note',
    noteFor: file => `Your note on ${file}`,
    decisionFor: file => `Your decision on ${file}`,
    open: 'Whole report',
    openOf: file => `Whole report on ${file}`,
    close: 'Close report',
    remove: 'Take out',
    removeOf: file => `Take out ${file}`,
    unnamed: 'a file whose name was not saved',
    inside: (position, all) => `credential ${english.number(position)} of ${english.number(all)} in this file`,
    waiting: 'Waits for its turn.',
    checking: 'Being checked …',
    toAsk: hosts => say`Not asked yet: ${hosts}.`,
    same: other => say`The same credential as in case ${other}.`,
    namesake: other => say`A file of this name is noted in case ${other}, with other content.`,
    zip: 'A ZIP is not opened here. Unpack it, and drop the files that are in it.',
    noted: at => `As checked on ${english.date(at)}, not checked again now`,
    notedSays: says => say`The note says: “${says}”`,
    neverChecked: 'Saved before its check was over.',
    handAgain: 'Drop its file here to check it again.',
    was: (decision, at) => `(Earlier decision: ${decision}, ${english.date(at)})`,
  },
  unread: {
    gone: 'The browser could not read this file. If it is a folder, drop the files in it.',
    ended: 'The check took too long and was ended. Nothing speaks against it.',
    interrupted: 'The check was interrupted. Nothing speaks against it.',
    stopped: 'Not checked: you stopped before its turn.',
  },
  removed: one => say`Taken out: case ${one}.`,
  undo: 'Put it back',
  undone: 'It is back in its place.',
  opened: (cases, savedAt) =>
    `A case file saved on ${english.moment(savedAt)} was added, with ${counted(cases, 'case', 'cases')}. Nothing in it was checked again. Drop the files themselves to do that.`,
  personalNot: 'It was saved without titles, names and names of files.',
  reading: 'Reading the case file …',
  flaws: {
    'not-a-case-file':
      'Expected a case file that Proofmark saved; this one only looks like one. Nothing here was changed.',
    damaged:
      'This case file was changed after it was saved: its checksum does not fit. It was not opened, and nothing here was changed. Look for another copy.',
    newer:
      'This case file was written by a newer version of Proofmark. It was not opened, and nothing here was changed. Open it with that version.',
    'too-large': 'This case file is larger than what is read here. It was not opened, and nothing here was changed.',
    'too-many': 'This case file holds more cases than are read here. It was not opened, and nothing here was changed.',
  },
  doubles: {
    title: 'Some cases are here already',
    says: (cases, doubles) =>
      `${english.number(doubles)} of the ${counted(cases, 'case', 'cases')} in this case file ${english.plural(doubles, { one: 'is', other: 'are' })} about credentials that are here already. Put together, both notes stay, and of two decisions the later one counts.`,
    together: 'Put them together',
    apart: 'Keep them apart',
    back: 'Do not open it',
  },
  keep: {
    title: 'Take the case file along',
    says: 'Saved is one file among your own downloads, with your notes, your decisions and a receipt of each check. Nothing stays in the browser. Dropped here later, it stands here again.',
    personal: 'With names of files and what the credentials say of their learners',
    personalHint:
      'Without it, hashes know each file again when it is dropped. Your own notes are saved as you wrote them.',
    save: 'Save the case file',
    saving: 'Writing …',
    saved: cases => `Saved, with ${counted(cases, 'case', 'cases')}.`,
    unsaved: 'What you wrote is not saved yet.',
    tooMany: most =>
      `A case file is saved with ${english.number(most)} cases at most. Take some out, and save them apart.`,
    csv: 'Save as CSV',
    csvSaved: 'Saved as CSV.',
    print: 'Print',
    file: 'case-file',
  },
  sheet: {
    made: at => `Printed on ${english.moment(at)}`,
    asked: 'Hosts that were asked',
    nobody: 'Nobody was asked.',
    hash: 'SHA-256 of the file, the first 16 characters',
    ours: 'Decisions and notes are the office’s own. Proofmark says what was found and where.',
  },
  asNoted: 'noted earlier',
  checkedNow: 'checked',
  columns: {
    number: 'Case',
    note: 'Note',
    decision: 'Decision',
    decidedAt: 'Decided at',
    file: 'File',
    title: 'Title',
    standing: 'Checked or noted',
    verdict: 'Verdict',
    because: 'Reason',
    answer: 'Answer',
    signer: 'Signed by',
    rung: 'Rung (0-4)',
    stated: 'Elements stated',
    asked: 'Elements asked for',
    ects: 'ECTS',
    hours: 'Hours',
    level: 'EQF',
    issued: 'Issued',
    ends: 'Ends',
    hosts: 'Hosts asked',
    checkedAt: 'Checked at',
    file256: 'SHA-256 of the file',
    fingerprint: 'Fingerprint of the credential',
  },
};

const de: CaseFileWords = {
  tag: 'de',
  title: 'Fallakte',
  intro:
    'Für ein Büro mit vielen Nachweisen: Legen Sie alle Dateien ab und lesen Sie sie in einer Tabelle, mit eigenen Fallnummern, Notizen und Entscheidungen. Die Dateien werden auf diesem Gerät gelesen und gehen nirgendwohin; niemand wird gefragt, bevor Sie es auslösen, und nichts wird aufgehoben, wenn Sie es nicht speichern.',
  drop: 'Legen Sie alle Dateien hier ab',
  choose: 'oder wählen Sie sie aus',
  formats:
    'JSON, PNG, SVG, PDF und Token, auch zusammen mit einer früher gespeicherten Fallakte. Ein ZIP muss zuerst entpackt werden.',
  sum: (files, counts, toAsk) =>
    summed(
      files === 0
        ? []
        : [
            `${countedInGerman(files, 'Datei', 'Dateien')}, ${countedInGerman(credentialsIn(counts), 'Nachweis', 'Nachweise')}`,
            [
              [counts['in-force'], `${german.number(counts['in-force'])} unverändert und in Kraft`],
              [counts.intact, `${german.number(counts.intact)} unverändert (ohne geprüftes Ende oder Widerrufsliste)`],
              [counts.open, `${german.number(counts.open)} mit offenen Fragen`],
              [counts.against, `bei ${german.number(counts.against)} spricht etwas dagegen`],
            ],
          ],
      [
        [counts.unread, `${german.number(counts.unread)} nicht als Nachweis lesbar`],
        [counts.waiting, `${german.number(counts.waiting)} noch nicht geprüft`],
        [toAsk, `${german.number(toAsk)} durch Nachfragen weiter prüfbar`],
        [counts.saved, `${countedInGerman(counts.saved, 'Fall', 'Fälle')} wie früher notiert, nicht erneut geprüft`],
      ],
    ),
  under: (done, all) => `${german.number(done)} von ${german.number(all)} Dateien geprüft`,
  stop: 'Prüfung anhalten',
  goOn: count =>
    german.plural(count, {
      one: 'Die restliche Datei prüfen',
      other: `Die restlichen ${german.number(count)} Dateien prüfen`,
    }),
  taken: (most, left) =>
    `Eine Fallakte fasst höchstens ${german.number(most)} Dateien; ${countedInGerman(left, 'Datei wurde', 'Dateien wurden')} nicht übernommen. Speichern Sie diese und beginnen Sie eine neue.`,
  ask: {
    needed: (credentials, hosts) =>
      `${countedInGerman(credentials, 'Nachweis wartet', 'Nachweise warten')} auf eine Antwort von ${countedInGerman(hosts, 'Server', 'Servern')}: dort stehen Schlüssel der Unterzeichner oder Widerrufslisten. Niemand wurde gefragt.`,
    open: 'Ansehen, wer gefragt würde',
  },
  list: {
    title: 'Die Fälle',
    show: 'Anzeigen',
    all: 'Alle',
    toAsk: 'Durch Nachfragen weiter prüfbar',
    decision: 'Ihre Entscheidung',
    allDecisions: 'Jede',
    number: 'Fallnummer enthält',
    order: 'Geordnet nach',
    orders: {
      handed: 'Eingang',
      number: 'Fallnummer',
      file: 'Dateiname',
      answer: 'Befund, das Ernsteste zuerst',
      decision: 'Ihrer Entscheidung, Offenes zuerst',
    },
    nothing: 'Nichts in der Fallakte passt zu Ihrer Auswahl oben.',
    part: (first, last, all) => `${german.number(first)} bis ${german.number(last)} von ${german.number(all)}`,
    before: 'Vorige Zeilen',
    next: 'Nächste Zeilen',
    parts: 'Teile der Tabelle',
  },
  standings: {
    'in-force': 'Unverändert und in Kraft',
    intact: 'Unverändert (ohne geprüftes Ende oder Widerrufsliste)',
    open: 'Mit offenen Fragen',
    against: 'Etwas spricht dagegen',
    unread: 'Nicht als Nachweis lesbar',
    waiting: 'Noch nicht geprüft',
    saved: 'Wie früher notiert, nicht erneut geprüft',
  },
  heads: {
    number: 'Fall',
    credential: 'Nachweis',
    answer: 'Befund',
    signer: 'Signiert von',
    stated: 'Angaben',
    own: 'Ihre Entscheidung und Notiz',
    acts: 'Mehr',
  },
  decisions: {
    open: 'Offen',
    'ask-applicant': 'Bewerber fragen',
    'ask-issuer': 'Aussteller fragen',
    counts: 'Zählt',
    'counts-not': 'Zählt nicht',
  },
  decidedOn: at => `am ${german.date(at)}`,
  row: {
    number: file => `Fallnummer von ${file}`,
    note: 'Notiz',
    noteFor: file => `Ihre Notiz zu ${file}`,
    decisionFor: file => `Ihre Entscheidung zu ${file}`,
    open: 'Ganzer Bericht',
    openOf: file => `Ganzer Bericht zu ${file}`,
    close: 'Bericht schließen',
    remove: 'Herausnehmen',
    removeOf: file => `Herausnehmen: ${file}`,
    unnamed: 'eine Datei, deren Name nicht gespeichert wurde',
    inside: (position, all) => `Nachweis ${german.number(position)} von ${german.number(all)} in dieser Datei`,
    waiting: 'Wartet, bis es an der Reihe ist.',
    checking: 'Wird geprüft …',
    toAsk: hosts => say`Noch nicht gefragt: ${hosts}.`,
    same: other => say`Derselbe Nachweis wie in Fall ${other}.`,
    namesake: other => say`Eine Datei dieses Namens ist in Fall ${other} notiert, mit anderem Inhalt.`,
    zip: 'Ein ZIP wird hier nicht geöffnet. Entpacken Sie es und legen Sie die Dateien darin ab.',
    noted: at => `Geprüft am ${german.date(at)}, jetzt nicht erneut geprüft`,
    notedSays: says => say`In der Notiz steht: „${says}“`,
    neverChecked: 'Gespeichert, bevor die Prüfung zu Ende war.',
    handAgain: 'Legen Sie die Datei hier ab, um sie erneut zu prüfen.',
    was: (decision, at) => `(Frühere Entscheidung: ${decision}, ${german.date(at)})`,
  },
  unread: {
    gone: 'Der Browser konnte diese Datei nicht lesen. Ist es ein Ordner, legen Sie die Dateien darin ab.',
    ended: 'Die Prüfung dauerte zu lange und wurde beendet. Nichts spricht gegen den Nachweis.',
    interrupted: 'Die Prüfung wurde unterbrochen. Nichts spricht gegen den Nachweis.',
    stopped: 'Nicht geprüft: Sie haben vorher angehalten.',
  },
  removed: one => say`Herausgenommen: Fall ${one}.`,
  undo: 'Zurücklegen',
  undone: 'Er steht wieder an seinem Platz.',
  opened: (cases, savedAt) =>
    `Eine am ${german.moment(savedAt)} gespeicherte Fallakte kam hinzu, mit ${countedInGerman(cases, 'Fall', 'Fällen')}. Nichts daraus wurde erneut geprüft. Legen Sie dafür die Dateien selbst ab.`,
  personalNot: 'Sie wurde ohne Titel, Namen und Dateinamen gespeichert.',
  reading: 'Die Fallakte wird gelesen …',
  flaws: {
    'not-a-case-file':
      'Erwartet war eine Fallakte, die Proofmark gespeichert hat; diese Datei sieht nur so aus. Hier wurde nichts geändert.',
    damaged:
      'Diese Fallakte wurde nach dem Speichern verändert: Ihre Prüfsumme passt nicht. Sie wurde nicht geöffnet, und hier wurde nichts geändert. Suchen Sie eine andere Kopie.',
    newer:
      'Diese Fallakte schrieb eine neuere Version von Proofmark. Sie wurde nicht geöffnet, und hier wurde nichts geändert. Öffnen Sie sie mit jener Version.',
    'too-large':
      'Diese Fallakte ist größer, als hier gelesen wird. Sie wurde nicht geöffnet, und hier wurde nichts geändert.',
    'too-many':
      'Diese Fallakte enthält mehr Fälle, als hier gelesen werden. Sie wurde nicht geöffnet, und hier wurde nichts geändert.',
  },
  doubles: {
    title: 'Einige Fälle stehen schon hier',
    says: (cases, doubles) =>
      `${german.number(doubles)} von ${countedInGerman(cases, 'Fall', 'Fällen')} dieser Fallakte ${german.plural(doubles, { one: 'betrifft', other: 'betreffen' })} Nachweise, die schon hier stehen. Zusammengelegt bleiben beide Notizen, und von zwei Entscheidungen zählt die spätere.`,
    together: 'Zusammenlegen',
    apart: 'Getrennt lassen',
    back: 'Nicht öffnen',
  },
  keep: {
    title: 'Die Fallakte mitnehmen',
    says: 'Gespeichert wird eine Datei unter Ihren eigenen Downloads, mit Ihren Notizen, Ihren Entscheidungen und einem Beleg jeder Prüfung. Im Browser bleibt nichts. Später hier abgelegt, steht alles wieder da.',
    personal: 'Mit Dateinamen und dem, was die Nachweise über ihre Lernenden sagen',
    personalHint:
      'Auch ohne das wird jede Datei an ihrem Hash wiedererkannt, wenn Sie sie ablegen. Ihre Notizen werden so gespeichert, wie Sie sie schrieben.',
    save: 'Fallakte speichern',
    saving: 'Wird geschrieben …',
    saved: cases => `Gespeichert, mit ${countedInGerman(cases, 'Fall', 'Fällen')}.`,
    unsaved: 'Was Sie schrieben, ist noch nicht gespeichert.',
    tooMany: most =>
      `Eine Fallakte wird mit höchstens ${german.number(most)} Fällen gespeichert. Nehmen Sie einige heraus und speichern Sie sie getrennt.`,
    csv: 'Als CSV speichern',
    csvSaved: 'Als CSV gespeichert.',
    print: 'Drucken',
    file: 'fallakte',
  },
  sheet: {
    made: at => `Gedruckt am ${german.moment(at)}`,
    asked: 'Gefragte Server',
    nobody: 'Niemand wurde gefragt.',
    hash: 'SHA-256 der Datei, die ersten 16 Zeichen',
    ours: 'Entscheidungen und Notizen sind die des Büros. Proofmark sagt, was gefunden wurde und wo.',
  },
  asNoted: 'früher notiert',
  checkedNow: 'geprüft',
  columns: {
    number: 'Fall',
    note: 'Notiz',
    decision: 'Entscheidung',
    decidedAt: 'Entschieden am',
    file: 'Datei',
    title: 'Titel',
    standing: 'Geprüft oder notiert',
    verdict: 'Ergebnis',
    because: 'Grund',
    answer: 'Befund',
    signer: 'Signiert von',
    rung: 'Stufe (0-4)',
    stated: 'Angaben vorhanden',
    asked: 'Angaben verlangt',
    ects: 'ECTS',
    hours: 'Stunden',
    level: 'EQR',
    issued: 'Ausgestellt',
    ends: 'Endet',
    hosts: 'Gefragte Server',
    checkedAt: 'Geprüft am',
    file256: 'SHA-256 der Datei',
    fingerprint: 'Fingerabdruck des Nachweises',
  },
};

const byLanguage: Readonly<Record<string, CaseFileWords>> = { en, de };

/** The words for a BCP 47 tag such as `de-AT`, by its primary language; English where there are none. */
export const caseFileWordsFor = (tag: string): CaseFileWords => byTag(byLanguage, tag, en);
