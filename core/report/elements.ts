import type { ElementFinding } from '../elements/element.js';
import type { Language } from '../language/en.js';
import { joined, plain, quoted, say, text } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { tell } from '../language/sentence.js';
import { limits } from '../limits.js';
import { judgementWord } from './gaps.js';
import { knownAbout } from './known.js';
import { derivationOf, isAtDegreeLevel, levelIn, levelWithCycle } from './levels.js';
import { originOf } from './origin.js';
import type { Audience, ElementRow } from './presentation.js';
import type { VerificationReport } from './report.js';
import { shown, shownAddress } from './shown.js';
import { termIn, wordOr, workloadIn } from './summary.js';

/** Every finding as a row: what it says, and what to know or ask about that. An evaluator reads values in full. */
export const elementRows = (
  report: VerificationReport,
  audience: Audience,
  language: Language,
): readonly ElementRow[] => report.elements.map(finding => rowOf(finding, { report, language, audience }));

interface Reading {
  readonly report: VerificationReport;
  readonly language: Language;
  readonly audience: Audience;
}

function rowOf(finding: ElementFinding, reading: Reading): ElementRow {
  const { report, language } = reading;
  const { id, status, reason, pointer } = finding;
  const { label, official } = language.elements[id];
  const value = shownValue(finding, reading);
  const remark = remarkOn(finding, reading);
  const known = knownAbout(report, undefined, language);
  return {
    id,
    label,
    official,
    status,
    statusWord: judgementWord(finding, language),
    value,
    says: says(label, value, remark, finding),
    remark,
    place: pointer === undefined ? undefined : placeOf(pointer, finding),
    origin: originOf(finding, report, language),
    notes: finding.notes.map(note => tell(language.notes[note], known)),
    code: reason,
  };
}

/** A filler text is quoted where it is called one; an element that does not apply has no value to show. */
function shownValue(finding: ElementFinding, { audience, language, report }: Reading): Phrase | undefined {
  const inFull = audience === 'evaluator';
  const { id, status, value } = finding;
  if (value === undefined || status === 'missing' || status === 'not-applicable') return undefined;
  switch (id) {
    case 'issuer-country':
    case 'provider-country':
    case 'awarding-body-country':
      return madeOf(value, language.grammar.country);
    case 'issue-date':
    case 'expiry':
      return madeOf(value, language.grammar.date);
    case 'workload':
      return workloadIn(language, value);
    case 'learner-identity':
      return learnerIn(value, report);
    case 'level':
      return inFull ? levelWithCycle(finding, value, report, language) : levelIn(language, value);
    case 'qf-ehea-cycle':
      return levelIn(language, value);
    case 'supervision-id-verification':
      return wordOr(language.readings.evaluator.supervision, value);
    default:
      return /^https?:/i.test(value)
        ? [quoted(shownAddress(value))]
        : termIn(language, value, inFull ? limits.evaluatedGraphemes : undefined);
  }
}

/** Where a number of theirs is what identifies the learner, their name stands before it. */
function learnerIn(value: string, { credential }: VerificationReport): Phrase {
  const name = credential?.learner?.value;
  return name === undefined || name === value ? [quoted(value)] : say`${quoted(name)}; ${quoted(value)}`;
}

/** The reader's own word for a value, or the foreign text itself where there is none. */
function madeOf(value: string, make: (value: string) => string): Phrase {
  const made = make(value);
  return made === shown(value) ? [quoted(value)] : [text(made)];
}

/** Why it has its status and what to ask; nothing for what is plainly stated. */
function remarkOn(finding: ElementFinding, { audience, language, report }: Reading): Phrase {
  const { id, status, reason, value } = finding;
  const { element, elements } = language;
  const why: Readonly<Record<string, string>> = language.elementReasons[status];
  const because = why[reason] ?? reason;
  // A learner is told in the letter what to ask.
  const question = audience === 'learner' ? undefined : elements[id].question;
  switch (status) {
    case 'present':
      return joined(
        [
          ...(reason === 'element.stated' ? [] : [say`${because}`]),
          ...(isAtDegreeLevel(finding) ? [say`${language.track.notADegree}`] : []),
        ],
        '. ',
      );
    case 'weak':
      return joined([
        say`${derivationOf(finding, report, language) ?? say`${because}`}.`,
        ...(reason === 'element.no-unit' ? meaningOf(value, language) : []),
        ...(question === undefined ? [] : [say`${question}`]),
      ]);
    case 'missing':
      return reason === 'element.placeholder' && value !== undefined
        ? say`${element.fillerText(quoted(value))}.`
        : say`${because}.`;
    case 'implausible':
      return say`${element.cannotBeRight(because)}.`;
    case 'not-applicable':
      return say`${element.doesNotApply(because)}.`;
  }
}

/** A bare number of workload, as the credits it might stand for. */
function meaningOf(value: string | undefined, language: Language): readonly Phrase[] {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 && number <= limits.ects.max ? [language.element.noUnit(number)] : [];
}

function says(label: string, value: Phrase | undefined, remark: Phrase, { reason, status }: ElementFinding): Phrase {
  if (value === undefined) return say`${label}: ${remark}`;
  if (remark.length === 0) return say`${label}: ${value}`;
  if (status === 'implausible') return say`${label}: ${value} ${remark}`;
  // A foreign text may bring its own full stop.
  const ends = /[.!?…]$/u.test(plain(value));
  if (reason === 'element.stated') return say`${label}: ${value}${ends ? '' : '.'} ${remark}`;
  return say`${label}: ${value}${ends ? ' –' : ','} ${remark}`;
}

/** The place of a value, after the document it lies in where that is not the credential itself. */
const placeOf = (pointer: string, { document }: ElementFinding): Phrase =>
  joined([
    ...(document === undefined ? [] : [[quoted(shownAddress(document))]]),
    [quoted(pointer === '' ? '/' : pointer)],
  ]);
