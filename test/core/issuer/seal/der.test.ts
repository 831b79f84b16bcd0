import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementOf, identifierIn, numberIn, partsOf } from '../../../../core/issuer/seal/der.js';

const bytes = (...numbers: readonly number[]) => Uint8Array.from(numbers);
const read = (...numbers: readonly number[]) => elementOf(bytes(...numbers));
const long = (length: number, ...head: readonly number[]) =>
  elementOf(Uint8Array.from([0x04, ...head, ...new Array<number>(length).fill(1)]));

test.each<[string, ReturnType<typeof read>, number]>([
  ['a length in one byte', long(127, 127), 127],
  ['a length in two', long(128, 0x81, 128), 128],
  ['a length in three', long(256, 0x82, 1, 0), 256],
  ['a length in four', long(65_536, 0x83, 1, 0, 0), 65_536],
  ['nothing inside', read(0x30, 0), 0],
])('%s is read', (_what, element, length) => {
  expect(element?.content.length).toBe(length);
});

test.each<[string, ReturnType<typeof read>]>([
  ['no bytes', read()],
  ['a length that is missing', read(0x30)],
  ['less than the length says', read(0x30, 2, 5)],
  ['more than the length says', read(0x30, 0, 5)],
  ['a length without end', read(0x30, 0x80, 0, 0)],
  ['a length longer than it need be', read(0x04, 0x81, 1, 1)],
  ['a length with a zero in front', read(0x04, 0x82, 0, 1, 1)],
  ['a length of 4 GiB', read(0x04, 0x84, 0xff, 0xff, 0xff, 0xff)],
  ['a tag of many bytes', read(0x3f, 0x81, 1, 0)],
])('%s is no element', (_what, element) => {
  expect(element).toBeUndefined();
});

describe('the parts of a sequence', () => {
  test('stand in their order', () => {
    expect(partsOf(read(0x30, 6, 2, 1, 5, 2, 1, 6)).map(numberIn)).toEqual([5, 6]);
  });

  test('are none at all where one of them is broken', () => {
    expect(partsOf(read(0x30, 5, 2, 1, 5, 2, 3))).toEqual([]);
  });
});

test.each<[string, readonly number[]]>([
  ['2.5.29.19', [0x55, 0x1d, 0x13]],
  ['1.2.840.113549.1.1.11', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 11]],
  ['0.4.0.1862.1.1', [4, 0, 0x8e, 0x46, 1, 1]],
  ['2.999.1', [0x88, 0x37, 1]],
])('the identifier %s is read', (name, content) => {
  expect(identifierIn(read(6, content.length, ...content))).toBe(name);
});

test('a number is read when it is small and not negative', () => {
  expect(
    [read(2, 1, 0), read(2, 2, 1, 0), read(2, 1, 0x80), read(2, 0), read(2, 5, 1, 0, 0, 0, 0), read(4, 1, 1)].map(
      numberIn,
    ),
  ).toEqual([0, 256, undefined, undefined, undefined, undefined]);
});

test('whatever stands there, an element that is read is written again as it stood', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), given => {
      const element = elementOf(new Uint8Array(given));
      const parts = partsOf(element);
      expect(element === undefined || element.bytes.length === given.length).toBe(true);
      const whole = parts.flatMap(part => [...part.bytes]);
      expect(parts.length === 0 || Buffer.from(whole).equals(Buffer.from(element?.content ?? []))).toBe(true);
    }),
  );
});
