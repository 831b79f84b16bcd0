import { trimmedOfPunctuation, withoutMarkup } from './markup.js';

/**
 * Text that fills a field without saying anything: "n/a", "TBD", "Lorem ipsum …", "[Title]". Whole values only. `0` is a
 * value; so are reserved host names and the names of persons (see filler-names.ts).
 */
export const isFiller = (text: string): boolean => isNothing(text) || isNone(text);

/** The same where "none" is an answer: what was needed to enrol. */
export const isFillerForAnAnswer = (text: string): boolean => isNothing(text) && !isNone(text);

/** The same where "test" is a method: how it was assessed. */
export const isFillerForAMethod = (text: string): boolean => isFiller(text) && bare(text) !== 'test';

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

const isNone = (text: string): boolean => NONE.has(compact(bare(text)));

function isNothing(text: string): boolean {
  const written = withoutMarkup(text).trim();
  if (isBracketed(written)) return true;
  const said = bare(text);
  return said === '' || NOTHING.has(compact(said)) || isBoilerplate(said);
}

const bare = (text: string): string => trimmedOfPunctuation(withoutMarkup(text)).toLowerCase();
const compact = (text: string): string => text.replace(/[\s.]/g, '');

const BRACKETS = [
  ['[', ']'],
  ['<', '>'],
  ['{{', '}}'],
] as const;

const isBracketed = (text: string): boolean =>
  BRACKETS.some(([open, close]) => text.startsWith(open) && text.endsWith(close));

const isBoilerplate = (text: string): boolean =>
  text.startsWith('lorem ipsum') ||
  /^x{2,}$/.test(text) ||
  /^asdf\w*$/.test(text) ||
  (text.endsWith(' here') && (text.startsWith('insert ') || text.startsWith('your ')));
