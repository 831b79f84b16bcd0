import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { limits } from '../../../core/index.js';
import { makeSamples } from '../../fixtures/samples.js';
import { openDetecting } from './detecting.js';

const detecting = await openDetecting();
const { samples } = await makeSamples();
const credential = JSON.stringify(samples[0]?.document);
const { page, ask } = await detecting.open('https://portfolio.example/', '<!doctype html><title>Bounds</title><body>');

afterAll(async () => {
  await detecting.close();
});

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = base64url({ alg: 'EdDSA' });
const token = (claims: unknown): string => `${header}.${base64url(claims)}.${'A'.repeat(86)}`;
const short = token({ vct: 'a', b: 'c' });
const jwt = token({ vc: { name: 'Data Ethics', text: 'about the ethics of data '.repeat(10) } });

/** Puts markup into the page, as its parser reads it. */
const put = (html: string): Promise<void> =>
  page.evaluate(text => {
    const made = document.createRange().createContextualFragment(text);
    document.querySelector('body')?.replaceChildren(made); // a form may be called `body`
  }, html);

async function seen() {
  return (await ask('seen')).map(({ sighting }) => sighting);
}

async function seenIn(html: string): Promise<number> {
  await put(html);
  return (await seen()).length;
}

const padded = (text: string, length: number): string => text + ' '.repeat(length - text.length);
const pre = (text: string): string => `<pre>${text.replaceAll('"', '&quot;')}</pre>`;
const script = (text: string, type = 'application/ld+json') => `<script type="${type}">${text}</script>`;
const link = (id: number) => `{"url":"https://uni-lumen.example/${String(id)}.jwt"}`;
const resume = (count: number) =>
  script(
    `{"$schema":"resume-schema","certificates":[${Array.from({ length: count }, (_, at) => link(at)).join()}]}`,
    'application/json',
  );
const drawing = (nodes: number) =>
  `<svg>${'<g></g>'.repeat(nodes)}<openbadges:credential verify="${jwt}"></openbadges:credential></svg>`;
const parts = (count: number) => `{"more":[1${',1'.repeat(count)}],${credential.slice(1)}`;
const own = [...credential.replace(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[,:]/g)].length;
const pieces = (nodes: number) => `<pre>${jwt}${'<i></i>'.repeat(nodes - 1)}</pre>`;

describe('a bound is kept to the letter', () => {
  test.each<[string, string, string]>([
    ['a text', pre(padded(credential, limits.inlineBytes)), pre(padded(credential, limits.inlineBytes + 1))],
    ['a script', script(padded(credential, limits.inlineBytes)), script(padded(credential, limits.inlineBytes + 1))],
    ['the pieces of a text', pieces(limits.nodesPerText), pieces(limits.nodesPerText + 1)],
    ['a drawing', drawing(limits.nodesPerDrawing - 1), drawing(limits.nodesPerDrawing)],
    [
      'words before a token that begin like one',
      `<p>${'eyJ. '.repeat(limits.tokensPerText - 1)}${jwt}</p>`,
      `<p>${'eyJ. '.repeat(limits.tokensPerText)}${jwt}</p>`,
    ],
    [
      'an address that holds its content',
      `<a href="data:application/vc,${'x'.repeat(limits.dataUrlBytes - 20)}">a</a>`,
      `<a href="data:application/vc,${'x'.repeat(limits.dataUrlBytes - 19)}">a</a>`,
    ],
  ])('%s at it is read, and beyond it is not', async (_, at, beyond) => {
    expect([await seenIn(at), await seenIn(beyond)]).toEqual([1, 0]);
  });

  test('a text too short for a credential is not read', async () => {
    const words = ' and so on'.repeat(20);
    const at = (short + words).slice(0, limits.shortestText);
    expect([await seenIn(`<p>${at}</p>`), await seenIn(`<p>${at.slice(0, -1)}</p>`)]).toEqual([1, 0]);
  });

  test('JSON of many parts is not taken apart', async () => {
    const free = limits.partsOfInlineJson - own - 2; // the member that holds them
    expect([await seenIn(pre(parts(free))), await seenIn(pre(parts(free + 1)))]).toEqual([1, 0]);
  });

  test('of many certificates the first are listed', async () => {
    expect(await seenIn(resume(limits.sightingsPerElement))).toBe(limits.sightingsPerElement);
    expect(await seenIn(resume(limits.sightingsPerElement + 1))).toBe(limits.sightingsPerElement);
  });

  test('a textarea is measured by what stands in it', async () => {
    const seenWith = async (text: string) => {
      await put('<textarea></textarea>');
      await page.$eval('textarea', (area, value) => (area.value = value), text);
      return (await seen()).length;
    };
    expect(await seenWith(padded(credential, limits.inlineBytes))).toBe(1);
    expect(await seenWith(padded(credential, limits.inlineBytes + 1))).toBe(0);
  });

  test('a title is looked for at the beginning', async () => {
    const titled = async (nodes: number) => {
      await put(`<a href="a.jwt">${'<i></i>'.repeat(nodes)}Data Ethics</a>`);
      return (await seen())[0]?.claimed?.title;
    };
    expect(await titled(limits.titleNodes - 1)).toBe('Data Ethics');
    expect(await titled(limits.titleNodes)).toBeUndefined();
  });
});

/** What a page could write to keep a reader busy. Each is made in the page: most are too long to be sent. */
const many = 300_000;
const busy: readonly (readonly [string, string])[] = [
  ['ten megabytes of text', `element('pre', { text: 'x '.repeat(5e6) })`],
  ['beginnings of tokens', `element('pre', { text: 'eyJ'.repeat(87_000) })`],
  ['beginnings and spaces', `element('pre', { text: 'eyJ '.repeat(65_000) })`],
  ['beginnings and dots', `element('pre', { text: 'eyJ.'.repeat(65_000) })`],
  ['dots', `element('pre', { text: 'eyJ' + '.'.repeat(262_000) })`],
  ['headers', `element('pre', { text: '${header}.'.repeat(11_000) })`],
  ['headers and bodies', `element('pre', { text: '${header}.${base64url({ vc: { a: 'x' } })}.'.repeat(5_000) })`],
  ['brackets', `element('pre', { text: '{'.repeat(100_000) })`],
  ['keys', `element('pre', { text: '{"VerifiableCredential":1' + lines(12_000, at => ',"k' + at + '":' + at) + '}' })`],
  ['empty objects', `element('pre', { text: '["VerifiableCredential"' + ',{}'.repeat(87_000) + ']' })`],
  ['a long payload', `element('pre', { text: '{"payload":"' + 'e30A'.repeat(60_000) + '","signature":"x"}' })`],
  ['pieces', `element('pre', { below: 'i', text: 'a' })`],
  ['pieces left to others', `element('p', { below: 'code', text: 'a' })`],
  ['what was written in a field', `element('textarea', { value: 'x'.repeat(1e7) })`],
  [
    'six megabytes in a script',
    `element('script', { type: 'application/ld+json', text: '"' + 'A'.repeat(6e6) + '"' })`,
  ],
  ['a drawing', `element('svg', { below: 'path' })`],
  ['a link around many elements', `element('a', { href: '/a.jwt', below: 'i' })`],
  ['a link around much text', `element('a', { href: '/a.jwt', text: ' '.repeat(1e7) })`],
  ['a long label', `element('a', { href: '/a.jwt', 'aria-label': ' '.repeat(1e7) })`],
  ['a long list of relations', `element('a', { href: '/a', rel: 'x '.repeat(5e6) })`],
  ['a long type', `element('script', { type: ' '.repeat(1e7) })`],
  ['a long address', `element('iframe', { src: ' '.repeat(1e7) })`],
  ['a long source', `element('blockcerts-verifier', { src: ' '.repeat(1e7) + '{' })`],
  [
    'a long host',
    `element('div', { 'data-share-badge-id': '${'0'.repeat(1_000)}', 'data-share-badge-host': '/'.repeat(1e7) })`,
  ],
  ['a long quotation', `element('blockquote', { class: 'badgr-badge', below: 'i' })`],
  [
    'a picture of many chunks',
    `element('img', { src: 'data:image/png;base64,iVBORw0KGgoA' + 'AAAA'.repeat(349_000) })`,
  ],
  ['a picture of many words', `element('img', { src: 'data:image/svg+xml,' + '<a:credentia'.repeat(20_000) })`],
];

describe('no element takes longer to look at than a page may notice', () => {
  const maker = `
    const lines = (count, line) => Array.from({ length: count }, (_, at) => line(at)).join('');
    function element(name, { text, below, value, ...attributes }) {
      const kind = name === 'svg' ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml';
      const made = document.createElementNS(kind, name);
      for (const [key, given] of Object.entries(attributes)) made.setAttribute(key, given);
      if (value !== undefined) made.value = value;
      if (text !== undefined && below === undefined) made.textContent = text;
      for (let at = 0; below !== undefined && at < ${String(many)}; at += 1) {
        const inner = document.createElementNS(kind, below);
        if (text !== undefined) inner.textContent = text;
        made.append(inner);
      }
      made.id = 'busy';
      document.body.style.display = 'none';
      document.body.replaceChildren(made);
    }`;

  test.each(busy)('%s', async (_, made) => {
    await page.evaluate(`(() => { ${maker}; ${made}; })()`);
    expect(await ask('time', '#busy', 8)).toBeLessThanOrEqual(8);
  });
});

describe('whatever a page writes, nothing is thrown and nothing is believed', () => {
  const words = [
    ...[
      '<pre>',
      '</pre>',
      '<p>',
      '<code>',
      '</code>',
      '<textarea>',
      '</textarea>',
      '<div data-vc>',
      '<blockquote class=badgr-badge>',
    ],
    ...[
      '<svg>',
      '</svg>',
      '<openbadges:credential ',
      'verify="',
      '">',
      '<![CDATA[',
      ']]>',
      '<iframe src="',
      '<a href="',
      '</a>',
    ],
    ...[
      '<script type="application/ld+json">',
      '<script type="application/json">',
      '</script>',
      '<object data="',
      '<img src="',
    ],
    ...['<form><input name=getAttribute><input name=localName><input name=firstChild>', '<img name=createTreeWalker>'],
    ...[
      '<form name=body>',
      '</form>',
      '<template>',
      '<math>',
      '<wbr>',
      '<div data-share-badge-id="',
      '<proofmark-badge src="',
    ],
    ...[
      'data:application/vc,',
      'data:image/png;base64,iVBORw0KGgo',
      ['javascript', '1'].join(':'),
      'https://www.credly.com/badges/',
      '%',
      '\u0000',
      '\u202e',
    ],
    ...[
      'eyJ',
      '.',
      '~',
      'W',
      jwt,
      short,
      header,
      credential,
      credential.slice(0, 300),
      '{"@graph":[',
      ']}',
      '"__proto__":',
      ' ',
    ],
  ];

  test('in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 30 }), async some => {
        await put(some.join(''));
        for (const sighting of await seen()) {
          const claimed = Object.values(sighting.claimed ?? {}) as readonly string[];
          expect(
            claimed.filter(line => Array.from(line).length > limits.shownGraphemes || /[\n\r]/.test(line)),
          ).toEqual([]);
          if ('address' in sighting) expect(sighting.address).toMatch(/^https:\/\/[^/@]+\.[^/@]+\//);
          else expect(sighting.text.length).toBeLessThanOrEqual(limits.inlineBytes);
        }
        expect(await ask('described')).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test('in halves of characters', async () => {
    await put('');
    await page.evaluate(text => {
      const half = String.fromCharCode(0xd800);
      const [printed, named] = [document.createElement('pre'), document.createElement('a')];
      printed.textContent = text.replace('"name":"', `"name":"${half}`);
      named.href = '/a.jwt';
      named.textContent = half.repeat(300);
      document.body.replaceChildren(printed, named);
    }, credential);
    expect((await seen()).map(({ carrier }) => carrier)).toEqual(['inline-json', 'file-link']);
  });
});
