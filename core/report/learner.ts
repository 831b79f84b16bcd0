import type { Language } from '../language/en.js';
import { quoted } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import type { ExposedKind } from './exposed-fact.js';
import { askedBy, isUndisclosed } from './gaps.js';
import type { ElementRow, ExposedRow, LearnerReading } from './presentation.js';
import type { VerificationReport } from './report.js';
import { sharingOf } from './sharing.js';
import { shownAddress } from './shown.js';
import { isUnreliable } from './way.js';

/** What only the person who earned it is told: what is fine, what to ask about, and what the file tells about them. */
export function learnerReading(
  report: VerificationReport,
  rows: readonly ElementRow[],
  language: Language,
): Omit<LearnerReading, 'seen'> {
  return {
    fine: fineIn(report, language),
    asks: asksIn(report, rows),
    exposed: exposedRows(report, language),
    disclosure: report.credential === undefined ? [] : disclosureIn(report, language),
    sharing: sharingOf(report, language),
  };
}

/** Nothing is fine about the content of what was changed or withdrawn. */
function fineIn(report: VerificationReport, language: Language): Phrase | undefined {
  if (isUnreliable(report)) return undefined;
  const clear = askedBy(report.elements, 'council').filter(
    ({ status }) => status === 'present' || status === 'not-applicable',
  );
  if (clear.length === 0) return undefined;
  return language.readings.learner.fine(clear.map(({ id }) => language.elements[id].name));
}

/** Each open element of the Council list, with the reason; what was left out of this copy on purpose is not open. */
function asksIn(report: VerificationReport, rows: readonly ElementRow[]): readonly Phrase[] {
  if (isUnreliable(report)) return [];
  const open = askedBy(report.elements, 'council').filter(
    finding => finding.status !== 'present' && finding.status !== 'not-applicable' && !isUndisclosed(finding),
  );
  return open.flatMap(({ id }) => {
    const row = rows.find(one => one.id === id);
    return row === undefined ? [] : [row.says];
  });
}

const exposedRows = ({ exposure }: VerificationReport, { grammar, readings: { learner } }: Language) =>
  exposure.facts.map(({ kind, pointer, value }): ExposedRow => ({
    kind,
    label: capitalised(learner.kinds[kind]),
    value: value === undefined ? [] : shownFact(kind, value, grammar),
    place: [quoted(pointer === '' ? '/' : pointer)],
  }));

function shownFact(kind: ExposedKind, value: string, { date }: Language['grammar']): Phrase {
  if (kind === 'birth-date') return [quoted(date(value))];
  return [quoted(/^https?:/i.test(value) ? shownAddress(value) : value)];
}

const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Without these, a credential shows less of whose it is. */
const BINDING: readonly ExposedKind[] = ['name', 'account', 'hashed-identity'];

/** What the file can leave out, or what it could have left out had it been issued that way. */
function disclosureIn({ exposure }: VerificationReport, { readings: { learner } }: Language): readonly Phrase[] {
  const { disclosure, facts, more } = exposure;
  const kinds = [...new Set(facts.map(({ kind }) => kind))];
  const [binding, free] = [kinds.filter(kind => BINDING.includes(kind)), kinds.filter(kind => !BINDING.includes(kind))];
  const names = (some: readonly ExposedKind[]): readonly string[] => some.map(kind => learner.kinds[kind]);
  return [
    ...(facts.length === 0 ? [learner.nothingExposed] : []),
    ...(more ? [learner.more] : []),
    ...(disclosure === 'whole' ? [learner.whole] : [learner.selective]),
    ...(disclosure === 'whole' && free.length > 0 ? [learner.couldHide(names(free))] : []),
    ...(disclosure === 'whole' && binding.length > 0 ? [learner.bindsToYou(names(binding))] : []),
    ...(disclosure === 'whole' && facts.length > 0 ? [learner.later] : []),
  ];
}
