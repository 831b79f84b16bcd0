import type { VerificationReport } from '../report/report.js';

/** What `--json` prints for one input. */
export interface JudgedInput {
  readonly input: string;
  readonly reports: readonly VerificationReport[];
}

/** The same JSON with what a terminal could obey written as escapes; `JSON.stringify` leaves C1 and format characters. */
const escaped = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, character =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );

/** One JSON array, an element an input, in the order given. */
export const jsonText = (judged: readonly JudgedInput[]): string => escaped(JSON.stringify(judged, null, 2)) + '\n';
