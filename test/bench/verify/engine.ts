import { type Judges, judgesOf } from '../../../core/report/judges.js';
import type { VerificationReport } from '../../../core/report/report.js';

/** Which engine judged the linked-data proofs of a report; `undefined` where there is only one way. */
export const engineOf = (report: VerificationReport): Judges | undefined => judgesOf(report);
