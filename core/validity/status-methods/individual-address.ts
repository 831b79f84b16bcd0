import type { Credential } from '../../credential.js';
import type { Note } from '../../report/reasons.js';
import { urlOf } from '../../url.js';

/** The note on an address that tells its keeper which credential is being looked at. */
export const aboutAddress = (url: string, credential: Credential): readonly Note[] =>
  isIndividual(url, credential) ? ['status.individual-address'] : [];

/** It holds the identifier of the credential or of its subject, or a secret made for one use. */
function isIndividual(address: string, { id, subjectIds = [] }: Credential): boolean {
  const names = [...(id ? [id.value] : []), ...subjectIds].map(lastPartOf).filter(name => name.length >= TELLING);
  const written = spelledOut(address);
  return names.some(name => written.includes(name)) || hasSecret(address);
}

/** Shorter names, such as a number, stand in many addresses by chance. */
const TELLING = 8;

const lastPartOf = (identifier: string): string =>
  spelledOut(identifier)
    .split(/[/:#?=&]/)
    .findLast(part => part !== '') ?? '';

const SECRETS = /^(?:access_?token|token|nonce|otp|one_?time.*|sig|signature|secret)$/i;

const hasSecret = (address: string): boolean =>
  [...(urlOf(address)?.searchParams.keys() ?? [])].some(name => SECRETS.test(name));

/** Escapes may hide an identifier; what is no escape is left as it stands. */
function spelledOut(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
