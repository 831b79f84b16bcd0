import { wordsOf } from '../reading/markup.js';

/** Badge platforms by the names on their own pages: naming one as issuer does not name who awards. */
const PLATFORMS = new Set([
  'credly',
  'badgr',
  'canvas credentials',
  'parchment',
  'accredible',
  'open badge factory',
  'open badge passport',
  'open educational badges',
  'edubadges',
  'sertifier',
  'certifier',
  'certopus',
  'virtualbadge',
  'bcdiploma',
]);

const LEGAL_FORMS = new Set('inc llc ltd limited gmbh ag bv oy sas sa com io nl eu the platform by pearson'.split(' '));

export const isBadgePlatform = (name: string): boolean =>
  PLATFORMS.has(
    wordsOf(name)
      .filter(word => !LEGAL_FORMS.has(word))
      .join(' '),
  );
