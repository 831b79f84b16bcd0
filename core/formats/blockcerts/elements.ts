import { asReceived } from '../../elements/arranged.js';
import { type FormatElements, inference, native, type Shape } from '../../elements/format-elements.js';
import { as, noFiller, prose, texts } from '../../elements/reading/shapes.js';
import { textAt, textMemberAt } from '../../elements/reading/text.js';
import type { InformationClaim } from '../../elements/rules/further-information.js';
import { isObject, member } from '../../json.js';
import { firstOfSeveral } from '../one-of-several.js';
import { addressCountry, addressCountryAsPlace } from '../open-badges-3/profiles.js';
import { nameParts } from '../parties.js';
import { verifiableCredentialElements } from '../verifiable-credential/elements.js';

const SUBJECT = 'credentialSubject';
const CLAIM = 'credentialSubject.claim';

const { elements, circumstances } = verifiableCredentialElements;

/** What is drawn for people to look at, and the free notes beside it: seen, and not read. */
const drawn: Shape<InformationClaim> = {
  read: (value, origin) => {
    const page = textMemberAt(value, 'contentMediaType', origin) ?? textAt(value, origin);
    return page ? [{ of: 'drawing', page }] : [];
  },
  fillerIn: noFiller,
};

/**
 * Where Blockcerts 3 keeps the standard elements: in its `claim`, and often only in the drawing of the certificate. What
 * else a subject states is read like that of any other credential.
 */
export const blockcertsElements: FormatElements = {
  ...verifiableCredentialElements,
  kindOf: document =>
    isObject(member(member(document, SUBJECT), 'claim')) ? 'award' : verifiableCredentialElements.kindOf(document),
  arrange: document => asReceived(firstOfSeveral(document, SUBJECT, 'claim')),
  mayBePrinted: document => member(document, 'display') !== undefined,
  elements: {
    ...elements,
    'learner-identity': [
      native(
        `${SUBJECT}.name`,
        as(texts, name => ({ kind: 'name', name })),
      ),
      inference(SUBJECT, nameParts),
      ...['id', 'publicKey'].map(key =>
        native(
          `${SUBJECT}.${key}`,
          as(texts, value => ({ kind: 'opaque' as const, value })),
        ),
      ),
    ],
    title: [native(`${CLAIM}.name`, texts), native('name', texts, 'element.wrapper-only')],
    'issuer-country': [native('issuer.address', addressCountry), ...elements['issuer-country']],
    'awarding-body-country': [native('issuer.address', addressCountry), ...elements['awarding-body-country']],
    'provider-country': [native('issuer.address', addressCountry, 'element.inferred')],
    'place-of-issue': [native('issuer.address', addressCountryAsPlace), ...elements['place-of-issue']],
    'issue-date': [
      native(
        'issuanceDate',
        as(texts, text => ({ of: 'award', text })),
      ),
      ...elements['issue-date'],
    ],
    'learning-outcomes': [
      native(
        `${CLAIM}.description`,
        as(texts, text => ({ kind: 'prose', text })),
        'element.free-text',
      ),
      native(
        `${CLAIM}.description`,
        as(texts, text => ({ kind: 'topics', of: 'description', text })),
      ),
      ...elements['learning-outcomes'],
    ],
    'assessment-type': [
      native(
        `${CLAIM}.criteria`,
        as(prose, text => ({ in: 'criteria', text })),
      ),
      ...elements['assessment-type'],
    ],
    'further-information': [native('display', drawn), native('metadata', drawn), ...elements['further-information']],
  },
  circumstances: {
    ...circumstances,
    prose: [native(`${CLAIM}.description`, prose), native(`${CLAIM}.criteria`, prose), ...circumstances.prose],
  },
};
