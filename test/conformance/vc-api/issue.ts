/** POST /credentials/issue and /credentials/derive: test keys and the libraries, for whoever needs something signed. */
import { type Language, verify } from '../../../core/index.js';
import { type Answer, refused } from './answer.js';
import type { Body } from './body.js';
import { type Members, isMembers, listOf, memberOf } from './json.js';
import { problemsIn, titled } from './judged.js';
import { type TestIssuer, issuers } from './keys.js';
import { library, whyNot } from './library.js';
import type { Outside } from './outside.js';
import { type SigningSuite, disclosing } from './suites.js';

/** Signs what the core would read, in the name of a test issuer, and hands nothing out that the core would reject. */
export async function issue(
  suite: SigningSuite,
  { members, text }: Body,
  language: Language,
  outside: Outside,
): Promise<Answer> {
  const credential = memberOf(members, 'credential');
  if (!isMembers(credential)) return refused({ code: 'format.malformed', pointer: '/credential' });
  const unread = await problemsOf(text, language, outside, ({ stage }) => stage === 'format');
  if (unread.length > 0) return refused(...unread);
  const options = memberOf(members, 'options');
  const issuer = issuerFor(suite, credential);
  const mandatory = pointersIn(options, 'mandatoryPointers');
  try {
    const signed = await library.sign(structuredClone(credential), {
      suite: suite.signing(issuer, { date: outside.environment.now(), mandatory }),
      purpose: new library.purposes.AssertionProofPurpose(),
      documentLoader: outside.documentLoader,
    });
    const rejected = await problemsOf(
      JSON.stringify({ credential: signed }),
      language,
      outside,
      ({ stage }) => stage === 'format' || stage === 'proof',
    );
    return rejected.length > 0 ? refused(...rejected) : handedOut(signed, options);
  } catch (error) {
    return refused(...titled([whyNot(error)], language));
  }
}

/** What speaks against it; what the core only leaves open, such as a suite it does not judge, is no reason not to sign. */
async function problemsOf(
  text: string,
  language: Language,
  { environment }: Outside,
  isAsked: (check: { readonly stage: string }) => boolean,
) {
  const reports = await verify({ text }, environment);
  return reports.flatMap(report =>
    problemsIn(
      report,
      language,
      check =>
        isAsked(check) && (check.status === 'failed' || (check.stage === 'format' && check.status === 'unknown')),
    ),
  );
}

/** The test issuer the credential names, if this suite signs with its key; else one that it does not name. */
function issuerFor({ keys }: SigningSuite, credential: Members): TestIssuer {
  const stated = memberOf(credential, 'issuer');
  const named = isMembers(stated) ? memberOf(stated, 'id') : stated;
  return issuers[keys.find(key => issuers[key].did === named) ?? keys[0]];
}

/** A copy with a derived proof, as the holder's wallet makes it. */
export async function derive({ members }: Body, outside: Outside): Promise<Answer> {
  const credential = memberOf(members, 'verifiableCredential');
  if (!isMembers(credential)) return refused({ code: 'format.malformed', pointer: '/verifiableCredential' });
  const options = memberOf(members, 'options');
  try {
    const derived = await library.derive(structuredClone(credential), {
      suite: disclosing(pointersIn(options, 'selectivePointers')),
      purpose: new library.purposes.AssertionProofPurpose(),
      documentLoader: outside.documentLoader,
    });
    return handedOut(derived, options);
  } catch (error) {
    return refused(whyNot(error));
  }
}

const pointersIn = (options: unknown, name: string): readonly string[] =>
  listOf(memberOf(options, name)).filter(pointer => typeof pointer === 'string');

const handedOut = (signed: Members, options: unknown): Answer => ({
  status: 201,
  body: memberOf(options, 'bare') === false ? { verifiableCredential: signed } : signed,
});
