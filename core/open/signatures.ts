/** Files say what they are in their first bytes; names and declared media types are not asked. */

const LOOKED_AT = 1_024;

/** The first bytes, one character each, without the byte order mark of UTF-8. */
export const beginningOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, LOOKED_AT)).replace(/^\u00EF\u00BB\u00BF/, '');

/** PNG Specification §5.2. */
export const isPng = (bytes: Uint8Array): boolean => beginningOf(bytes).startsWith('\u0089PNG\r\n\u001A\n');

/** Other bytes may stand before it; readers look for its mark in the first 1,024 (ISO 32000-1 Annex H). */
export const isPdf = (bytes: Uint8Array): boolean => beginningOf(bytes).includes('%PDF-');

export const isJpeg = (bytes: Uint8Array): boolean => beginningOf(bytes).startsWith('\u00FF\u00D8\u00FF');

export const isGif = (bytes: Uint8Array): boolean => /^GIF8[79]a/.test(beginningOf(bytes));

export const isWebP = (bytes: Uint8Array): boolean => /^RIFF[^]{4}WEBP/.test(beginningOf(bytes));

/** Tags of self-described CBOR, CBOR-LD, COSE_Sign1 and COSE_Sign (RFC 8949 §3.4.6, RFC 9052 §2). */
export const isCbor = (bytes: Uint8Array): boolean =>
  /^(?:\u00D9\u00D9\u00F7|\u00D9[\u0005\u0006]|\u00D2\u0084|\u00D8\u0062\u0084)/.test(beginningOf(bytes));

/** A map of CBOR that begins with a member of an issuer-signed document or of a response (ISO/IEC 18013-5 §8.3.2.1.2.2). */
export const isMdoc = (bytes: Uint8Array): boolean =>
  /^[\u00A1-\u00A6](?:\u006AnameSpaces|\u006AissuerAuth|\u0067version|\u0067docType|\u0069documents|\u0066status)/.test(
    beginningOf(bytes),
  );
