import type { Named } from '../../elements/ties.js';
import { folded } from '../../elements/reading/markup.js';
import { groupsOf } from './duplicates.js';
import { plainAddress } from './stacks.js';
import { isAward, type Unit } from './unit.js';

/** An outcome that two or more credentials state. */
export interface Overlap {
  readonly outcome: string;
  readonly units: readonly Unit[];
}

interface Stating {
  readonly unit: Unit;
  readonly named: Named;
}

/** The same concept by its address, or the same words but for case and punctuation; near misses are two outcomes. */
export function overlapsAmong(units: readonly Unit[]): readonly Overlap[] {
  const each = groupsOf(units.filter(unit => isAward(unit) && unit.verdict !== 'rejected')).flatMap(
    ([unit]) => unit ?? [],
  );
  const statings = each.flatMap(unit => unit.report.ties.outcomes.map(named => ({ unit, named })));
  const byConcept = shared(statings, ({ named }) => named.address && plainAddress(named.address));
  const byWords = shared(statings, ({ named }) => named.label && folded(named.label));
  const said = new Set(byConcept.map(signature));
  return [...byConcept, ...byWords.filter(overlap => !said.has(signature(overlap)))];
}

const signature = ({ outcome, units }: Overlap): string =>
  JSON.stringify([folded(outcome), ...units.map(({ position }) => position)]);

function shared(statings: readonly Stating[], keyOf: (stating: Stating) => string | undefined): readonly Overlap[] {
  const groups = new Map<string, readonly Stating[]>();
  for (const stating of statings) {
    const key = keyOf(stating) ?? '';
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), stating]);
  }
  return [...groups]
    .map(([key, group]) => ({
      outcome: group.map(({ named }) => named.label).find(label => label !== undefined) ?? key,
      units: [...new Set(group.map(({ unit }) => unit))],
    }))
    .filter(({ units }) => units.length > 1);
}
