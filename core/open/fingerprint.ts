import { sha256 } from '../digest.js';
import type { Opened } from './opened.js';

/**
 * SHA-256 of a credential as received, the same however its JSON is spaced: by it two copies are known to be one. A token
 * is its text. `undefined` for what stands inside a seal or a record, which cannot be told apart from what surrounds it.
 */
export async function fingerprintOf(opened: Opened): Promise<string | undefined> {
  if (opened.kind === 'not-opened') return undefined;
  const { document, envelope } = opened;
  if (envelope === undefined) return sha256(JSON.stringify(document));
  return envelope.kind === 'token' ? sha256(`${envelope.signed}.${envelope.signature}`) : undefined;
}
