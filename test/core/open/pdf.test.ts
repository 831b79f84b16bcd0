import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { readFiles } from '../../../core/open/pdf/files.js';
import { type PdfWish, pdf } from '../../fixtures/pdf.js';
import { iTXt, png } from '../../fixtures/png.js';
import { element, cdata, svg } from '../../fixtures/svg.js';
import { CREDENTIAL, file, jwt, latin1, text } from './opening.js';

const diploma = { name: 'diploma.json', content: text };
const path = 'attachment diploma.json';
const nothing = 'format.not-a-credential found.media PDF found.no-attachment';
const stream = (packed: Uint8Array, more: string) =>
  `<< /Type /EmbeddedFile /Length ${String(packed.length)} ${more} >>\nstream\n${Buffer.from(packed).toString('latin1')}\nendstream`;
/** A PDF whose one file is written by hand as object 901. */
const handMade = (object: string) =>
  pdf({
    objects: ['<< /F (a.json) /EF << /F 901 0 R >> >>', object],
    trailer: '/Root << /Type /Catalog /Names << /EmbeddedFiles << /Names [ (a) 900 0 R ] >> >> >>',
  });

describe('a PDF', () => {
  const waysToHang: readonly PdfWish[] = [
    {},
    { by: 'deep-tree' },
    { by: 'associated' },
    { by: 'annotation' },
    { packed: true },
    { packed: true, lengthsApart: true },
    { objectStream: true },
    { objectStream: true, packed: true, by: 'annotation' },
    { objectStream: true, packed: true, lengthsApart: true, by: 'deep-tree' },
  ];

  test.each(waysToHang.map(wish => [JSON.stringify(wish), wish] as const))(
    'written as %s gives its attachment',
    async (_, wish) => {
      expect(await file(pdf({ ...wish, attached: [diploma] }))).toEqual([`document ${path}`]);
    },
  );

  test('another reader finds the same files, byte for byte, but for those associated alone', async () => {
    const content = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 256);
    for (const wish of waysToHang.filter(({ by }) => by !== 'associated' && by !== 'annotation')) {
      const bytes = pdf({ ...wish, attached: [{ name: 'données (1).vc', content }] });
      const ours = await readFiles(bytes);
      const theirs: unknown = await (await getDocument({ data: bytes.slice(), verbosity: 0 }).promise).getAttachments();
      const [one] = Object.values(theirs as Record<string, { filename: string; content: Uint8Array }>);
      expect(ours).toMatchObject({ kind: 'files', files: [{ name: 'données (1).vc' }] });
      expect(ours.kind === 'files' && ours.files[0]?.content).toEqual(content);
      expect([one?.filename, one?.content]).toEqual(['données (1).vc', content]);
    }
  });

  test.each<[string, Uint8Array, readonly string[]]>([
    ['without attachments', pdf(), [nothing]],
    [
      'with bytes before its beginning',
      Uint8Array.from([...latin1('junk\n'), ...pdf({ attached: [diploma] })]),
      [`document ${path}`],
    ],
    [
      'with a token',
      pdf({ attached: [{ name: 'a.jwt', content: jwt({ vc: CREDENTIAL }) }] }),
      ['document attachment a.jwt > token /vc'],
    ],
    [
      'with a token in a file of any name',
      pdf({ attached: [{ name: 'x', content: jwt({ vc: CREDENTIAL }) }] }),
      ['document attachment x > token /vc'],
    ],
    [
      'with a baked PNG',
      pdf({ attached: [{ name: 'badge.png', content: png(iTXt('openbadges', text)) }] }),
      ['document attachment badge.png > png openbadges'],
    ],
    [
      'with a baked SVG',
      pdf({ attached: [{ name: 'badge.svg', content: svg(element({ body: cdata(text) })) }] }),
      ['document attachment badge.svg > svg credential'],
    ],
    [
      'with other files alone',
      pdf({
        attached: [
          { name: 'factur-x.xml', content: '<a/>' },
          { name: 'notes.json', content: '{"a":1}' },
        ],
      }),
      [nothing],
    ],
    [
      'with other files beside it',
      pdf({ attached: [{ name: 'notes.json', content: '{"a":1}' }, diploma] }),
      [`document ${path}`],
    ],
    [
      'with two credentials',
      pdf({ attached: [diploma, { name: 'second.json', content: text }] }),
      [`document ${path}`, 'document attachment second.json'],
    ],
    [
      'with a damaged credential',
      pdf({ attached: [{ name: 'a.json', content: '{"type":' }] }),
      ['format.malformed found.flaw ends-early attachment a.json'],
    ],
    [
      'signed as a whole',
      pdf({ objects: ['<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] >>'] }),
      ['format.unsupported found.document-signature PDF'],
    ],
    [
      'that is locked',
      pdf({ attached: [diploma], trailer: '/Encrypt << /Filter /Standard >>' }),
      ['format.unsupported found.media encrypted PDF'],
    ],
    [
      'that is cut off before its table',
      pdf({ attached: [diploma] }).subarray(0, 500),
      ['format.malformed found.flaw structure'],
    ],
    ['of nothing but its first line', latin1('%PDF-1.7\n'), ['format.malformed found.flaw structure']],
    [
      'packed in a way nobody here unpacks',
      handMade(stream(latin1('x'), '/Filter /LZWDecode')),
      ['format.unsupported found.media packed PDF attachment a.json'],
    ],
    [
      'packed after a prediction, which nobody here undoes',
      handMade(stream(deflateSync(text), '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>')),
      ['format.unsupported found.media packed PDF attachment a.json'],
    ],
    [
      'packed with parameters that change nothing',
      handMade(stream(deflateSync(text), '/Filter [ /FlateDecode ] /DecodeParms [ << /Predictor 1 >> ]')),
      ['document attachment a.json'],
    ],
    [
      'whose objects are packed in a way nobody here unpacks',
      pdf({
        trailer: '/Root 901 0 R',
        objects: [
          stream(latin1('901 0 << /Type /Catalog >>'), '/Filter /LZWDecode /First 6 /N 1').replace(
            'EmbeddedFile',
            'ObjStm',
          ),
        ],
      }),
      ['format.unsupported found.media packed PDF'],
    ],
    [
      'packed badly',
      handMade(stream(latin1('x'), '/Filter /FlateDecode')),
      ['format.malformed found.flaw compression attachment a.json'],
    ],
    [
      'packed in a list of one',
      handMade(stream(deflateSync(text), '/Filter [ /FlateDecode ]')),
      ['document attachment a.json'],
    ],
    [
      'with a stated length that is wrong',
      handMade(stream(latin1(text), '').replace(/\/Length \d+/, '/Length 5')),
      ['document attachment a.json'],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await file(content)).toEqual(expected);
  });

  test('that was changed and saved again shows its newest state', async () => {
    const before = Buffer.from(pdf({ attached: [{ name: 'old.json', content: text }] }));
    const after = '1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n';
    expect(await file(Buffer.concat([before, Buffer.from(after)]))).toEqual([nothing]);
  });

  test('inside another, as it stands, is not taken for the outer one', async () => {
    const inner = pdf({ attached: [{ name: 'inner.json', content: text }] });
    const outer = pdf({ attached: [{ name: 'inner.bin', content: inner }] });
    expect(await file(outer)).toEqual([nothing]);
  });
});

describe('the bounds of a PDF', () => {
  const many = (count: number) =>
    pdf({ attached: Array.from({ length: count }, (_, index) => ({ name: `${String(index)}.json`, content: text })) });

  test('twenty attachments are read, one more is too many', async () => {
    expect(await file(many(limits.pdfAttachments))).toHaveLength(20);
    expect(await file(many(limits.pdfAttachments + 1))).toEqual(['format.too-large found.flaw attachments']);
  });

  test('a small file that unpacks to more than the bound is dropped at the bound', async () => {
    const bomb = deflateSync(Buffer.alloc(limits.pdfInflatedBytes + 1));
    expect(bomb.length).toBeLessThan(70_000);
    expect(await file(handMade(stream(bomb, '/Filter /FlateDecode')))).toEqual(['format.too-large found.flaw bytes']);
  });

  test('more objects than the bound are too many parts', async () => {
    const objects = (count: number) => latin1(`%PDF-1.7\n${'1 0 obj 1 endobj\n'.repeat(count)}`);
    expect(await file(objects(limits.pdfObjects))).toEqual(['format.malformed found.flaw structure']);
    expect(await file(objects(limits.pdfObjects + 1))).toEqual(['format.too-large found.flaw chunks']);
  });

  test.each([
    ['text that never closes', '1 0 obj ('],
    ['hexadecimal text that never closes', '1 0 obj <'],
    ['comments that never end', '1 0 obj %'],
    ['lists in lists', '1 0 obj ['],
    ['dictionaries in dictionaries', '1 0 obj << /a '],
    ['streams that never end', '1 0 obj << >> stream\n'],
    ['trailers', 'trailer << /Root 1 0 R >> '],
    ['numbers', '1 0 '],
    ['backslashes', '\\'],
  ])('four mebibytes of %s are read in one pass: rereading would outlast any test', async (_, piece) => {
    const content = Buffer.from(`%PDF-1.7\n${piece.repeat((4 << 20) / piece.length)}`);
    const [answer] = await file(content);
    expect(answer).toMatch(/^format\.(?:malformed found\.flaw structure|too-large found\.flaw chunks)$/);
  });

  test('pages that lead in a circle are walked once', async () => {
    const circle = '/Root << /Type /Catalog /Pages 900 0 R /Names << /EmbeddedFiles 901 0 R >> >>';
    const objects = ['<< /Kids [ 900 0 R 901 0 R ] /Annots [ 900 0 R ] >>', '<< /Kids [ 901 0 R 900 0 R ] >>'];
    expect(await file(pdf({ objects, trailer: circle }))).toEqual([nothing]);
  });

  test('pages that all lead to one long list are left at the bound', async () => {
    const list = `[ ${'900 0 R '.repeat(2_000)} ]`;
    const pages = Array.from({ length: 400 }, () => '<< /Annots 900 0 R >>');
    const kids = `<< /Kids [ ${pages.map((_, index) => `${String(902 + index)} 0 R`).join(' ')} ] >>`;
    const content = pdf({ objects: [list, kids, ...pages], trailer: '/Root << /Pages 901 0 R >>' });
    expect(await file(content)).toEqual(['format.too-large found.flaw chunks']);
  });
});

test('a credential that speaks of PDFs is none', async () => {
  expect(await file(JSON.stringify({ ...CREDENTIAL, name: 'What %PDF-1.7 means' }))).toEqual(['document']);
});

describe('a small PDF that asks for much', () => {
  const objects = (...written: readonly string[]) =>
    latin1(`%PDF-1.7\n${written.map(one => `${one}\n`).join('')}trailer << /Root 1 0 R >>`);

  test('trailers in a comment that ends with a value are read once: again for each would outlast any test', async () => {
    const content = latin1(`%PDF-1.7\n${'trailer%'.repeat(500_000)}\n1`);
    expect(await file(content)).toEqual(['format.malformed found.flaw structure']);
  });

  test('a stream whose stated length leads back to before it is not read again and again', async () => {
    const before = `%PDF-1.7\nendstream\n7 0 obj << /A (${'x'.repeat(100_000)}) /Length `;
    const back = String(9 - (before.length + '-xxxxxx >>\nstream\n'.length));
    const content = latin1(`${before}${back} >>\nstream\nxx\nendstream`);
    expect(content.indexOf(0x65, 9)).toBe(9);
    expect(await file(content)).toEqual(['format.malformed found.flaw structure']);
  });

  test('pages that share one long list of pages are walked once', async () => {
    const pages = Array.from({ length: 60_000 }, (_, index) => index + 10);
    const shared = `6 0 obj [ ${pages.map(page => `${String(page)} 0 R`).join(' ')} ]`;
    const content = objects(
      '1 0 obj << /Type /Catalog /Pages 5 0 R >>',
      '5 0 obj << /Kids 6 0 R >>',
      shared,
      ...pages.map(page => `${String(page)} 0 obj << /Kids 6 0 R >>`),
    );
    expect(await file(content)).toEqual([nothing]);
  });

  test('packed objects are counted however often one is written', async () => {
    const packed = (count: number) => {
      const places = '9 0 '.repeat(count);
      const content = deflateSync(`${places}<< >>`);
      return objects(
        '1 0 obj << /Type /Catalog >>',
        `2 0 obj ${stream(content, `/Filter /FlateDecode /First ${String(places.length)}`).replace('EmbeddedFile', 'ObjStm')}`,
      );
    };
    expect(await file(packed(limits.pdfObjects - 2))).toEqual([nothing]);
    expect(await file(packed(limits.pdfObjects - 1))).toEqual(['format.too-large found.flaw chunks']);
  });

  test('streams that are all the same long bytes are counted each time', async () => {
    const [count, size] = [64, 2 * 1_048_576];
    const number = (value: number) => String(value).padStart(9, '0');
    const holders = (lengths: readonly number[]) => [
      '1 0 obj << /Type /Catalog >>',
      ...lengths.map((length, at) => `${String(1_000 + at)} 0 obj ${number(length)}`),
      ...lengths.map(
        (_, at) =>
          `${String(100 + at)} 0 obj << /Type /ObjStm /First 2 /Length ${String(1_000 + at)} 0 R >>\nstream\n\nendstream`,
      ),
    ];
    const written = (lengths: readonly number[]) =>
      `%PDF-1.7\n${holders(lengths)
        .map(one => `${one}\n`)
        .join('')}`;
    const draft = written(Array<number>(count).fill(0));
    const starts = [...draft.matchAll(/\nstream\n/g)].map(({ index }) => index + '\nstream\n'.length);
    const content = `${written(starts.map(start => size - start)).padEnd(size)}endstream\ntrailer << /Root 1 0 R >>`;
    expect(await file(latin1(content))).toEqual(['format.too-large found.flaw bytes']);
  });

  test('an attachment is no larger than a file may be', async () => {
    const attached = (bytes: number) =>
      pdf({ attached: [{ name: 'a.json', content: text.padEnd(bytes) }], packed: true });
    expect(await file(attached(limits.inputBytes))).toEqual(['document attachment a.json']);
    expect(await file(attached(limits.inputBytes + 1))).toEqual([
      `format.too-large found.size ${String(limits.inputBytes + 1)} attachment a.json`,
    ]);
  });
});

describe('whatever a PDF holds', () => {
  test('a byte changed anywhere is answered', async () => {
    const whole = pdf({ attached: [diploma], objectStream: true, packed: true });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const changed = whole.slice();
        changed[at] = byte;
        expect((await file(changed)).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('any mixture of its parts is answered', async () => {
    const pieces = [
      '1 0 obj ',
      '2 0 obj ',
      '<< ',
      '>> ',
      '[ ',
      '] ',
      '/Root 1 0 R ',
      '/Names ',
      '/EmbeddedFiles ',
      '/Kids ',
      '1 0 R ',
      '2 0 R ',
      '/EF ',
      '/F ',
      '/UF ',
      '(a.json) ',
      'stream\n',
      'endstream ',
      'endobj ',
      'trailer ',
      '/Length 3 ',
      '/Type /ObjStm /First 4 /N 1 ',
      '-1 ',
      '(\\',
      '<41',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), async parts => {
        expect((await file(latin1(`%PDF-1.7\n${parts.join('')}`))).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
