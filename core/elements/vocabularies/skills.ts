/**
 * Frameworks of skills and competences: a link into one of them is a defined skill. Addresses as ESCO, DigComp, 1EdTech
 * CASE, O*NET, SFIA and the European e-Competence Framework publish them.
 */
const FRAMEWORKS: readonly RegExp[] = [
  /^https?:\/\/data\.europa\.eu\/esco\/skill\/./i,
  /^https?:\/\/data\.europa\.eu\/snb\/dcf\/./i,
  /^https?:\/\/[^/]+\/ims\/case\/v\d\w*\/./i,
  /^https?:\/\/(?:www\.)?onetonline\.org\/./i,
  /^https?:\/\/services\.onetcenter\.org\/./i,
  /^https?:\/\/(?:www\.)?sfia-online\.org\/./i,
  /^https?:\/\/(?:[\w-]+\.)?ecompetences\.eu\/./i,
  /^https?:\/\/(?:[\w-]+\.)?itprofessionalism\.org\/./i,
];

export const isSkillUri = (text: string): boolean => FRAMEWORKS.some(pattern => pattern.test(text.trim()));

/** The digital competence framework for citizens, DigComp. */
export const isDigitalCompetenceUri = (text: string): boolean =>
  /^https?:\/\/data\.europa\.eu\/snb\/dcf\/./i.test(text.trim());

/** Target types of an alignment that say "this is a skill" (CASE, CEASN, ESCO). */
export const skillTargetTypes: ReadonlySet<string> = new Set(['CFItem', 'ceasn:Competency', 'ext:ESCOAlignment']);
