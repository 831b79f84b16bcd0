/** Alphabets whose letters are mistaken for each other, and those that Japanese, Chinese and Korean mix by habit. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Georgian', 'Cherokee'].map(
  script => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
);
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

const scriptsIn = (word: string): number =>
  SCRIPTS.filter(([, letter]) => letter.test(word)).length + (EAST_ASIAN.test(word) ? 1 : 0);

/** The words of a name that are written in more than one alphabet (UTS #39 §5.1), as nobody writes by habit. */
export const mixedWords = (name: string): readonly string[] =>
  name
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => scriptsIn(word) > 1);
