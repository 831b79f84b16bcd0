import { limits } from '../../limits.js';
import type { QualityStatement } from '../../report/report.js';
import type { Organisation, QualityReview } from '../directory.js';
import { plainName } from '../same-name.js';

type Shown = Pick<
  QualityStatement,
  | 'report'
  | 'agency'
  | 'subject'
  | 'programme'
  | 'ects'
  | 'decision'
  | 'official'
  | 'flag'
  | 'from'
  | 'to'
  | 'coversAwardDate'
  | 'coversToday'
>;

/**
 * The reports that say something here: on the institution, and on a programme of the same name as the credential. A
 * report on another programme says nothing about this one. The latest first.
 */
export function reviewsToShow(
  { reviews }: Organisation,
  title: string | undefined,
  awardDay: string | undefined,
  now: Date,
): readonly Shown[] {
  const plain = plainName(title ?? '');
  return reviews
    .toSorted((one, other) => (one.from < other.from ? 1 : one.from > other.from ? -1 : 0))
    .flatMap(review => {
      const programme = review.programmes.find(({ name }) => plain !== '' && plainName(name) === plain);
      const isOnInstitution = review.subject === 'institution' || review.subject === 'institution-and-programmes';
      if (!isOnInstitution && !programme) return [];
      return { ...shown(review, awardDay, now), ...(programme && named(programme)) };
    })
    .slice(0, limits.reviewsShown);
}

const named = ({ name, ects }: QualityReview['programmes'][number]): Pick<Shown, 'programme' | 'ects'> => ({
  programme: name,
  ...(ects !== undefined && { ects }),
});

function shown(review: QualityReview, awardDay: string | undefined, now: Date): Shown {
  const { agency, decision, flag, from, official, report, subject, to } = review;
  const covers = (day: string): boolean => from <= day && day <= to;
  return {
    report,
    agency,
    subject,
    decision,
    official,
    flag,
    from,
    to,
    ...(awardDay !== undefined && { coversAwardDate: covers(awardDay) }),
    coversToday: covers(now.toISOString().slice(0, 10)),
  };
}
