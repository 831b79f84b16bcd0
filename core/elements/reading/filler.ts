import { trimmedOfPunctuation, withoutMarkup } from './markup.js';
import { remembered } from './remembered.js';

/**
 * Text that fills a field without saying anything: "n/a", "TBD", "Lorem ipsum …", "[Title]". Whole values only. `0` is a
 * value; so are reserved host names and the names of persons (see filler-names.ts).
 */
export const isFiller: (text: string) => boolean = remembered(text =>
  fillsBy(text, word => NOTHING.has(word) || NONE.has(word)),
);

/** The same where "none" is an answer: what was needed to enrol. */
export const isFillerForAnAnswer = (text: string): boolean => fillsBy(text, word => NOTHING.has(word));

/** The same where "test" is a method: how it was assessed. */
export const isFillerForAMethod = (text: string): boolean =>
  fillsBy(text, word => word !== 'test' && (NOTHING.has(word) || NONE.has(word)));

/** Longer than any filler but the kinds that show at their ends. */
const LENGTH = 200;

function fillsBy(text: string, isFillerWord: (word: string) => boolean): boolean {
  const written = text.trim();
  if (isBracketed(written.length > LENGTH ? written : withoutMarkup(written).trim())) return true;
  const said = trimmedOfPunctuation(withoutMarkup(written.slice(0, LENGTH))).toLowerCase();
  if (said.startsWith('lorem ipsum')) return true;
  return written.length <= LENGTH && (said === '' || isFillerWord(said.replace(/[\s.]/g, '')) || isBoilerplate(said));
}

const NOTHING = new Set(
  [
    'na n/a nvt entfällt ka keineangabe sansobjet nonapplicable notapplicable noaplica niedotyczy eisovellu'.split(' '),
    'uppgiftsaknas tbd tba tbc todo fixme null undefined string text test sample example placeholder foo bar baz'.split(
      ' ',
    ),
    ['defined', 'determined', 'announced', 'confirmed', 'completed'].map(word => `tobe${word}`),
  ].flat(),
);

const NONE = new Set(
  'none brak keine keiner aucun aucune ninguno ninguna nessuno nessuna geen nenhum nenhuma inga ingen eiole žádné'.split(
    ' ',
  ),
);

const BRACKETS = [
  ['[', ']'],
  ['<', '>'],
  ['{{', '}}'],
] as const;

const isBracketed = (text: string): boolean =>
  BRACKETS.some(([open, close]) => text.startsWith(open) && text.endsWith(close));

const isBoilerplate = (text: string): boolean =>
  /^x{2,}$/.test(text) ||
  /^asdf\w*$/.test(text) ||
  (text.endsWith(' here') && (text.startsWith('insert ') || text.startsWith('your ')));
