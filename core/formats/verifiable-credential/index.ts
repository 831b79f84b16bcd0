import { type JsonObject, isObject, listOf, member } from '../../json.js';
import { later } from '../../later.js';
import type { Credential } from '../../credential.js';
import type { Format } from '../format.js';
import { hasSeveral } from '../one-of-several.js';
import { isW3cCredential } from '../structure.js';
import { readCommon, statedText, withoutAbsent } from '../vc-members.js';

/** Any other W3C Verifiable Credential 1.1 or 2.0: the last resort. */
export const verifiableCredential: Format = {
  name: 'verifiable-credential',
  recognise: isW3cCredential,
  read,
  elements: later(async () => (await import('./elements.js')).verifiableCredentialElements),
  statesSeveral: document => hasSeveral(document, 'credentialSubject'),
};

function read(document: JsonObject): Credential {
  const subject = listOf(member(document, 'credentialSubject')).find(isObject);
  return {
    format: 'verifiable-credential',
    ...readCommon(document),
    ...withoutAbsent({
      title: statedText(document, 'name'),
      learner: statedText(subject, 'name', 'credentialSubject'),
    }),
  };
}
