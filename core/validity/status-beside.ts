import type { Credential, StatedStatus } from '../credential.js';
import { isObject, member } from '../json.js';
import type { Envelope } from '../open/opened.js';

/**
 * A token can say beside the credential where its status is kept (Token Status List §6.1). That is one entry more, and
 * the status of a record is that of each achievement in it.
 */
export function withStatusBeside(credential: Credential, envelope: Envelope | undefined): Credential {
  if (envelope?.kind === 'record') return withStatusBeside(credential, envelope.record.envelope);
  const entry = envelope?.kind === 'token' ? member(envelope.claims, 'status') : undefined;
  if (!isObject(entry)) return credential;
  const [type, ...otherTypes] = Object.keys(entry);
  const beside: StatedStatus = { type, ...(otherTypes.length > 0 && { otherTypes }), entry, pointer: '/status' };
  return { ...credential, status: [...credential.status, beside] };
}
