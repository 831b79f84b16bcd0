import type { Credential } from '../../credential.js';
import { isObject, listOf, member, textsOf, type JsonObject } from '../../json.js';
import { later } from '../../later.js';
import type { Format } from '../format.js';
import { hasSeveral } from '../one-of-several.js';
import { contextsOf } from '../structure.js';
import { readCommon, statedText, withoutAbsent } from '../vc-members.js';

/**
 * Blockcerts 3: a W3C credential with a drawing of itself, usually anchored in a ledger. Whether an anchor holds would
 * have to be asked of somebody who reads that ledger; any other proof beside it is judged like everybody's.
 */
export const blockcerts: Format = {
  name: 'blockcerts',
  recognise,
  read,
  elements: later(async () => (await import('./elements.js')).blockcertsElements),
  statesSeveral: document => hasSeveral(document, 'credentialSubject', 'claim'),
};

/** Version 2 extends Open Badges 2.0 and is no W3C credential. */
function recognise(document: JsonObject): boolean {
  const isIts = contextsOf(document).some(context => context.includes('w3id.org/blockcerts'));
  return isIts && textsOf(member(document, 'type')).includes('VerifiableCredential');
}

function read(document: JsonObject): Credential {
  const subject = listOf(member(document, 'credentialSubject')).find(isObject);
  return {
    format: 'blockcerts',
    ...readCommon(document),
    ...withoutAbsent({
      title: statedText(member(subject, 'claim'), 'name', 'credentialSubject', 'claim') ?? statedText(document, 'name'),
      learner: statedText(subject, 'name', 'credentialSubject'),
    }),
  };
}
