import type { ElementId } from '../../elements/element.js';
import type { VerificationReport } from '../report.js';
import { workloadOf } from '../summary.js';

/** How much work a credential states at which level. Credits and hours are told apart and never converted. */
export interface Amount {
  readonly unit: 'ECTS' | 'hours';
  /** In hundredths, so that sums are the same in every order. */
  readonly hundredths: number;
  /** EQF, 1 to 8; absent where it is not clearly stated. */
  readonly level: number | undefined;
}

const EQF = /^EQF ([1-8])(?:;|$)/;

/** Only what is clearly stated; of credits with their hours, the credits. */
export function readAmount(report: VerificationReport): Amount | undefined {
  const { ects, hours } = workloadOf(statedIn(report, 'workload') ?? '');
  const number = ects ?? hours;
  if (number === undefined) return undefined;
  const level = EQF.exec(statedIn(report, 'level') ?? '')?.[1];
  return {
    unit: ects === undefined ? 'hours' : 'ECTS',
    hundredths: Math.round(number * 100),
    level: level === undefined ? undefined : Number(level),
  };
}

const statedIn = ({ elements }: VerificationReport, id: ElementId): string | undefined =>
  elements.find(finding => finding.id === id && finding.status === 'present')?.value;
