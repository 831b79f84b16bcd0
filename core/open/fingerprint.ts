import { sha256 } from '../digest.js';
import type { Opened } from './opened.js';

/**
 * SHA-256 of a credential as received, the same however its JSON is spaced: by it two copies are known to be one. A token
 * is its text, and what stands inside a seal is what it says with the signatures on it. `undefined` for an achievement
 * of a record, which cannot be told apart from what surrounds it.
 */
export async function fingerprintOf(opened: Opened): Promise<string | undefined> {
  if (opened.kind === 'not-opened') return undefined;
  const { document, envelope } = opened;
  switch (envelope?.kind) {
    case undefined:
      return sha256(JSON.stringify(document));
    case 'token':
      return sha256(`${envelope.signed}.${envelope.signature}`);
    case 'seal':
      return sha256(JSON.stringify([document, envelope.signatures]));
    case 'record':
      return undefined;
  }
}
