/**
 * Registrable domains of platforms that publish keys and credentials for many issuers. A key found there proves an
 * account, not an institution. The European Union's own domain is none of them, though its viewer runs there.
 */
export const platformHosts: ReadonlySet<string> = new Set([
  'accredible.com',
  'badgecraft.eu',
  'badgr.com',
  'badgr.io',
  'bcdiploma.com',
  'coursera.org',
  'credential.net',
  'credly.com',
  'credsverse.com',
  'digit.ink',
  'diplomasafe.com',
  'edubadges.nl',
  'edx.org',
  'futurelearn.com',
  'learncard.com',
  'openbadgefactory.com',
  'openbadgepassport.com',
  'openbadges.education',
  'parchment.com',
  'sertifier.com',
  'ude.my',
  'udacity.com',
  'udemy.com',
  'verifierplus.org',
  'virtualbadge.io',
  'youracclaim.com',
]);
