/** Whether a report says what the manifest of a corpus expects of it. */
import type { VerificationReport } from '../../core/report/report.js';

/** One code, or several acceptable ones of which the first is the one the specification asks for. */
export type Codes = string | readonly string[];

export interface Expectation {
  readonly verdict: Codes;
  readonly because: Codes;
  /** By question: `proof`, `issuer`, `period`, `status`. A question that is absent is not judged. */
  readonly checks: Readonly<Record<string, Codes>>;
}

export interface Difference {
  readonly question: string;
  readonly expected: readonly string[];
  readonly found: string;
  /** Among the acceptable codes, though not the first. */
  readonly acceptable: boolean;
}

const listed = (codes: Codes): readonly string[] => (typeof codes === 'string' ? [codes] : codes);

/** Every question whose answer is not the first code asked for; none means the report says exactly what is expected. */
export function differences(report: VerificationReport | undefined, expected: Expectation): readonly Difference[] {
  const answer = (id: string): string => report?.checks.find(check => check.id === id)?.reason ?? 'no answer';
  const questions: readonly (readonly [string, Codes, string])[] = [
    ['verdict', expected.verdict, report?.verdict ?? 'no report'],
    ['because', expected.because, report?.because ?? 'no report'],
    ...Object.entries(expected.checks).map(([id, codes]) => [id, codes, answer(id)] as const),
  ];
  return questions
    .map(([question, codes, found]) => ({
      question,
      expected: listed(codes),
      found,
      acceptable: listed(codes).includes(found),
    }))
    .filter(({ expected: [first], found }) => found !== first);
}
