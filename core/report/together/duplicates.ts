import type { ElementId } from '../../elements/element.js';
import { folded } from '../../elements/reading/markup.js';
import type { VerificationReport } from '../report.js';
import { isAward, statedIssuer, valueOf, type Unit } from './unit.js';

/** Rows that are one credential, and how that shows. */
export interface Duplicate {
  readonly by: 'identifier' | 'content';
  /** At least two. */
  readonly units: readonly Unit[];
}

/** What one credential is known by; two with a key in common are one. */
export const keysOf = ({ report }: Unit): readonly string[] => [
  ...keyed('identifier', identifierOf(report)),
  ...keyed('content', contentOf(report)),
];

const keyed = (by: Duplicate['by'], parts: readonly string[] | undefined): readonly string[] =>
  parts === undefined ? [] : [`${by} ${JSON.stringify(parts)}`];

/** Its own identifier, together with whom it calls its issuer. All achievements of a record bear the record's. */
function identifierOf(report: VerificationReport): readonly string[] | undefined {
  const id = report.credential?.id?.value;
  const issuer = statedIssuer(report);
  if (id === undefined || issuer === undefined) return undefined;
  return [id, issuer, ...(report.format === 'clr-2' ? [placeInRecord(report)] : [])];
}

const placeInRecord = ({ credential, path }: VerificationReport): string =>
  credential?.achievementId?.value ?? path.findLast(({ kind }) => kind === 'record')?.at ?? '';

const CONTENT: readonly ElementId[] = [
  'learner-identity',
  'title',
  'issue-date',
  'awarding-body',
  'learning-outcomes',
  'workload',
  'level',
  'assessment-type',
  'participation-form',
  'grade',
  'expiry',
];

/** The same person, title and date must be stated before two files may be called the same. */
function contentOf(report: VerificationReport): readonly string[] | undefined {
  const values = CONTENT.map(id => valueOf(report, id));
  return values.slice(0, 3).includes(undefined) ? undefined : values.map(value => folded(value ?? ''));
}

/** The rows of each credential that came more than once, in the order of the rows. */
export function duplicatesAmong(units: readonly Unit[]): readonly Duplicate[] {
  return groupsOf(units.filter(isAward))
    .filter(group => group.length > 1)
    .map(group => ({
      by: group.every(unit => sharesIdentifier(unit, group)) ? 'identifier' : 'content',
      units: group,
    }));
}

const sharesIdentifier = (unit: Unit, group: readonly Unit[]): boolean => {
  const own = keysOf(unit).filter(key => key.startsWith('identifier'));
  return group.some(other => other !== unit && keysOf(other).some(key => own.includes(key)));
};

/** Units that are tied by common keys, through others too; each once. */
export function groupsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const keys = keysOf(unit);
    const met = new Set(keys.flatMap(key => groups.get(key) ?? []));
    const joined = [...met, unit];
    for (const key of [...keys, ...[...met].flatMap(keysOf)]) groups.set(key, joined);
    if (keys.length === 0) groups.set(`alone ${String(unit.position)}`, joined);
  }
  return [...new Set(groups.values())].map(group => group.toSorted((one, other) => one.position - other.position));
}
