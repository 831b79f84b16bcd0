import type { Environment, Source } from '../environment.js';
import { limits } from '../limits.js';
import { type Evidence, withEvidence, withNotes } from '../report/check.js';
import { LATE, within } from '../web/time.js';
import type { IssuerAnswer } from './check-issuer.js';
import { communityList } from './community-list.js';
import { isWholeHost } from './web-anchor.js';

/**
 * Notes what a community list of academic domains calls the host that published the key. A hint beside the address, for
 * who has never heard of it: whoever holds the domain today is not asked there, so it lifts no rung and proves no name.
 * What somebody vouches for makes it superfluous, and a host of many people it cannot name.
 */
export async function noteAcademicDomain(answer: IssuerAnswer, environment: Environment): Promise<IssuerAnswer> {
  const { anchor, notes, rung } = answer.identity;
  if (rung !== 1 || anchor?.kind !== 'web' || !isWholeHost(anchor)) return answer;
  const name = await nameOf(anchor.host.replace(/^www\./, ''), environment);
  if (name === undefined) return answer;
  const source: Source = { kind: 'bundled', ...communityList };
  const evidence: Evidence = { fact: 'named.academic-domain', value: name, source };
  const check = withEvidence(withNotes(answer.check, 'issuer.academic-domain'), evidence);
  return { check, identity: { ...answer.identity, notes: [...notes, 'issuer.academic-domain'] } };
}

/** A hint is not worth waiting for, and a list that says nothing names nobody. */
async function nameOf(domain: string, environment: Environment): Promise<string | undefined> {
  const asked = environment.academicDomain?.(domain) ?? Promise.resolve(undefined);
  const name = await within(limits.lookUpTime, asked);
  return name === LATE || name === undefined || name.trim() === '' ? undefined : name;
}
