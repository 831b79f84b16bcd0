import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { chunk, compressedText, deflated, iTXt, end, png, pngWithoutEnd, tEXt } from '../../fixtures/png.js';
import { json } from '../web/world.js';
import { CREDENTIAL, answers, file, jwt, latin1, opening, text, utf8 } from './opening.js';

const baked = iTXt('openbadgecredential', text);
const other = JSON.stringify({ ...CREDENTIAL, id: 'urn:other' });
const path = 'png openbadgecredential';

describe('a PNG', () => {
  test.each<[string, Uint8Array, string]>([
    ['with a credential', png(baked), `document ${path}`],
    ['with a badge under the older keyword', png(iTXt('openbadges', text)), 'document png openbadges'],
    ['with a record', png(iTXt('clrcredential', text)), 'document png clrcredential'],
    ['with a credential in the older kind of chunk', png(tEXt('openbadges', utf8(text))), 'document png openbadges'],
    ['with a token', png(iTXt('openbadges', jwt({ vc: {} }))), 'document png openbadges > token /vc'],
    ['with the same text twice', png(baked, iTXt('openbadges', text)), `document ${path}`],
    [
      'with compressed text',
      png(compressedText('openbadgecredential', deflated(text))),
      `document ${path} format.compressed-text`,
    ],
    [
      'with text that says it is compressed and is not',
      png(compressedText('openbadgecredential', utf8(text))),
      'format.malformed found.flaw compression',
    ],
    ['with other text', png(tEXt('Comment', utf8('x'))), 'format.not-a-credential found.media PNG found.code-unread'],
    [
      'with text after its end',
      Uint8Array.from([...png(), ...baked]),
      'format.not-a-credential found.media PNG found.code-unread',
    ],
    [
      'with two credentials',
      png(baked, iTXt('openbadgecredential', other)),
      'format.malformed found.flaw two-credentials',
    ],
    [
      'with a credential under each keyword',
      png(baked, tEXt('openbadges', utf8(other))),
      'format.malformed found.flaw two-credentials',
    ],
    [
      'with a checksum that does not fit',
      png(iTXt('openbadgecredential', text, { checksum: true })),
      'format.malformed found.flaw checksum',
    ],
    ['that is cut off', png(baked).subarray(0, 80), 'format.malformed found.flaw ends-early'],
    ['that never ends', pngWithoutEnd(baked), 'format.malformed found.flaw ends-early'],
    ['that is nothing but its signature', latin1('\u0089PNG\r\n\u001A\n'), 'format.malformed found.flaw ends-early'],
    [
      'with a chunk that declares four gigabytes',
      png(chunk('iTXt', utf8('openbadgecredential'), { length: 0xffffffff })),
      'format.malformed found.flaw ends-early',
    ],
    [
      'with text that has no end of its keywords',
      png(chunk('iTXt', latin1('openbadges\0\0\0en'))),
      'format.malformed found.flaw ends-early',
    ],
    [
      'with a sentence in place of the credential',
      png(iTXt('openbadges', 'well done')),
      'format.malformed found.flaw content png openbadges',
    ],
    [
      'with a damaged credential',
      png(iTXt('openbadges', '{"a":1')),
      'format.malformed found.flaw ends-early png openbadges',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await file(content)).toEqual([expected]);
  });

  test('with an address in it is asked there, and says both steps', async () => {
    const at = 'https://badges.example/1';
    const content = { bytes: png(tEXt('openbadges', utf8(at))) };
    expect(await answers(content, { [at]: json(CREDENTIAL) })).toEqual([`document png openbadges > address ${at}`]);
    expect(await answers(content)).toEqual([
      `format.unreachable asked.credential web.unreachable png openbadges > address ${at}`,
    ]);
  });

  test('keeps letters that were written in Latin-1, and those that were written in UTF-8', async () => {
    const said = JSON.stringify({ ...CREDENTIAL, name: 'Ökologie' });
    for (const bytes of [latin1(said), utf8(said)]) {
      const [opened] = await opening({ bytes: png(tEXt('openbadges', bytes)) });
      expect(opened?.kind === 'document' && opened.document['name']).toBe('Ökologie');
    }
  });

  test('keeps every byte of a long credential', async () => {
    const long = JSON.stringify({ ...CREDENTIAL, name: 'é'.repeat(100_000) });
    const [opened] = await opening({ bytes: png(iTXt('openbadges', long)) });
    expect(opened?.kind === 'document' && JSON.stringify(opened.document)).toBe(long);
  });
});

describe('the bounds of a PNG, just below and just above', () => {
  const chunks = (count: number) => Array.from({ length: count }, () => chunk('gAMA', new Uint8Array()));

  test.each<[string, Uint8Array, string]>([
    ['chunks', png(...chunks(limits.pngChunks - 3), baked), `document ${path}`],
    ['one chunk more', png(...chunks(limits.pngChunks - 2), baked), 'format.too-large found.flaw chunks'],
    [
      'a text of one mebibyte',
      png(iTXt('openbadges', text.padEnd(limits.bakedTextBytes - 'openbadges'.length - 5))),
      'document png openbadges',
    ],
    [
      'a longer text',
      png(iTXt('openbadges', text.padEnd(limits.bakedTextBytes - 'openbadges'.length - 4))),
      'format.too-large found.flaw bytes',
    ],
    [
      'text packed more than a hundred times',
      png(compressedText('openbadges', deflated(text.padEnd(1_000_000)))),
      'format.too-large found.flaw bytes',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await file(content)).toEqual([expected]);
  });
});

test('the compressed texts of a picture unpack to no more than the bound, all together', async () => {
  const line = (at: number) => `${'x'.repeat(80)}${String((at * 7_919) % 1_000)}`;
  const long = (bytes: number) =>
    Array.from({ length: bytes / 80 }, (_, at) => line(at))
      .join('')
      .slice(0, bytes);
  const twice = (bytes: number) => {
    const chunkOf = compressedText('openbadges', deflated(`{"a":"${long(bytes - 8)}"}`));
    return png(chunkOf, chunkOf);
  };
  const half = limits.bakedInflatedBytes / 2;
  const [below] = await file(twice(half));
  expect(below).toMatch(/^format\.too-large found\.flaw string png openbadges/);
  expect(await file(twice(half + 1))).toEqual(['format.too-large found.flaw bytes']);
});

describe('whatever a PNG holds', () => {
  const faulty = fc
    .tuple(
      fc.constantFrom('iTXt', 'tEXt', 'zTXt', 'IDAT'),
      fc.constantFrom('openbadges\0', 'openbadgecredential\0\u0001\0\0\0', ''),
      fc.uint8Array({ maxLength: 60 }),
      fc.nat(2 ** 32 - 1),
      fc.boolean(),
    )
    .map(([type, before, rest, length, lies]) =>
      chunk(type, Uint8Array.from([...latin1(before), ...rest]), lies ? { length } : {}),
    );

  test('it is answered, and once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(faulty, { maxLength: 4 }), fc.nat(40), async (chunks, cut) => {
        const whole = png(...chunks);
        const opened = await file(whole.subarray(0, whole.length - cut));
        expect(opened).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test('one byte changed in a baked credential never passes unnoticed', async () => {
    const whole = png(iTXt('openbadges', text));
    const from = whole.length - end.length - text.length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: from - 40, max: whole.length - end.length - 30 }), async at => {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect((await file(changed))[0]).not.toBe('document png openbadges');
      }),
    );
  });
});
