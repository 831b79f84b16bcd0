import { folded } from '../reading/markup.js';
import { codeBelow, type TermList } from './terms.js';

export type CreditSystem = 'ECTS' | 'ECVET';

const BASE = 'http://data.europa.eu/snb/education-credit/';
const CODES: Readonly<Record<CreditSystem, string>> = { ECTS: '6fcec5c5af', ECVET: '60b314e826' };
const systems = ['ECTS', 'ECVET'] as const;

/** The European list. */
export const creditSystems: TermList = {
  base: BASE,
  terms: systems.map(label => ({ code: CODES[label], label })),
};

/** The European credit systems by URI, notation or name; any other system is not one of them. */
export function creditSystemOf(text: string): CreditSystem | undefined {
  const code = codeBelow(BASE, text);
  if (code !== undefined) return systems.find(system => CODES[system] === code);
  const said = folded(text);
  if (/\b(ecvet|european credit system for vocational education)\b/.test(said)) return 'ECVET';
  return said === 'ec' || /\b(ects|european credit transfer)\b/.test(said) ? 'ECTS' : undefined;
}
