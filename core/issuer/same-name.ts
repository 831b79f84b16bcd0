/**
 * Whether two names are the same but for spelling: case, accents, punctuation, spaces, invisible characters and a
 * leading "the" do not count. Equal names prove nothing; different ones are worth saying.
 */
export const sameName = (one: string, other: string): boolean => plainName(one) === plainName(other);

/** A name without what `sameName` does not count. */
export const plainName = (name: string): string => withoutOrnament(name.normalize('NFKC').toLowerCase());

/** The letters and digits of a name in their case, words apart by one space, without accents and a leading "the". */
export const withoutOrnament = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /i, '');
