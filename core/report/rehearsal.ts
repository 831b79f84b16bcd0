import { joined } from '../language/phrase.js';
import type { Presentation, Rehearsal } from './presentation.js';

/**
 * What somebody hiring reads before opening anything, in their own presentation's words.
 * @param recruiter the same report as it is presented to a recruiter
 */
export const rehearsalOf = ({
  doubts,
  facts,
  gaps,
  headline,
  learner,
  remarks,
  summary,
  tone,
  unprotected,
}: Presentation): Rehearsal => ({
  headline,
  tone,
  says: [
    ...remarks,
    ...(unprotected === undefined ? [] : [unprotected]),
    ...(facts === undefined ? [joined(summary, ' · '), learner ?? []].filter(words => words.length > 0) : [facts]),
    ...gaps,
    ...doubts.map(({ reason }) => reason),
  ],
});
