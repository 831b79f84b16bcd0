import { type Moment, readMoment } from '../reading/date.js';
import type { Said } from './rule.js';

/** The moment of award: the first stated date of award or issue that can be read. */
export const awardOf = (said: Said): Moment | undefined =>
  firstMoment(
    said.about('issue-date').flatMap(({ of, text }) => (of === 'award' || of === 'validity' ? [text.value] : [])),
  );

/** When the learning and its assessment were over, as far as the credential says. */
export const learningEndOf = (said: Said): readonly Moment[] =>
  [
    ...said.about('learning-period').flatMap(({ end }) => end?.value ?? []),
    ...said.about('assessed-on').map(({ value }) => value),
  ].flatMap(text => readMoment(text) ?? []);

const firstMoment = (texts: readonly string[]): Moment | undefined =>
  texts.map(readMoment).find(moment => moment !== undefined);
