/** How often what happened, the most frequent first. */
export type Tally = Readonly<Record<string, number>>;

export function tallyOf(whats: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const what of whats) counts.set(what, (counts.get(what) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one));
}

export const sum = (tallies: readonly Tally[]): Tally => {
  const names = [...new Set(tallies.flatMap(tally => Object.keys(tally)))];
  return Object.fromEntries(
    names
      .map((name): [string, number] => [name, tallies.reduce((whole, tally) => whole + (tally[name] ?? 0), 0)])
      .toSorted(([, one], [, other]) => other - one),
  );
};

export const total = (tally: Tally): number => Object.values(tally).reduce((whole, one) => whole + one, 0);
