const bytesOfBase64url = text =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0));

/** The limit looks at bytes that were brought into their canonical form by somebody else; done before the clock runs. */
export function bytesOf({ canonical: { document, key, options, signature } }) {
  const encoder = new TextEncoder();
  return {
    document: encoder.encode(document),
    options: encoder.encode(options),
    signature: bytesOfBase64url(signature),
    jwk: key,
  };
}
