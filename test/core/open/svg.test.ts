import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { cdata, element, escaped, namespaces, plainType, svg } from '../../fixtures/svg.js';
import { json } from '../web/world.js';
import { CREDENTIAL, answers, file, jwt, opening, pasted, text } from './opening.js';

const { clr2, openBadges2 } = namespaces;
const token = jwt({ vc: {} });
const other = JSON.stringify({ ...CREDENTIAL, id: 'urn:other' });
const path = 'svg credential';
const none = 'format.not-a-credential found.media SVG';

describe('an SVG', () => {
  test.each<[string, string, string]>([
    ['with a credential as literal text', svg(element({ body: cdata(text) })), `document ${path}`],
    ['with a credential as plain text', svg(element({ body: escaped(text) })), `document ${path}`],
    ['with white space around it', svg(element({ body: `\n  ${cdata(text)}\n` })), `document ${path}`],
    ['with a token', svg(element({ verify: token })), `document ${path} > token /vc`],
    ['with a token as its text', svg(element({ body: token })), `document ${path} > token /vc`],
    [
      'with an older badge',
      svg(element({ name: 'assertion', namespace: openBadges2, body: cdata(text) })),
      'document svg assertion',
    ],
    ['with a record', svg(element({ namespace: clr2, body: cdata(text) })), `document ${path}`],
    [
      'with JSON in base64',
      svg(element({ name: 'assertion', namespace: openBadges2, verify: Buffer.from(text).toString('base64') })),
      'document svg assertion',
    ],
    [
      'with an address beside the text, which is not asked',
      svg(element({ verify: 'https://badges.example/1', body: cdata(text) })),
      `document ${path}`,
    ],
    ['with a plain document type', svg(element({ body: cdata(text) }), plainType), `document ${path}`],
    [
      'with the same credential twice',
      svg(element({ body: cdata(text) }) + element({ body: escaped(text) })),
      `document ${path}`,
    ],
    [
      'with two credentials',
      svg(element({ body: cdata(text) }) + element({ body: cdata(other) })),
      'format.malformed found.flaw two-credentials',
    ],
    [
      'with a credential in a namespace nobody knows',
      svg(element({ namespace: 'urn:x', body: cdata(text) })),
      `document ${path}`,
    ],
    ['with another thing in a namespace nobody knows', svg(element({ namespace: 'urn:x', body: 'gold' })), none],
    ['with a credential in a comment', svg(`<!--${element({ body: cdata(text) })}-->`), none],
    ['without one', svg('<title>a credential</title>'), none],
    [
      'with numbers for letters',
      svg(element({ body: text.replaceAll('"', '&#x22;').replaceAll('{', '&#123;') })),
      `document ${path}`,
    ],
    [
      'with declarations of its own',
      svg(element({ body: cdata(text) }), '<!DOCTYPE svg [ <!ENTITY x "y"> ]>'),
      'format.malformed found.flaw declarations',
    ],
    [
      'with declarations in small letters',
      svg(element({ body: cdata(text) }), '<!doctype svg PUBLIC ">" "[" [ ]>'),
      'format.malformed found.flaw declarations',
    ],
    [
      'with an entity declared elsewhere',
      svg(`<!entity x "y">${element({ body: cdata(text) })}`),
      'format.malformed found.flaw declarations',
    ],
    ['with an entity nobody knows', svg(element({ body: '&x;' })), 'format.malformed found.flaw markup'],
    [
      'with an entity nobody knows as address',
      svg(element({ verify: 'https://&x;.example/' })),
      'format.malformed found.flaw markup',
    ],
    [
      'with elements inside the credential',
      svg(element({ body: `<b>${escaped(text)}</b>` })),
      'format.malformed found.flaw markup',
    ],
    [
      'that ends within the credential',
      `<svg><b:credential xmlns:b="${namespaces.openBadges3}">{}`,
      'format.malformed found.flaw markup',
    ],
    ['with nothing in the credential', svg(element({})), 'format.malformed found.flaw content'],
    ['with a sentence for a credential', svg(element({ body: 'well done' })), 'format.malformed found.flaw content'],
    ['with a sentence to verify', svg(element({ verify: 'well done' })), 'format.malformed found.flaw content'],
    [
      'with a damaged credential',
      svg(element({ body: cdata('{"a":1') })),
      'format.malformed found.flaw ends-early svg credential',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await file(content)).toEqual([expected]);
  });

  test('as a page shows it, is read from its markup', async () => {
    expect(await pasted(svg(element({ body: escaped(text) })))).toEqual([`document ${path}`]);
  });

  test('names its namespace where it likes', async () => {
    const inRoot = `<svg xmlns:o="${namespaces.openBadges3}"><g><o:credential></o:credential></g></svg>`;
    const asDefault = `<svg><credential xmlns="${namespaces.openBadges3}"/></svg>`;
    const notHere = `<svg><g xmlns:o="${namespaces.openBadges3}"/><o:credential/></svg>`;
    expect(await file(inRoot)).toEqual(['format.malformed found.flaw content']);
    expect(await file(asDefault)).toEqual(['format.malformed found.flaw content']);
    expect(await file(notHere)).toEqual([none]);
  });

  test('with an address in it is asked there', async () => {
    const at = 'https://badges.example/1?a=1&b=2';
    const content = svg(element({ name: 'assertion', namespace: openBadges2, verify: escaped(at) }));
    const [answer] = await answers({ text: content }, { [at]: json(CREDENTIAL) });
    expect(answer).toBe(`document svg assertion > address ${at}`);
  });

  test('keeps the text as it was signed', async () => {
    const said = JSON.stringify({ ...CREDENTIAL, name: 'R & D <ethics> "1" ]] é' });
    for (const body of [cdata(said), escaped(said)]) {
      const [opened] = await opening({ text: svg(element({ body })) });
      expect(opened?.kind === 'document' && JSON.stringify(opened.document)).toBe(said);
    }
  });

  test('is read up to two mebibytes', async () => {
    const whole = svg(element({ body: cdata(text) }));
    const spaces = ' '.repeat(limits.svgBytes - whole.length);
    expect(await file(whole + spaces)).toEqual([`document ${path}`]);
    expect(await file(`${whole + spaces} `)).toEqual(['format.too-large found.size 2097153']);
  });
});

describe('whatever an SVG holds', () => {
  const pieces = [
    '<',
    '>',
    '"',
    "'",
    '&',
    ';',
    '/',
    '[',
    ']',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!DOCTYPE ',
    '<o:credential',
    ' verify=',
    '</o:credential>',
    ' xmlns:o="http://openbadges.org"',
    '{}',
    'x',
    ' ',
  ];

  test('it is answered, and once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async parts => {
        expect(await file(`<svg>${parts.join('')}`)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['<svg', '<!doctype ', '<a b="', "<a b='", '<!--', '<![CDATA[', '<a ', '&#', '<o:credential>', '</'])(
    'two mebibytes of %s are read in one pass: rereading would outlast any test',
    async piece => {
      expect(await file(`<svg>${piece.repeat((limits.svgBytes - 10) / piece.length)}`)).toHaveLength(1);
    },
  );

  test('sixty thousand elements in each other, each with a prefix of its own, are read in one pass', async () => {
    const nested = Array.from({ length: 60_000 }, (_, at) => `<g xmlns:p${String(at)}="">`).join('');
    expect(await file(`<svg>${nested}${element({ body: cdata(text) })}`)).toEqual([`document ${path}`]);
  });
});

test('a prefix stands for what the nearest element around says, and no longer than that', async () => {
  const badge = `<o:assertion verify="7"/>`;
  const own = (namespace: string, inside: string) => `<g xmlns:o="${namespace}">${inside}</g>`;
  expect(await file(svg(own(openBadges2, own('urn:x', badge))))).toEqual([none]);
  expect(await file(svg(own('urn:x', own(openBadges2, badge))))).toEqual(['format.malformed found.flaw content']);
  expect(await file(svg(own(openBadges2, own('urn:x', '<g/>') + badge)))).toEqual([
    'format.malformed found.flaw content',
  ]);
  expect(await file(svg(own(openBadges2, '<g/>') + badge))).toEqual([none]);
});

test('a bracket that opens nothing is kept as it stands', async () => {
  const said = JSON.stringify({ ...CREDENTIAL, name: 'pH < 7' });
  const [opened] = await opening({ text: svg(element({ body: said.replaceAll('"', '&quot;') })) });
  expect(opened?.kind === 'document' && opened.document['name']).toBe('pH < 7');
});
