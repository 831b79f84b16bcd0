import { expect, test } from 'vitest';
import { nodeEnvironment } from '../../core/bin/environment.js';
import { limits } from '../../core/limits.js';
import { openMemory } from '../../core/memory.js';

const filled = async (count: number, size: number) => {
  const memory = openMemory();
  for (let at = 0; at < count; at++) await memory.write(String(at), 'x'.repeat(size));
  return memory;
};

test('what was written is read, and what was not is not there', async () => {
  const memory = openMemory();
  await memory.write('a', { b: 1 });
  expect([await memory.read('a'), await memory.read('b')]).toEqual([{ b: 1 }, undefined]);
});

test('of too many the oldest goes first: just below and just above', async () => {
  expect(await (await filled(limits.rememberedLists, 1)).read('0')).toBe('x');
  const above = await filled(limits.rememberedLists + 1, 1);
  expect([await above.read('0'), await above.read('1')]).toEqual([undefined, 'x']);
});

test('of too much the oldest goes first: just below and just above', async () => {
  const quarter = limits.rememberedListBytes / 4 - 2; // its quotation marks count
  expect(await (await filled(4, quarter)).read('0')).toHaveLength(quarter);
  expect(await (await filled(4, quarter + 1)).read('0')).toBeUndefined();
});

test('one that is larger than all that may be kept is not kept', async () => {
  expect(await (await filled(1, limits.rememberedListBytes)).read('0')).toBeUndefined();
});

test('the credentials of one command share a memory, except where files answer', () => {
  expect(nodeEnvironment({}).memory).toBeDefined();
  expect(nodeEnvironment({ mirror: '.' }).memory).toBeUndefined();
});
