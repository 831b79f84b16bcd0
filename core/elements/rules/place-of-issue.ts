import { present, weak } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { countryOf } from '../vocabularies/countries.js';
import { type Rule, firstOf } from './rule.js';

/** Where it was awarded: a town, or only a country or the place where it was taught. */
export interface PlaceClaim {
  readonly of: 'award' | 'locality' | 'country' | 'delivery';
  readonly text: Text;
}

export const placeOfIssue: Rule<PlaceClaim> = {
  judge: firstOf(({ of, text }) => {
    const country = countryOf(text.value);
    const shown = country.kind === 'country' ? country.code : text.value;
    if (country.kind === 'nothing') return undefined;
    return of === 'country' || of === 'delivery' ? weak('element.half-stated', text, shown) : present(text, shown);
  }),
};
