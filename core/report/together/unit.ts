import { readAmount, type Amount } from './amount.js';
import type { ElementFinding, ElementId } from '../../elements/element.js';
import { limits } from '../../limits.js';
import { folded } from '../../elements/reading/markup.js';
import { overallCheck } from '../known.js';
import type { Rung, Verdict, VerificationReport } from '../report.js';

/** What was handed over under one name, and the reports on it. */
export interface Brought {
  /** The name of a file, an address, what a page calls it. */
  readonly label: string;
  readonly reports: readonly VerificationReport[];
}

/** One report among several. */
export interface Unit {
  /** Its row, counted from 1 in the order brought. */
  readonly position: number;
  readonly label: string;
  readonly report: VerificationReport;
  /** As the reader asked for: a signer known less far than that leaves it unconfirmed. */
  readonly verdict: Verdict;
  readonly title: string | undefined;
  readonly amount: Amount | undefined;
}

/** The reports in one row after the other, as many as are compared. */
export const unitsOf = (brought: readonly Brought[], requiredRung: Rung = 0): readonly Unit[] =>
  brought
    .flatMap(({ label, reports }) => reports.map(report => ({ label, report })))
    .slice(0, limits.together)
    .map(({ label, report }, at) => ({
      position: at + 1,
      label,
      report,
      verdict: verdictOn(report, requiredRung),
      title: valueOf(report, 'title') ?? report.credential?.title?.value,
      amount: readAmount(report),
    }));

const verdictOn = ({ verdict, issuer }: VerificationReport, requiredRung: Rung): Verdict =>
  verdict === 'confirmed' && issuer.rung < requiredRung ? 'unconfirmed' : verdict;

export const findingIn = (report: VerificationReport, id: ElementId): ElementFinding | undefined =>
  report.elements.find(finding => finding.id === id);

/** What is said of an element, clearly or not; a text in place of one says nothing. */
export function valueOf(report: VerificationReport, id: ElementId): string | undefined {
  const finding = findingIn(report, id);
  return finding?.status === 'missing' ? undefined : finding?.value;
}

/** Whom the credential itself calls its issuer: by identifier, else by name. Proves nothing. */
export function statedIssuer({ credential }: VerificationReport): string | undefined {
  const { id, name } = credential?.issuer ?? {};
  return id?.value ?? (name && folded(name.value));
}

/** Somebody's achievement, read; not a record as a whole, an offer, or a file nobody could read. */
export const isAward = ({ report }: Unit): boolean =>
  report.elements.length > 0 && overallCheck(report, 'format')?.status === 'passed';

/** A record states no achievement of its own; what it holds has rows of its own. */
export const isRecord = ({ report }: Unit): boolean => report.format === 'clr-2' && report.elements.length === 0;
