import type { ElementFinding } from '../elements/element.js';
import type { Language } from '../language/en.js';
import { joined, quoted, say, text } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { tell } from '../language/sentence.js';
import { limits } from '../limits.js';
import { knownAbout } from './known.js';
import type { ElementRow } from './presentation.js';
import type { VerificationReport } from './report.js';
import { shown, shownAddress } from './shown.js';
import { termIn, workloadIn } from './summary.js';

/** Every finding as a row: what it says, and what to know or ask about that. */
export const elementRows = (report: VerificationReport, language: Language): readonly ElementRow[] =>
  report.elements.map(finding => rowOf(finding, report, language));

function rowOf(finding: ElementFinding, report: VerificationReport, language: Language): ElementRow {
  const { id, status, reason, pointer } = finding;
  const { label, official } = language.elements[id];
  const value = shownValue(finding, language);
  const remark = remarkOn(finding, language);
  const known = knownAbout(report, undefined, language);
  return {
    id,
    label,
    official,
    status,
    statusWord: language.element.statuses[status],
    value,
    says: says(label, value, remark, finding),
    remark,
    place: pointer === undefined ? undefined : placeOf(pointer, finding, language),
    notes: finding.notes.map(note => tell(language.notes[note], known)),
    code: reason,
  };
}

/** A filler text is quoted where it is called one; an element that does not apply has no value to show. */
function shownValue({ id, status, value }: ElementFinding, language: Language): Phrase | undefined {
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
    default:
      return /^https?:/i.test(value) ? [quoted(shownAddress(value))] : termIn(language, value);
  }
}

/** The reader's own word for a value, or the foreign text itself where there is none. */
function madeOf(value: string, make: (value: string) => string): Phrase {
  const made = make(value);
  return made === shown(value) ? [quoted(value)] : [text(made)];
}

/** Why it has its status and what to ask; nothing for what is plainly stated. */
function remarkOn(finding: ElementFinding, language: Language): Phrase {
  const { id, status, reason, value } = finding;
  const { element, elements } = language;
  const why: Readonly<Record<string, string>> = language.elementReasons[status];
  const because = why[reason] ?? reason;
  const question = elements[id].question;
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
        say`${because}.`,
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

/** A reader must not mistake the level of a course for the qualification of that level. */
function isAtDegreeLevel({ id, value }: ElementFinding): boolean {
  if (id !== 'level') return false;
  const level = /EQF (\d)/.exec(value ?? '')?.[1];
  return level !== undefined && Number(level) >= limits.levelNoteFromEqf;
}

function says(label: string, value: Phrase | undefined, remark: Phrase, { reason, status }: ElementFinding): Phrase {
  if (value === undefined) return say`${label}: ${remark}`;
  if (remark.length === 0) return say`${label}: ${value}`;
  if (status === 'implausible') return say`${label}: ${value} ${remark}`;
  return reason === 'element.stated' ? say`${label}: ${value}. ${remark}` : say`${label}: ${value}, ${remark}`;
}

/** The place of a value; what was derived says so. */
function placeOf(pointer: string, { document, origin }: ElementFinding, { element }: Language): Phrase {
  const place = [
    ...(document === undefined ? [] : [[quoted(shownAddress(document))]]),
    [quoted(pointer === '' ? '/' : pointer)],
  ];
  return origin === 'derived' ? say`${element.derived}: ${joined(place)}` : joined(place);
}
