import type { TermList } from './terms.js';

/** The type of quality assurance, as the European list has it. */
export const accreditationTypes: TermList = {
  base: 'http://data.europa.eu/snb/accreditation/',
  terms: [
    { code: '003293d2ce', label: 'Institutional License' },
    { code: '820101cba6', label: 'Program Quality Assurance' },
    { code: 'bb4618238e', label: 'Institutional Quality Assurance' },
    { code: 'e57dddfcf3', label: 'Program License' },
  ],
};

/** Words of a decision that did not go the provider's way. */
const NEGATIVE =
  /(?<!\p{L})(negative?|negativo|negativa|négative?|rejected|refused|denied|not (?:accredited|approved|granted)|declined|withdrawn|revoked|abgelehnt|negativ|refusée?|rejetée?|denegad[ao]|rechazad[ao]|respint[ao]|afgewezen|negatief|recusad[ao]|odrzucon[ay]|negatywn[ay])(?!\p{L})/iu;

const POSITIVE = /\b(?:positiv\w*|granted|approved|accredited|erteilt|accordée?|concedid[ao])\b/i;

export const isNegativeDecision = (text: string): boolean => {
  const [negative] = NEGATIVE.exec(text) ?? [];
  return negative !== undefined && !POSITIVE.test(text.replace(negative, ''));
};

/** Management standards of a platform or vendor say nothing about the learning. */
export const isVendorStandard = (text: string): boolean => /\b(?:ISO(?:\/IEC)?\s?\d{4,5}|SOC\s?2)\b/i.test(text);

/** A name that sounds like an agency which assures quality. */
export const soundsLikeAgency = (text: string): boolean =>
  /accredit|akkredit|acredit|accrédit|ackredit|quality|qualität|qualité|calidad|qualità|kwaliteit|qualidade|jakości|agency|agentur|agence|agencia|agenzia|agência|agencja/i.test(
    text,
  );

/** Names of the European quality-assurance framework of higher education. */
export const namesHigherEducationAssurance = (text: string): boolean => /\b(?:ESG|EHEA|EQAR|DEQAR)\b/.test(text);
