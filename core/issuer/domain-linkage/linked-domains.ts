import { type Json, type JsonObject, isObject, listOf, member, textsOf } from '../../json.js';

/**
 * Addresses that a DID document names as its own, in services of type `LinkedDomains` (Well Known DID Configuration,
 * Linked Domain Service Endpoint): one, several, or an object with several.
 */
export const linkedDomainsIn = (document: JsonObject): readonly string[] =>
  listOf(member(document, 'service'))
    .filter(isObject)
    .filter(service => textsOf(member(service, 'type')).includes('LinkedDomains'))
    .flatMap(service => originsIn(member(service, 'serviceEndpoint')));

const originsIn = (endpoint: Json | undefined): readonly string[] =>
  isObject(endpoint) ? textsOf(member(endpoint, 'origins')) : textsOf(endpoint);
