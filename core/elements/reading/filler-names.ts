import { folded } from './markup.js';

/** Names that fill forms. People bear such names too, so one makes a statement weak and never absent. */
const NAMES = new Set([
  'john doe',
  'jane doe',
  'max mustermann',
  'erika mustermann',
  'maxi mustermann',
  'jean dupont',
  'juan pérez',
  'juan perez',
  'mario rossi',
  'jan kowalski',
  'jan jansen',
  'test user',
  'sample learner',
  'name surname',
  'first last',
  'firstname lastname',
]);

export const isFillerName = (name: string): boolean => NAMES.has(folded(name));
