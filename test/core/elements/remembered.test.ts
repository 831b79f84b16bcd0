import { expect, test } from 'vitest';
import { remembered, remembering } from '../../../core/elements/reading/remembered.js';

function counting() {
  const asked: string[] = [];
  const read = remembered((text: string): string | undefined => {
    asked.push(text);
    return text === '' ? undefined : text.toUpperCase();
  });
  return { asked, read };
}

test('a text is read once while the work goes on, also where nothing came of it', () => {
  const { asked, read } = counting();
  const answers = remembering(() => [read('a'), read('b'), read('a'), read(''), read('')]);
  expect([answers, asked]).toEqual([
    ['A', 'B', 'A', undefined, undefined],
    ['a', 'b', ''],
  ]);
});

test('work inside other work shares its memory, and nothing outlives the end of it', () => {
  const { asked, read } = counting();
  remembering(() => {
    remembering(() => read('a'));
    read('a');
  });
  read('a');
  remembering(() => read('a'));
  expect(asked).toEqual(['a', 'a', 'a']);
});

test('work that breaks down leaves no memory behind', () => {
  const { asked, read } = counting();
  expect(() =>
    remembering(() => {
      read('a');
      throw new Error('broken');
    }),
  ).toThrow('broken');
  read('a');
  expect(asked).toEqual(['a', 'a']);
});

test('two functions of one text do not answer for each other', () => {
  const length = remembered(text => text.length);
  const first = remembered(text => text.slice(0, 1));
  expect(remembering(() => [length('abc'), first('abc'), length('abc')])).toEqual([3, 'a', 3]);
});
