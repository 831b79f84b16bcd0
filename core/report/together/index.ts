import type { Language } from '../../language/en.js';
import type { Phrase } from '../../language/phrase.js';
import { isAtDegreeLevel } from '../levels.js';
import type { Audience } from '../presentation.js';
import type { Rung } from '../report.js';
import type { Table } from '../tables.js';
import { countingOf } from './counting.js';
import {
  type Section,
  duplicateSection,
  leftOutSection,
  outcomeSection,
  stackSection,
  sumSection,
} from './sections.js';
import { isAward, unitsOf, type Brought, type Unit } from './unit.js';
import { rowsTable } from './table.js';

export type { Brought } from './unit.js';
export type { Section } from './sections.js';

/** Several credentials side by side, in the words of one language. */
export interface Together {
  readonly title: string;
  /** One row for each report, in the order brought. */
  readonly table: Table;
  readonly remarks: readonly Phrase[];
  /** Sums, what they leave out, duplicates, common outcomes, what is part of what; without the empty ones. */
  readonly sections: readonly Section[];
  /** Whose it is to decide. */
  readonly decision: Phrase;
}

export interface TogetherOptions {
  readonly audience: Audience;
  readonly language: Language;
  /** A signer known less far than this leaves a credential unconfirmed. */
  readonly requiredRung?: Rung | undefined;
}

/** What several credentials come to side by side; `undefined` when fewer than two achievements were brought. */
export function together(brought: readonly Brought[], options: TogetherOptions): Together | undefined {
  const { audience, language, requiredRung } = options;
  const units = unitsOf(brought, requiredRung);
  if (units.filter(isAward).length < 2) return undefined;
  const countings = countingOf(units);
  const all = brought.flatMap(({ reports }) => reports).length;
  return {
    title: language.together.title,
    table: rowsTable(units, audience, language),
    remarks: [
      ...(units.some(hasDegreeLevel) ? [language.together.notADegree] : []),
      ...(all > units.length ? [language.together.only(units.length)] : []),
    ],
    sections: [
      sumSection(countings, language),
      ...leftOutSection(countings, language),
      ...duplicateSection(units, language),
      ...outcomeSection(units, language),
      ...stackSection(units, language),
    ],
    decision: language.together.decision,
  };
}

const hasDegreeLevel = ({ report, verdict }: Unit): boolean =>
  verdict !== 'rejected' && report.elements.some(finding => finding.id === 'level' && isAtDegreeLevel(finding));
