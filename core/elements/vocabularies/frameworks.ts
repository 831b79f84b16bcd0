/**
 * What a framework's name says it is: names of the EQF referencing reports and of the list http://data.europa.eu/snb/qdr/,
 * those of CEFR, DigComp, e-CF and SFIA for sectors.
 */
export type Scale = 'EQF' | 'QF-EHEA' | 'NQF' | 'ISCED' | 'SQF';

const SECTORAL = /\b(?:DigComp\w*|e-?CF|SFIA|EntreComp|GreenComp|European e-Competence Framework|CEFR|GER)\b/i;
const EHEA = /\b(?:QF-?EHEA|EHEA|Bologna)\b|European Higher Education Area/i;
const ISCED_LEVEL = /\bISCED(?!\s?-?\s?F\b)/i;
const EQF = /\b(?:EQF|ERK|EQR|CEC|MEC|QEQ|EKK|EKR|EKS|EKI|EOK|QEK)\b/;
const EUROPEAN = /europ/i;
const QUALIFICATIONS = /qualif|kwalif|kvalif|cualif|certificat|pätevy|kvalifik/i;

/** Names of national frameworks and the abbreviations their levels are labelled with. */
const NATIONAL = new RegExp(
  [
    'qualifications? framework',
    'framework (?:of|for) (?:\\w+ ){0,2}qualifications?',
    'qualifikationsrahmen',
    'cadre (?:\\S{1,20} ){0,2}des certifications',
    'marco (?:\\S{1,20} ){0,3}cualificaciones',
    'quadro (?:\\S{1,20} ){0,3}(?:qualifiche|qualificações)',
    'kwalificatie(?:raamwerk|structuur|kader)',
    'ram[ay] kwalifikacji',
    'register of qualifications',
    String.raw`\b(?:NQF\w*|RQF|SCQF|CQFW|NFQ|DQR|NQR|RNCP|CFC|MECES|MECU|MNC|CNC|QNQ|QNQR|NLQF|VKS|PRK|PQF|HuQF|CyQF|QDG|SeQF|TQF|MQF|BQF|NKR|HQF|NNMQF|EstQF|LQF|FQF|ROQF|NSK|SKKR|CLQ|CROQF|AQF|FiNQF|ISQF|LTQF|SQF|SOK|NOK|VQTS|HKO|NKK)\b`,
  ].join('|'),
  'i',
);

/** The kind of scale a framework is; `undefined` for everything that holds no levels of learning. */
export function scaleOf(framework: string): Scale | undefined {
  if (EHEA.test(framework)) return 'QF-EHEA';
  if (SECTORAL.test(framework)) return 'SQF';
  if (ISCED_LEVEL.test(framework)) return 'ISCED';
  if (EQF.test(framework) || (EUROPEAN.test(framework) && QUALIFICATIONS.test(framework))) return 'EQF';
  return NATIONAL.test(framework) ? 'NQF' : undefined;
}

/** Levels of a national framework, from the first on, as the EQF levels they are referenced to; 0 is below the EQF. */
interface Referencing {
  readonly name: RegExp;
  readonly eqf: readonly number[];
}

const EIGHT_LEVELS = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Frameworks whose referencing is known. Most European ones have eight levels that are the EQF's; these are those
 * that differ, and the names of those that do not.
 */
const REFERENCED: readonly Referencing[] = [
  { name: /\b(?:IE NQF|NFQ)\b|Irish National Framework/i, eqf: [1, 1, 2, 3, 4, 5, 6, 6, 7, 8] },
  { name: /\bSCQF\b|Scottish Credit/i, eqf: [0, 0, 1, 2, 3, 4, 5, 5, 6, 6, 7, 8] },
  { name: /\b(?:RQF|CQFW)\b|Regulated Qualifications|Framework for Wales/i, eqf: [2, 3, 4, 5, 5, 6, 7, 8] },
  { name: /Slovenian|\bSOK\b/i, eqf: [1, 2, 3, 4, 4, 5, 6, 7, 8, 8] },
  { name: /\b(?:DQR|NLQF|VKS|PRK|QNQ|RNCP|NQF RNCP|FiNQF|SeQF|EstQF|HuQF|AT: NQF|DK NQF)\b/i, eqf: EIGHT_LEVELS },
  {
    name: /Deutscher Qualifikationsrahmen|German National|Dutch National|Austrian National|Flemish/i,
    eqf: EIGHT_LEVELS,
  },
];

/** The EQF level a national level is referenced to, where that is known. */
export function referencedEqf(framework: string, level: number): number | undefined {
  const eqf = REFERENCED.find(({ name }) => name.test(framework))?.eqf[level - 1];
  return eqf === 0 ? undefined : eqf;
}
