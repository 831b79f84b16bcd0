import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { type JsonRead, readJson } from '../../../core/open/json.js';

const valueOf = (source: string | Uint8Array): unknown => {
  const read = readJson(source);
  if (read.kind !== 'read') throw new Error(`refused: ${read.detail} at ${read.pointer}`);
  return read.value;
};
const answer = (source: string | Uint8Array): string => {
  const read: JsonRead = readJson(source);
  return read.kind === 'read' ? 'read' : `${read.reason} ${read.detail} ${read.pointer}`.trimEnd();
};
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('what is refused', () => {
  test.each([
    ['an empty text', '', 'format.malformed ends-early'],
    ['white space only', ' \n', 'format.malformed ends-early'],
    ['a comment', '{"a":1} // note', 'format.malformed text-after'],
    ['a comment inside', '{/* note */"a":1}', 'format.malformed syntax'],
    ['a trailing comma in an object', '{"a":1,}', 'format.malformed syntax'],
    ['a trailing comma in a list', '[1,]', 'format.malformed syntax /1'],
    ['single quotes', "{'a':1}", 'format.malformed syntax'],
    ['typographic quotes', '{“a”:1}', 'format.malformed typographic-quotes'],
    ['typographic quotes around a value', '{"a":„b“}', 'format.malformed typographic-quotes /a'],
    ['NaN', '{"a":NaN}', 'format.malformed syntax /a'],
    ['Infinity', '[Infinity]', 'format.malformed syntax /0'],
    ['an unknown word', '[nul]', 'format.malformed syntax /0'],
    ['a word that goes on', '[nullable]', 'format.malformed syntax /0'],
    ['a key without quotes', '{a:1}', 'format.malformed syntax'],
    ['a missing colon', '{"a" 1}', 'format.malformed syntax /a'],
    ['a missing value', '{"a":}', 'format.malformed syntax /a'],
    ['a missing comma', '[1 2]', 'format.malformed syntax'],
    ['a second document', '{}{}', 'format.malformed text-after'],
    ['text after the value', '[] x', 'format.malformed text-after'],
    ['an object that ends early', '{"a":1', 'format.malformed ends-early'],
    ['a string that ends early', '{"a":"b', 'format.malformed ends-early /a'],
    ['a raw line feed in a string', '["a\nb"]', 'format.malformed control-character /0'],
    ['a raw NUL in a string', '["\u0000"]', 'format.malformed control-character /0'],
    ['an unknown escape', '["\\x41"]', 'format.malformed escape /0'],
    ['a short code unit', '["\\u12"]', 'format.malformed escape /0'],
    ['an escape that ends early', '["\\', 'format.malformed escape /0'],
    ['an unusual white space', '\u00A0{}', 'format.malformed syntax'],
    ['a plus sign', '[+1]', 'format.malformed syntax /0'],
    ['a leading zero', '[01]', 'format.malformed syntax'],
    ['a number without digits', '[-]', 'format.malformed syntax /0'],
    ['a bare fraction', '[.5]', 'format.malformed syntax /0'],
    ['an unfinished fraction', '[1.]', 'format.malformed syntax'],
    ['an unfinished exponent', '[1e]', 'format.malformed syntax'],
    ['a hexadecimal number', '[0x10]', 'format.malformed syntax'],
    ['a lone surrogate', '["\uD800"]', 'format.malformed lone-surrogate'],
    ['a lone surrogate as an escape', '["\\uD800"]', 'format.malformed lone-surrogate /0'],
    ['a low surrogate first', '["\\uDC00\\uD800"]', 'format.malformed lone-surrogate /0'],
    ['a repeated key', '{"a":1,"a":1}', 'format.duplicate-key duplicate-key /a'],
    ['a repeated key, escaped', '{"a":1,"\\u0061":2}', 'format.duplicate-key duplicate-key /a'],
    ['a repeated key, deep', '[{"b/c":{"a":1,"x":0,"a":2}}]', 'format.duplicate-key duplicate-key /0/b~1c/a'],
    ['__proto__', '{"__proto__":{}}', 'format.unsafe-key unsafe-key /__proto__'],
    ['__proto__, escaped', '{"\\u005f_proto__":{}}', 'format.unsafe-key unsafe-key /__proto__'],
    ['constructor', '{"a":{"constructor":1}}', 'format.unsafe-key unsafe-key /a/constructor'],
    ['prototype', '[{"prototype":1}]', 'format.unsafe-key unsafe-key /0/prototype'],
  ])('%s', (_, text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  test.each([
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0)],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x7b, 0, 0x7d)],
    ['a byte that is not UTF-8', bytes(0x22, 0xff, 0x22)],
    ['an overlong encoding', bytes(0x22, 0xc0, 0xaf, 0x22)],
    ['a surrogate encoded in UTF-8', bytes(0x22, 0xed, 0xa0, 0x80, 0x22)],
  ])('%s', (_, source) => {
    expect(answer(source)).toBe('format.malformed utf-8');
  });

  test.each([
    '1e400',
    '-1e400',
    '9007199254740992',
    '-9007199254740992',
    '1e16',
    '-0',
    '-0.0',
    '-0e5',
    '1e-400',
    '0.12345678901234567890',
  ])('the number %s, which a double does not hold', number => {
    expect(answer(`{"n":${number}}`)).toBe('format.malformed number /n');
  });
});

describe('what is read', () => {
  test.each([
    '0',
    '0.0',
    '1.10',
    '1E2',
    '1e-7',
    '100e-2',
    '123456789012345',
    '9007199254740991',
    '-9007199254740991',
    '0.30000000000000004',
  ])('the number %s', number => {
    expect(valueOf(`[${number}]`)).toEqual([Number(number)]);
  });

  test('one byte order mark before it, and no second', () => {
    expect(valueOf('\uFEFF{}')).toEqual({});
    expect(valueOf(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toEqual({});
    expect(answer('\uFEFF\uFEFF{}')).toBe('format.malformed syntax');
  });

  test('all escapes, and pairs of surrogates', () => {
    expect(valueOf('"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\u{1F600}"')).toBe('"\\/\b\f\n\r\té😀😀');
  });

  test('objects without a prototype', () => {
    const value = valueOf('{"a":{"toString":1}}') as Record<string, object>;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.getPrototypeOf(value['a'])).toBeNull();
  });

  test('everything JSON.parse reads, with the same result, however it is indented', () => {
    const survives = (text: string) => !/[^\\]"(__proto__|constructor|prototype)":/.test(text);
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom('', ' ', '\t', '\n'), (text, space) => {
        const parsed: unknown = JSON.parse(text);
        const written = JSON.stringify(parsed, null, space);
        fc.pre(survives(written) && !hasUnsafeNumber(parsed));
        expect(JSON.stringify(valueOf(written))).toBe(JSON.stringify(parsed));
        expect(JSON.stringify(valueOf(utf8(written)))).toBe(JSON.stringify(parsed));
      }),
      { numRuns: 500 },
    );
  });

  test('nothing that JSON.parse refuses', () => {
    const alphabet = fc.constantFrom(...Array.from('{}[]",:\\ \n-+.0123456789eEtrufalsn\u0000\u00E9“'));
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 40 }), text => {
        fc.pre(readJson(text).kind === 'read');
        expect(valueOf(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

const hasUnsafeNumber = (value: unknown): boolean =>
  typeof value === 'number'
    ? Object.is(value, -0) || (Number.isInteger(value) && !Number.isSafeInteger(value))
    : typeof value === 'object' && value !== null && Object.values(value).some(hasUnsafeNumber);

describe('limits, just below and just above', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const keys = (count: number) => `{${Array.from({ length: count }, (_, at) => `"k${String(at)}":0`).join(',')}}`;
  const items = (count: number) => `[${Array.from({ length: count }, () => '0').join(',')}]`;
  const image = (base64Length: number) => `"data:image/png;base64,${'A'.repeat(base64Length)}"`;
  const base64OfLimit = (limits.dataImageBytes * 4) / 3;

  test.each([
    ['depth', nested(limits.jsonDepth), nested(limits.jsonDepth + 1), 'format.too-deep depth'],
    ['depth far beyond', nested(limits.jsonDepth), nested(1_000_000), 'format.too-deep depth'],
    ['keys', keys(limits.keysPerObject), keys(limits.keysPerObject + 1), 'format.too-large keys'],
    ['items', items(limits.itemsPerList), items(limits.itemsPerList + 1), 'format.too-large items'],
    [
      'a string',
      `"${'x'.repeat(limits.stringBytes)}"`,
      `"${'x'.repeat(limits.stringBytes + 1)}"`,
      'format.too-large string',
    ],
    [
      'a string of two-byte letters',
      `"${'é'.repeat(limits.stringBytes / 2)}"`,
      `"x${'é'.repeat(limits.stringBytes / 2)}"`,
      'format.too-large string',
    ],
    [
      'a string of escapes',
      `"${'\\n'.repeat(limits.stringBytes)}"`,
      `"${'\\n'.repeat(limits.stringBytes + 1)}"`,
      'format.too-large string',
    ],
    ['an image', image(Math.floor(base64OfLimit)), image(Math.ceil(base64OfLimit) + 4), 'format.too-large string'],
    [
      'what stands before the data of an image',
      `"data:image/${'x'.repeat(256)},${'A'.repeat(limits.stringBytes)}"`,
      `"data:image/${'x'.repeat(257)},${'A'.repeat(limits.stringBytes)}"`,
      'format.too-large string',
    ],
    [
      'the document',
      `[]${' '.repeat(limits.inputBytes - 2)}`,
      `[]${' '.repeat(limits.inputBytes - 1)}`,
      'format.too-large bytes',
    ],
  ])('%s', (_, below, above, expected) => {
    expect(answer(below)).toBe('read');
    expect(answer(utf8(below))).toBe('read');
    expect(answer(above).split(' /', 1)[0]).toBe(expected);
    expect(answer(utf8(above)).split(' /', 1)[0]).toBe(expected);
  });

  test('of a document that is larger by nature are its own', () => {
    const bounds = { bytes: 100_000, items: limits.itemsPerList + 1, stringBytes: limits.stringBytes };
    expect(readJson(items(bounds.items), bounds).kind).toBe('read');
    expect(readJson(items(bounds.items + 1), bounds)).toMatchObject({ reason: 'format.too-large', detail: 'items' });
    expect(readJson(' '.repeat(bounds.bytes + 1), bounds)).toMatchObject({ detail: 'bytes' });
    expect(readJson(utf8(' '.repeat(bounds.bytes + 1)), bounds)).toMatchObject({ detail: 'bytes' });
  });
});
