import { type FormatElements, type Place, native } from '../../elements/format-elements.js';
import { as, texts } from '../../elements/reading/shapes.js';
import type { AuthenticityClaim } from '../../elements/rules/seal.js';
import { type JsonObject, member, textsOf } from '../../json.js';
import { europeanCredentialElements } from '../european-credential/elements.js';
import { verifiableCredentialElements } from '../verifiable-credential/elements.js';

const IDENTITY = /^Verifiable(?:Id|EducationalID|PID)$/;

const statesIdentity = (document: JsonObject): boolean =>
  textsOf(member(document, 'type')).some(type => IDENTITY.test(type));

/** No identity is an award: there is nothing in it to assess. */
const orIdentity =
  (kindOf: FormatElements['kindOf']): FormatElements['kindOf'] =>
  document =>
    statesIdentity(document) ? 'no achievement' : kindOf(document);

/** The certificate of its issuer is kept elsewhere, and was not read. */
const authenticity: Place<AuthenticityClaim> = native(
  'termsOfUse.id',
  as(texts, text => ({ kind: 'link', text })),
);

export const attestedLearning: FormatElements = {
  ...europeanCredentialElements,
  kindOf: orIdentity(europeanCredentialElements.kindOf),
  elements: {
    ...europeanCredentialElements.elements,
    authenticity: [...europeanCredentialElements.elements.authenticity, authenticity],
  },
};

export const otherAttestation: FormatElements = {
  ...verifiableCredentialElements,
  kindOf: orIdentity(verifiableCredentialElements.kindOf),
  elements: {
    ...verifiableCredentialElements.elements,
    authenticity: [...verifiableCredentialElements.elements.authenticity, authenticity],
  },
};
