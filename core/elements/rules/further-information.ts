import { present, weak } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { type Rule, firstOf } from './rule.js';

/** A page or document about the achievement, a drawing of the certificate, or only the issuer's home page. */
export interface InformationClaim {
  readonly of: 'achievement' | 'issuer' | 'drawing';
  readonly page: Text;
}

const isPage = (text: string): boolean => /^https?:\/\/\S/i.test(text.trim());

export const furtherInformation: Rule<InformationClaim> = {
  judge: firstOf(({ of, page }) => {
    if (of === 'drawing') return weak('element.elsewhere', page, page.value);
    if (!isPage(page.value)) return undefined;
    return of === 'achievement' ? present(page, page.value) : weak('element.elsewhere', page, page.value);
  }),
};
