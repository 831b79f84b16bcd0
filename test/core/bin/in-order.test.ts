import { describe, expect, test } from 'vitest';
import { ahead, inOrder } from '../../../core/bin/in-order.js';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number += 1) yield await Promise.resolve(number);
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const given: T[] = [];
  for await (const item of items) given.push(item);
  return given;
}

/** Resolves after so many turns of the loop. */
const later = async (turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await new Promise(resolve => void setImmediate(resolve));
};

describe('results', () => {
  test('come in the order of the items, whatever order they are found in', async () => {
    const found: number[] = [];
    const work = async (number: number): Promise<number> => {
      await later((number * 7) % 5);
      found.push(number);
      return number;
    };
    const given = await all(inOrder(numbers(30), work, 8));
    expect(given).toEqual(Array.from({ length: 30 }, (_, at) => at));
    expect(found).not.toEqual(given);
  });

  test.each([1, 2, 8])('are never more than %i begun and not given', async most => {
    let [begun, given, highest] = [0, 0, 0];
    const work = async (number: number): Promise<number> => {
      begun += 1;
      highest = Math.max(highest, begun - given);
      await later(number === 3 ? 40 : number % 3);
      return number;
    };
    for await (const number of inOrder(numbers(100), work, most)) given = number + 1;
    expect([given, highest]).toEqual([100, most]);
  });

  test('are given as they come, also while the next item is not known', async () => {
    async function* slow(): AsyncGenerator<string> {
      yield 'first';
      await new Promise(() => undefined);
    }
    const results = inOrder(slow(), text => Promise.resolve(text), 8);
    expect(await results.next()).toEqual({ done: false, value: 'first' });
  });

  test('end with the failure of one, in its turn', async () => {
    const work = (number: number) => (number === 2 ? Promise.reject(new Error('no')) : Promise.resolve(number));
    const given: number[] = [];
    const reading = (async () => {
      for await (const number of inOrder(numbers(9), work, 4)) given.push(number);
    })();
    await expect(reading).rejects.toThrow('no');
    expect(given).toEqual([0, 1]);
  });
});

test('looking ahead takes nothing away', async () => {
  const { all: rest, first } = await ahead(numbers(5), 3);
  expect([first, await all(rest)]).toEqual([
    [0, 1, 2],
    [0, 1, 2, 3, 4],
  ]);
  const few = await ahead(numbers(2), 3);
  expect([few.first, await all(few.all)]).toEqual([
    [0, 1],
    [0, 1],
  ]);
});
