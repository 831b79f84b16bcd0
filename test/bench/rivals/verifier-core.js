/**
 * It also looks for the issuer in registries and for a JSON schema, both over the web. Here there is no registry, and the
 * schema it asks for is answered from memory, as one that allows everything.
 */
import { verifyCredential } from '@digitalcredentials/verifier-core';

const schema = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
const outside = globalThis.fetch;
globalThis.fetch = (address, ...more) =>
  String(address) === schema ? Promise.resolve(Response.json({ $id: schema })) : outside(address, ...more);

export async function judge({ text }) {
  const credential = JSON.parse(text);
  const { errors, log = [] } = await verifyCredential({ credential, knownDIDRegistries: [] });
  return errors === undefined && log.some(({ id, valid }) => id === 'valid_signature' && valid === true);
}
