import { escapedJson } from '../report/escaped-json.js';
import type { Rung, VerificationReport } from '../report/report.js';
import { sideBySide } from '../report/together/side-by-side.js';

/** What `--json` prints for one input. */
export interface JudgedInput {
  readonly input: string;
  readonly reports: readonly VerificationReport[];
}

/**
 * One JSON array, an element an input, in the order given. Where there are several achievements, `together` says for
 * each report of an input what it adds beside the others.
 */
export function jsonText(judged: readonly JudgedInput[], requiredRung: Rung = 0): string {
  const beside = sideBySide(
    judged.map(({ input, reports }) => ({ label: input, reports })),
    requiredRung,
  );
  const elements = judged.map((one, at) => ({ ...one, ...(beside && { together: beside[at] }) }));
  return escapedJson(elements) + '\n';
}
