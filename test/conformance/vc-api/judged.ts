/** What the VC API wants to know of a report, in its own words. */
import { type Language, type VerificationReport, plain, present } from '../../../core/index.js';
import type { Problem } from './answer.js';

type Check = VerificationReport['checks'][number];

/**
 * Whether a check stands in the way of `verified`: it failed, or it left open the format, the proof or the validity, or
 * nobody signed. Who issued it is not asked, because suites issue with keys that nobody knows.
 */
const stands = ({ id, stage, status }: Check): boolean => {
  if (stage === 'issuer') return false;
  return status === 'failed' || status === 'unknown' || (id === 'proof' && status !== 'passed');
};

/** Nothing stands in the way, and a proof passed: a report without any says nothing for it. */
export const isVerified = ({ checks }: VerificationReport): boolean =>
  checks.some(({ id, status }) => id === 'proof' && status === 'passed') && !checks.some(stands);

/** The questions it passed, as the VC API lists them. */
export const passedIn = ({ checks }: VerificationReport): readonly string[] =>
  checks
    .filter(({ id, stage, status }) => stage !== 'issuer' && status === 'passed' && !id.includes('.'))
    .map(({ id }) => id);

/**
 * Each of them with its sentence and its place in the credential, once.
 * @param wanted only these are problems
 */
export function problemsIn(
  report: VerificationReport,
  language: Language,
  wanted: (check: Check) => boolean = stands,
): readonly Problem[] {
  const inTheWay = report.checks.filter(wanted);
  if (inTheWay.length === 0) return [];
  const answers = present(report, { audience: 'evaluator', language }).answers.flatMap(one => [one, ...one.parts]);
  const problems = inTheWay.map(({ evidence, id, reason }): Problem => {
    const says = answers.find(answer => answer.id === id)?.says;
    const pointer = pointerIn(evidence);
    return { code: reason, ...(says && { title: plain(says) }), ...(pointer !== undefined && { pointer }) };
  });
  return [...new Map(problems.map(problem => [`${problem.code} ${problem.pointer ?? ''}`, problem])).values()];
}

const pointerIn = (evidence: Check['evidence']): string | undefined =>
  evidence.flatMap(({ source }) => (source.kind === 'credential' ? [source.pointer] : []))[0];

/** What the core was not asked about, in its sentences where one fits without knowing more. */
export const titled = (problems: readonly Problem[], { reasons }: Language): readonly Problem[] =>
  problems.map(problem => {
    const says = ABOUT_ISSUERS.includes(problem.code) ? undefined : sentenceIn(reasons, problem.code);
    return { ...problem, ...(says !== undefined && { title: problem.title ?? says }) };
  });

/** A holder's key is not meant for issuing either, and rightly so. */
const ABOUT_ISSUERS = ['proof.wrong-purpose'];

function sentenceIn(reasons: Readonly<Record<string, unknown>>, code: string): string | undefined {
  const says = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return typeof says === 'string' ? says : undefined;
}

/** Whether these steps lead into one credential, and not into a list or a presentation of several. */
export const leadIntoOne = (steps: VerificationReport['path']): boolean =>
  steps.every(({ kind }) => ['envelope', 'token', 'seal', 'record'].includes(kind));

/** The member of the request's body is the credential itself. */
export const isAlone = ({ path: [first, ...inside] }: VerificationReport, member: string): boolean =>
  first?.kind === 'wrapper' && first.at === `/${member}` && leadIntoOne(inside);
