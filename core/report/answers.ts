import type { Fault, Source } from '../environment.js';
import type { Language } from '../language/en.js';
import { joined, quoted, text } from '../language/phrase.js';
import type { Phrase, Segment } from '../language/phrase.js';
import { tell } from '../language/sentence.js';
import type { ActionCode } from '../language/words.js';
import type { Check, Evidence } from './check.js';
import { hindranceIn, knownAbout, overallCheck, whyNothing } from './known.js';
import type { Action, Answer, Doubt, EvidenceRow } from './presentation.js';
import type { CheckReason, Family, Note } from './reasons.js';
import type { Judges } from './judges.js';
import type { VerificationReport } from './report.js';
import { hostOf, shown, shownAddress } from './shown.js';

const QUESTIONS: readonly Family[] = ['format', 'proof', 'issuer', 'period', 'status'];

/** Each question that was asked, with its answer, and the entries that explain it; reviews stand beside the issuer. */
export const answersOf = (
  report: VerificationReport,
  language: Language,
  reviews: readonly Phrase[] = [],
): readonly Answer[] =>
  QUESTIONS.flatMap(question =>
    report.checks
      .filter(check => check.id === question)
      .map(check => answerOf(check, language.stages[question], report, language))
      .map(answer => (question === 'issuer' ? { ...answer, notes: [...answer.notes, ...reviews] } : answer)),
  );

function answerOf(check: Check, question: string, report: VerificationReport, language: Language): Answer {
  const known = knownAbout(report, check, language);
  const parts = report.checks.filter(part => part.id.startsWith(`${check.id}.`));
  return {
    id: check.id,
    question,
    status: check.status,
    says: tell(language.reasons[check.reason], known),
    code: check.reason,
    notes: notesOn(check, report).map(note => tell(language.notes[note], known)),
    evidence: [...pathOf(check, report, language), ...check.evidence.map(one => rowOf(one, language))],
    parts: parts.map((part, at) => answerOf(part, language.part(at + 1), report, language)),
  };
}

const notesOn = ({ id, notes }: Check, { issuer }: VerificationReport): readonly Note[] =>
  id === 'issuer' ? [...new Set([...notes, ...issuer.notes])] : notes;

/** The first answer says how the credential was reached, where it did not lie open. */
function pathOf({ id }: Check, { path }: VerificationReport, language: Language): readonly EvidenceRow[] {
  if (id !== 'format' || path.length === 0) return [];
  return [
    { label: language.facts['found.path'] ?? '', value: pathIn(path, language), source: language.sources.received },
  ];
}

/** The way to a credential, outermost first. */
export const pathIn = (path: VerificationReport['path'], { steps }: Language): Phrase =>
  joined(
    path.map(({ kind, at }) => steps[kind](quoted(kind === 'address' ? shownAddress(at) : at))),
    ' → ',
  );

function rowOf(evidence: Evidence, language: Language): EvidenceRow {
  const { fact, value, source } = evidence;
  const why = whyNothing(evidence, hostIn(source) ?? '', language) ?? [];
  const said = value === undefined ? [] : fact === 'judged.by' ? judgesIn(language, value) : valueIn(language, value);
  return {
    label: Object.hasOwn(language.facts, fact) ? (language.facts[fact] ?? fact) : shown(fact),
    value: joined(
      [said, why].filter(phrase => phrase.length > 0),
      ': ',
    ),
    source: sourceIn(language, source),
  };
}

const hostIn = (source: Source): string | undefined => (source.kind === 'web' ? hostOf(source.url) : undefined);

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

/** Addresses may carry secrets and are shown without them; moments are shown as a reader writes them. */
function valueIn(language: Language, value: string): Phrase {
  if (MOMENT.test(value)) return [text(language.grammar.moment(value))];
  return [quoted(/^https?:/i.test(value) ? shownAddress(value) : value)];
}

/** Which engines judged a signature, in words. */
const judgesIn = ({ judges }: Language, value: string): Phrase => [
  text(Object.hasOwn(judges, value) ? judges[value as Judges] : value),
];

/** Lists that state a moment are known by its day. */
const versionIn = ({ date }: Language['grammar'], version: string): Segment =>
  MOMENT.test(version) ? text(date(version)) : quoted(version);

/** Where a fact was read, in words. */
export function sourceIn({ grammar, sources }: Language, source: Source): Phrase {
  if (source.kind === 'web') return sources.web(quoted(shownAddress(source.url)), source.fetchedAt);
  if (source.kind === 'bundled') return sources.bundled(quoted(source.name), versionIn(grammar, source.version));
  return source.pointer === '' ? sources.document : sources.credential(quoted(source.pointer));
}

/** What could not be checked, why, and one thing to do about it. */
export const doubtsOf = (report: VerificationReport, language: Language): readonly Doubt[] =>
  QUESTIONS.flatMap(question => report.checks.filter(check => check.id === question && isDoubt(check, report))).map(
    check => ({
      question: language.stages[check.id as Family],
      reason: tell(language.reasons[check.reason], knownAbout(report, check, language)),
      action: actionFor(check, report, language),
    }),
  );

/** Without a signature that holds there is no signer to look up, and nothing to do about that. */
const isDoubt = (check: Check, report: VerificationReport): boolean =>
  check.status === 'unknown' &&
  (check.reason !== 'issuer.unidentified' || overallCheck(report, 'proof')?.status === 'passed');

const FOR_FAULTS: Readonly<Partial<Record<Fault, ActionCode>>> = {
  'web.not-permitted': 'allow-host',
  'web.unreachable': 'try-again',
  'web.timeout': 'try-again',
  'web.busy': 'try-again',
};

const FOR_REASONS: Readonly<Partial<Record<CheckReason, ActionCode>>> = {
  'format.not-a-credential': 'ask-holder',
  'format.too-large': 'ask-holder',
  'format.too-deep': 'ask-holder',
  'format.unreachable': 'try-again',
  'format.not-loaded': 'try-again',
  'proof.not-loaded': 'try-again',
  'status.not-loaded': 'try-again',
  'proof.key-unreachable': 'try-again',
  'proof.not-hosted': 'open-page',
  'issuer.unidentified': 'ask-address',
  'period.clock': 'set-clock',
  'issuer.unreachable': 'try-again',
  'issuer.not-loaded': 'try-again',
  'status.unreachable': 'try-again',
};

function actionFor(check: Check, report: VerificationReport, language: Language): Action {
  const faulty = hindranceIn(report, check);
  const code =
    (faulty?.fault === undefined ? undefined : FOR_FAULTS[faulty.fault]) ?? FOR_REASONS[check.reason] ?? 'ask-issuer';
  const target = faulty === undefined ? undefined : hostIn(faulty.source);
  return { code, label: language.actions[code](target), target };
}
