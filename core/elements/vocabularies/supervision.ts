import type { TermList } from './terms.js';

/** Two halves: was the assessment supervised, and was identity checked? `undefined` is what a term leaves open. */
export interface Supervision {
  readonly supervised: boolean | undefined;
  readonly identified: boolean | undefined;
}

/** The European list; it is incomplete, and "supervised without" has no URI that could be confirmed. */
export const supervisionTypes: TermList = {
  base: 'http://data.europa.eu/snb/supervision-verification/',
  terms: [
    {
      code: 'c598449d64',
      label: 'Unsupervised without ID Verification',
      synonyms: ['unsupervised with no identity verification', 'unsupervised without identity verification'],
    },
    {
      code: 'df2880c5cb',
      label: 'Unsupervised with ID verification',
      synonyms: ['unsupervised with identity verification'],
    },
    {
      code: '70be69aaf9',
      label: 'Supervised with ID Verification',
      synonyms: [
        'supervised with identity verification',
        'onsite with identity verification',
        'on site with identity verification',
        'supervised online with identity verification',
      ],
    },
    { code: '44314532f9', label: 'ID Verification', synonyms: ['identity verification'] },
    {
      code: '',
      label: 'Supervised without ID Verification',
      synonyms: ['supervised with no identity verification', 'supervised without identity verification'],
    },
    { code: '', label: 'Supervised online' },
    { code: '', label: 'Supervised', synonyms: ['proctored'] },
    { code: '', label: 'Unsupervised', synonyms: ['not supervised'] },
  ],
};

/** The halves of each term, by its label (Council Recommendation 2022/C 243/02, Annex I). */
export const supervisionHalves: Readonly<Record<string, Supervision>> = {
  'Unsupervised without ID Verification': { supervised: false, identified: false },
  'Unsupervised with ID verification': { supervised: false, identified: true },
  'Supervised with ID Verification': { supervised: true, identified: true },
  'ID Verification': { supervised: undefined, identified: true },
  'Supervised without ID Verification': { supervised: true, identified: false },
  'Supervised online': { supervised: true, identified: undefined },
  Supervised: { supervised: true, identified: undefined },
  Unsupervised: { supervised: false, identified: undefined },
};
