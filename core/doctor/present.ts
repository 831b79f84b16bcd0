import { type DoctorWords, type Told, doctorWordsFor } from '../language/doctor.js';
import type { Language } from '../language/en.js';
import { type Phrase, joined, plain, proven, quoted, say, text } from '../language/phrase.js';
import { tell } from '../language/sentence.js';
import { knownAbout } from '../report/known.js';
import type { Tone } from '../report/presentation.js';
import type { CheckReason } from '../report/reasons.js';
import type { Rung } from '../report/report.js';
import { shownAddress } from '../report/shown.js';
import type {
  Examination,
  ExaminationFinding,
  FindingId,
  LineLanguage,
  Needs,
  Reached,
  Remedy,
  Severity,
} from './examination.js';

/** Lines to copy, and where they belong. */
export interface RemedyShown {
  readonly needs: Needs;
  readonly language: LineLanguage;
  /** "Publish at https://uni-lumen.example/.well-known/did.json" */
  readonly heading: Phrase;
  /** Letter for letter; it may hold foreign text, and is drawn as plain text alone. */
  readonly lines: string;
}

export interface FindingShown {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly says: Phrase;
  readonly remedies: readonly RemedyShown[];
}

export interface GroupShown {
  readonly severity: Severity;
  readonly title: string;
  readonly findings: readonly FindingShown[];
}

/** An examination in words, ready to be drawn: pieces of text, never markup; everything foreign is cleaned. */
export interface ExaminationShown {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly tone: Tone;
  readonly headline: Phrase;
  /** What would lift it, how it is in pages, and what the rung above asks for. */
  readonly says: readonly Phrase[];
  readonly rung: Rung | undefined;
  readonly promised: Rung | undefined;
  /** In the order of seriousness; none of them is empty. */
  readonly groups: readonly GroupShown[];
  readonly asked: Phrase;
}

const SEVERITIES: readonly Severity[] = ['stops', 'weakens', 'fine', 'not-looked-at'];

/** What the command line and the page say, in this order. */
export function presentExamination(examination: Examination, language: Language): ExaminationShown {
  const words = doctorWordsFor(language.tag);
  const { asked, findings, rung } = examination;
  const shownFindings = onceEach(
    findings.map(one => findingShown(one, examination, language, words)),
    words,
  );
  const groups = SEVERITIES.map(severity => ({
    severity,
    title: words.groups[severity],
    findings: shownFindings.filter(one => one.severity === severity),
  }));
  const isFine = isInOrder(examination);
  return {
    language: language.tag,
    direction: language.direction,
    tone: toneOf(examination),
    headline: headlineOf(examination, words),
    says: [...(rung ? promises(examination, words) : []), ...(isFine ? [words.nothingToMend] : [])],
    rung: rung?.now.rung,
    promised: rung?.promised.rung,
    groups: groups.filter(group => group.findings.length > 0),
    asked: asked.length === 0 ? words.askedNobody : words.asked(listed(asked)),
  };
}

/** Nothing is amiss, and as much was seen as says so: who was not asked may lack anything. */
export const isInOrder = ({ about, findings, rung }: Examination): boolean =>
  about.kind !== 'nothing' &&
  rung?.now.rung !== 0 &&
  !findings.some(({ severity }) => severity === 'stops' || severity === 'weakens');

/** The same lines may mend several things, and are printed with the first of them. */
function onceEach(findings: readonly FindingShown[], words: DoctorWords): readonly FindingShown[] {
  const printed = new Set<string>();
  return findings.map(one => {
    const remedies = one.remedies.filter(({ heading, lines }) => !printed.has(plain(heading) + lines));
    for (const { heading, lines } of remedies) printed.add(plain(heading) + lines);
    const isAbove = remedies.length < one.remedies.length && remedies.length === 0;
    return { ...one, remedies, ...(isAbove && { says: say`${one.says} ${words.above}` }) };
  });
}

const listed = (names: readonly string[]): Phrase =>
  joined(
    names.map(name => [quoted(name)]),
    ', ',
  );

function toneOf({ findings, report, rung }: Examination): Tone {
  if (report?.verdict === 'rejected' || findings.some(({ id }) => id === 'key.private-part-published')) return 'broken';
  if (!rung || rung.now.rung === 0) return 'doubt';
  return rung.now.rung === 1 ? 'plain' : 'sound';
}

function headlineOf({ about, rung }: Examination, words: DoctorWords): Phrase {
  const given = quoted(about.given);
  if (about.kind === 'status-list') return words.headlineOfList(given);
  if (!rung || about.kind === 'nothing') return words.headlineOfNothing(given);
  const say_ = about.kind === 'credential' ? words.headline : words.headlineOfKey;
  return say_(String(rung.now.rung), whyReached(rung.now, about, words));
}

function whyReached({ reason, rung }: Reached, { host }: Examination['about'], words: DoctorWords): Phrase {
  return words.because(reason, rung === 0 ? quoted(host ?? '') : proven(host ?? ''));
}

/** What publishing would change, each sentence only where it was tried out. */
function promises({ about, findings, rung }: Examination, words: DoctorWords): readonly Phrase[] {
  if (!rung) return [];
  const { by, byInPages, higher, inPages, now, promised, promisedInPages } = rung;
  const lines = (ids: readonly FindingId[]): Phrase => linesOf(ids, findings);
  const isLifted = promised.rung > now.rung;
  const isProposed = findings.some(({ remedies }) => remedies.some(({ needs }) => needs === 'publish'));
  const isLower = inPages.rung < now.rung;
  return [
    ...(isLifted ? [words.promised(String(promised.rung), lines(by))] : []),
    ...(isProposed && !isLifted && promisedInPages.rung <= inPages.rung ? [words.noLines] : []),
    ...(isLower ? [words.inPages(String(inPages.rung))] : []),
    ...(isLower && promisedInPages.rung > inPages.rung
      ? [words.promisedInPages(String(promisedInPages.rung), lines(byInPages))]
      : []),
    ...(about.kind === 'nothing' ? [] : [words.higher[higher]]),
  ];
}

/** The places whose lines are meant, each once. */
function linesOf(ids: readonly FindingId[], findings: readonly ExaminationFinding[]): Phrase {
  const places = findings
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ remedies }) => remedies.filter(({ needs }) => needs === 'publish'))
    .map(({ where }) =>
      where.kind === 'address' ? where.url : where.kind === 'server' ? `https://${where.host}${where.path}` : '',
    );
  return listed([...new Set(places)].map(place => shownAddress(place)));
}

function findingShown(
  { evidence, id, remedies, severity }: ExaminationFinding,
  examination: Examination,
  language: Language,
  words: DoctorWords,
): FindingShown {
  const { address, count, element, expected, found, host, reason, subject } = evidence;
  const told: Told = {
    address: quoted(shownAddress(address ?? '')),
    host: quoted(host ?? ''),
    subject: quoted(subject ?? ''),
    found: quoted(found ?? ''),
    expected: quoted(expected ?? ''),
    element: element === undefined ? '' : language.elements[element].label,
    count: count === undefined ? '' : language.grammar.number(count),
    reason: reason === undefined ? [] : reasonIn(reason, examination, language),
  };
  return {
    id,
    severity,
    says: words.findings[id](told),
    remedies: remedies.map(remedy => remedyShown(remedy, words)),
  };
}

/** The core's own sentence, with what it knows; without a report only one that needs to know nothing. */
function reasonIn(reason: CheckReason, { report }: Examination, language: Language): Phrase {
  const sentence = language.reasons[reason];
  if (!report) return typeof sentence === 'string' ? [text(sentence)] : [];
  const check = report.checks.find(one => one.reason === reason);
  return tell(sentence, knownAbout(report, check, language));
}

const SERVERS: Partial<Record<LineLanguage, string>> = { nginx: 'nginx', apache: 'Apache' };

function remedyShown({ language, lines, needs, where }: Remedy, words: DoctorWords): RemedyShown {
  const place = (): Phrase => {
    switch (where.kind) {
      case 'address':
        return words.at(quoted(shownAddress(where.url)));
      case 'server':
        return words.inServer(SERVERS[language] ?? language, quoted(where.host));
      case 'member':
        return words.inCredential(quoted(where.path));
      case 'command':
        return words.command;
    }
  };
  const begins = language === 'apache' ? words.or : words.needs[needs];
  return { needs, language, heading: say`${begins} ${place()}`, lines };
}
