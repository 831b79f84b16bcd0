import type { Stated } from '../../credential.js';
import { itemsAt, type Value } from './text.js';

/** `4.5`, `"4.5"`, `"4,5"`; thousands separators, units and everything else are not a number. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s?[-+]?\d{1,9}(?:[.,]\d{1,9})?\s?$/.test(value)) return undefined;
  return Number(value.trim().replace(',', '.'));
}

export const numbersAt = (node: Value | undefined): readonly Stated<number>[] =>
  itemsAt(node).flatMap(({ value, pointer }) => {
    const number = readNumber(value);
    return number === undefined ? [] : { value: number, pointer };
  });
