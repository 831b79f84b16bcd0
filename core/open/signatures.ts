/** Files say what they are in their first bytes; names and declared media types are not asked. */

/** Enough for a mark that other bytes may stand before. */
const LOOKED_AT = 1_024;

/** Longer than any mark that stands at the very beginning. */
const MARK = 32;

/** The first bytes, one character each, without the byte order mark of UTF-8. */
export const beginningOf = (bytes: Uint8Array, length = LOOKED_AT): string =>
  String.fromCharCode(...bytes.subarray(0, length)).replace(/^\u00EF\u00BB\u00BF/, '');

const markOf = (bytes: Uint8Array): string => beginningOf(bytes, MARK);

/** PNG Specification §5.2. */
export const isPng = (bytes: Uint8Array): boolean => markOf(bytes).startsWith('\u0089PNG\r\n\u001A\n');

/** Other bytes may stand before it; readers look for its mark in the first 1,024 (ISO 32000-1 Annex H). */
export const isPdf = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, LOOKED_AT).includes(PERCENT_SIGN) && beginningOf(bytes).includes('%PDF-');

const PERCENT_SIGN = 0x25;

export const isJpeg = (bytes: Uint8Array): boolean => markOf(bytes).startsWith('\u00FF\u00D8\u00FF');

export const isGif = (bytes: Uint8Array): boolean => /^GIF8[79]a/.test(markOf(bytes));

export const isWebP = (bytes: Uint8Array): boolean => /^RIFF[^]{4}WEBP/.test(markOf(bytes));

/** Tags of self-described CBOR, CBOR-LD, COSE_Sign1 and COSE_Sign (RFC 8949 §3.4.6, RFC 9052 §2). */
export const isCbor = (bytes: Uint8Array): boolean =>
  /^(?:\u00D9\u00D9\u00F7|\u00D9[\u0005\u0006]|\u00D2\u0084|\u00D8\u0062\u0084)/.test(markOf(bytes));

/** A map of CBOR that begins with a member of an issuer-signed document or of a response (ISO/IEC 18013-5 §8.3.2.1.2.2). */
export const isMdoc = (bytes: Uint8Array): boolean =>
  /^[\u00A1-\u00A6](?:\u006AnameSpaces|\u006AissuerAuth|\u0067version|\u0067docType|\u0069documents|\u0066status)/.test(
    markOf(bytes),
  );
