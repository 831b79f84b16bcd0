/** POST /presentations/verify: the holder's proof by the libraries, every credential inside by the core. */
import { type Language, type VerificationReport, limits, verify } from '../../../core/index.js';
import { type Answer, type Problem, notVerified, verified } from './answer.js';
import type { Body } from './body.js';
import { problemsOfHolder } from './holder-proof.js';
import { type Members, isMembers, listOf, memberOf } from './json.js';
import { isVerified, leadIntoOne, problemsIn, titled } from './judged.js';
import type { Outside } from './outside.js';

const MEMBER = 'verifiablePresentation';

export async function verifyPresentation(
  { members, text }: Body,
  language: Language,
  outside: Outside,
): Promise<Answer> {
  const presentation = memberOf(members, MEMBER);
  if (typeof presentation === 'string') return notVerified([{ code: 'proof.unsupported', pointer: '' }], {});
  if (!isMembers(presentation)) return notVerified([{ code: 'format.malformed', pointer: `/${MEMBER}` }], {});
  const broken = brokenIn(presentation);
  const reports = (await verify({ text }, outside.environment)).filter(report => !isEmptiness(report, presentation));
  const problems = [
    ...broken,
    ...(broken.length > 0 ? [] : await problemsOfHolder(presentation, askedIn(members), outside)),
    ...reports.flatMap(report => problemsOfCredential(report, language)),
    ...unjudged(presentation, reports),
  ];
  return problems.length === 0
    ? verified(['format', 'proof', ...(reports.length > 0 ? ['credentials'] : [])])
    : notVerified(titled(problems, language), { reports });
}

const askedIn = (members: Members) => ({
  challenge: memberOf(memberOf(members, 'options'), 'challenge'),
  domain: memberOf(memberOf(members, 'options'), 'domain'),
});

/** The musts of a presentation (VC Data Model 2.0 §4.13); those of what is inside are the core's. */
function brokenIn(presentation: Members): readonly Problem[] {
  const [base] = listOf(presentation['@context']);
  const { holder, id } = presentation;
  const isUrl = (value: unknown): boolean => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
  const places = [
    ...(BASES.some(address => address === base) ? [] : ['/@context']),
    ...(listOf(presentation['type']).includes('VerifiablePresentation') ? [] : ['/type']),
    ...(id === undefined || isUrl(id) ? [] : ['/id']),
    ...(holder === undefined || isUrl(holder) || isUrl(memberOf(holder, 'id')) ? [] : ['/holder']),
  ];
  return places.map(pointer => ({ code: 'format.malformed', pointer }));
}

const BASES = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/2018/credentials/v1'];

/** A presentation may show nothing but its holder; to the core that is no credential. */
const isEmptiness = (report: VerificationReport, presentation: Members): boolean =>
  listOf(presentation['verifiableCredential']).length === 0 &&
  report.because === 'format.not-a-credential' &&
  report.path.every(({ at }) => at === `/${MEMBER}`);

/** Where it lies in the presentation is a part of each place; a token inside has places of its own. */
function problemsOfCredential(report: VerificationReport, language: Language): readonly Problem[] {
  const [around, presenting, ...inside] = report.path;
  const isInside = around?.at === `/${MEMBER}` && presenting?.kind === 'presentation' && leadIntoOne(inside);
  const at = presenting?.at ?? '';
  if (isInside && isVerified(report)) return [];
  const problems = problemsIn(report, language).map(({ pointer, ...problem }) => ({
    ...problem,
    pointer: inside.length === 0 ? `${at}${pointer ?? ''}` : at,
  }));
  return problems.length > 0 ? problems : [{ code: 'format.not-a-credential', pointer: at }];
}

/** What stands where a credential should and has no report: the core passes over what is none, beside others. */
function unjudged(presentation: Members, reports: readonly VerificationReport[]): readonly Problem[] {
  const { verifiableCredential } = presentation;
  const at = (index: number): string => (Array.isArray(verifiableCredential) ? `/${String(index)}` : '');
  const judged = new Set(reports.map(({ path }) => path[1]?.at));
  const code = reports.length < limits.credentialsPerInput ? 'format.not-a-credential' : 'format.too-large';
  return listOf(verifiableCredential)
    .map((_, index) => `/verifiableCredential${at(index)}`)
    .filter(pointer => !judged.has(pointer))
    .slice(0, 1)
    .map(pointer => ({ code, pointer }));
}
