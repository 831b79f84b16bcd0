/** Letters that may end a base64url text whose last group has two or three: those whose unused bits are zero. */
const LAST_OF_TWO = /[AQgw]$/;
const LAST_OF_THREE = /[AEIMQUYcgkosw048]$/;

/**
 * Bytes of a base64url text without padding; `undefined` for anything a second writing of the same bytes would look
 * like: padding, white space, another alphabet, bits behind the end (RFC 7515 §2, RFC 4648 §3.5).
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const rest = text.length % 4;
  if (!/^[A-Za-z0-9_-]*$/.test(text) || rest === 1) return undefined;
  if ((rest === 2 && !LAST_OF_TWO.test(text)) || (rest === 3 && !LAST_OF_THREE.test(text))) return undefined;
  return bytesOf(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
}

function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** Meant for keys and hashes: a few hundred bytes. */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
