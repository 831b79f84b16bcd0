import { sha256 } from '../digest.js';
import { limits } from '../limits.js';
import type { InputIdentity } from '../report/report.js';
import type { Input } from './opened.js';

type Identity = Omit<InputIdentity, 'number'>;

/**
 * By what an input is known again. What is larger than anything that is opened is not hashed: of it perhaps not all was
 * handed over.
 * @param answered what an address answered; nothing when it did not
 */
export async function identityOf(input: Input, answered: Uint8Array | undefined): Promise<Identity> {
  if ('bytes' in input) return hashed('bytes', input.bytes);
  if ('text' in input) return hashed('text', new TextEncoder().encode(input.text));
  return answered ? hashed('address', answered) : { kind: 'address' };
}

async function hashed(kind: InputIdentity['kind'], bytes: Uint8Array): Promise<Identity> {
  if (bytes.length > limits.imageOrPdfBytes) return { kind };
  return { kind, sha256: await sha256(new Uint8Array(bytes)), bytes: bytes.length };
}
