import type { Credential } from '../credential.js';
import { statusIn } from '../formats/token-members.js';
import type { Envelope } from '../open/opened.js';

/**
 * A token can say beside the credential, or among its claims, where its status is kept (Token Status List §6.1). Those
 * entries are answered by whoever signed the token, and the status of a record is that of each achievement in it.
 */
export function withStatusBeside(credential: Credential, envelope: Envelope | undefined): Credential {
  if (envelope?.kind === 'record') return withStatusBeside(credential, envelope.record.envelope);
  if (envelope?.kind !== 'token') return credential;
  const beside = statusIn(envelope.claims).map(entry => ({ ...entry, around: envelope.header }));
  const others = credential.status.filter(({ pointer }) => !/^\/status(?:\/|$)/.test(pointer));
  return beside.length === 0 ? credential : { ...credential, status: [...others, ...beside] };
}
