/** POST /credentials/verify: the core's report, and what the VC API calls verified. */
import { type Language, verify } from '../../../core/index.js';
import { type Answer, type Problem, notVerified, verified } from './answer.js';
import type { Body } from './body.js';
import { isAlone, isVerified, passedIn, problemsIn } from './judged.js';
import type { Outside } from './outside.js';

const MEMBER = 'verifiableCredential';

/** The body is given to the core as it came, so that what a lenient reader would lose is still seen. */
export async function verifyCredential({ text }: Body, language: Language, outside: Outside): Promise<Answer> {
  const reports = await verify({ text }, outside.environment);
  const [report] = reports;
  const isOne = reports.every(one => isAlone(one, MEMBER));
  if (report && isOne && reports.every(isVerified)) return verified(passedIn(report));
  const problems = reports.flatMap(one => problemsIn(one, language));
  const elsewhere: readonly Problem[] = [{ code: 'format.not-a-credential', pointer: `/${MEMBER}` }];
  return notVerified(isOne || problems.length > 0 ? problems : elsewhere, { report });
}
