import type { TermList } from './terms.js';

/** The European list of assessment types, with what Open Badges publishers write. */
export const assessmentTypes: TermList = {
  base: 'http://data.europa.eu/snb/assessment/',
  terms: [
    { code: '19a2e5e671', label: 'peer assessment' },
    { code: '2939dae15f', label: 'marked assignment' },
    { code: '3484bd7e51', label: 'continuous evaluation' },
    { code: '4f03b91c0e', label: 'portfolio' },
    { code: '56539a6507', label: 'group performance' },
    { code: '6a4db9f11d', label: 'practical assessment' },
    { code: '6e6cb2cc78', label: 'written examination' },
    { code: '7331eb4762', label: 'level of attendance', synonyms: ['attendance'] },
    { code: '795dac4096', label: 'project work' },
    { code: '812e3b0ae1', label: 'peer review' },
    { code: 'b1b68f6735', label: 'quiz' },
    { code: 'c4256a2726', label: 'problem based learning' },
    { code: 'd30284d7df', label: 'oral examination' },
    { code: 'de4d165a6c', label: 'artefact assessment' },
  ],
};

/** Being there is not an assessment of what was learned. */
export const ATTENDANCE = '7331eb4762';

/** edubadges and 1EdTech assessmentExtension. */
export const publishersAssessmentTypes: readonly string[] = [
  'testing',
  'application of a skill',
  'portfolio',
  'recognition of prior learning',
  'exam',
  'performance',
  'artifact',
];
