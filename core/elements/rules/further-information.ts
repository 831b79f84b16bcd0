import { present, weak } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { type Rule, firstOf } from './rule.js';

/** A page or document about the achievement, a note, or only the issuer's home page. */
export interface InformationClaim {
  readonly of: 'achievement' | 'issuer';
  readonly page: Text;
}

const isPage = (text: string): boolean => /^https?:\/\/\S/i.test(text.trim());

export const furtherInformation: Rule<InformationClaim> = {
  judge: firstOf(({ of, page }) => {
    if (!isPage(page.value)) return undefined;
    return of === 'achievement' ? present(page, page.value) : weak('element.elsewhere', page, page.value);
  }),
};
