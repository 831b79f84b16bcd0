/** How times are summed up: never by the best of them. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How many times as long the one took as the other, median over the rounds that both have. */
export const ratioOf = (ones: readonly number[], others: readonly number[]): number | undefined => {
  const both = Math.min(ones.length, others.length);
  return both === 0 ? undefined : median(ones.slice(0, both).map((time, round) => time / (others[round] ?? NaN)));
};
