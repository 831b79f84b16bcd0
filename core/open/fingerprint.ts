import { hexadecimal, sha256 } from '../digest.js';
import type { Cryptography } from '../environment.js';
import { compactOf } from './compact.js';
import type { Opened } from './opened.js';

/**
 * SHA-256 of a credential as received, the same however its JSON is spaced: by it two copies are known to be one. A token
 * is its text, and what stands inside a seal is what it says with the signatures on it. `undefined` for an achievement
 * of a record, which cannot be told apart from what surrounds it.
 * @param cryptography what computes at once, where there is something
 */
export async function fingerprintOf(opened: Opened, cryptography?: Cryptography): Promise<string | undefined> {
  const text = textOf(opened);
  if (text === undefined) return undefined;
  return cryptography ? hexadecimal(cryptography.sha256(text)) : sha256(text);
}

function textOf(opened: Opened): string | undefined {
  if (opened.kind === 'not-opened') return undefined;
  const { document, envelope } = opened;
  switch (envelope?.kind) {
    case undefined:
      return JSON.stringify(document);
    case 'token':
      return compactOf(envelope);
    case 'seal':
      return JSON.stringify([document, envelope.signatures]);
    case 'record':
      return undefined;
  }
}
