import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { open } from '../../../core/open/index.js';
import { openWeb } from '../../../core/web/index.js';
import { json, world } from '../web/world.js';
import { CREDENTIAL, answers, file, jwt, pasted, text } from './opening.js';

const at = 'https://uni-lumen.example/awards/1';
const data = 'https://uni-lumen.example/awards/1.json';
const html = (inside: string) =>
  `<!DOCTYPE html><html lang=en><head><title><link></title>${inside}</head><body><p>x</p></body></html>`;
const page = (inside: string) => new Response(html(inside), { headers: { 'content-type': 'text/html' } });
const link = (href: string, type = 'application/vc') =>
  `<LINK href='${href}' rel="canonical Alternate" type="${type}; charset=utf-8">`;
const script = (content: string, type = 'application/ld+json') => `<script type="${type}">\n${content}\n</script>`;
const asked = async (inside: string, more: Parameters<typeof answers>[1] = {}) =>
  answers({ address: at }, { [at]: page(inside), [data]: json(CREDENTIAL), ...more });
const linked = `document address ${at} > page link > address ${data}`;
const forPeople = `format.not-a-credential found.page found.media HTML address ${at}`;

describe('a page that an address leads to', () => {
  test.each<[string, string, string]>([
    ['links its credential', link('1.json'), linked],
    ['links it as linked data', link('/awards/1.json', 'application/ld+json'), linked],
    ['links it with an entity in the address', link('1&#46;json'), linked],
    ['links it at another origin, which is not asked', link('https://badges.example/1'), forPeople],
    ['links it over another scheme', link('http://uni-lumen.example/awards/1.json'), forPeople],
    ['links it below another base', '<base href="/awards/"><base href="/x/">' + link('1.json'), linked],
    [
      'links it below a base of another origin, which is not asked',
      '<base href="https://badges.example/">' + link('awards/1.json'),
      forPeople,
    ],
    [
      'holds careless data of its own, which is no damaged credential',
      script('{"@context":"https://schema.org","@type":"Organization",}'),
      forPeople,
    ],
    [
      'holds a damaged credential among its data',
      script('{"credentialSubject":{},}'),
      `format.malformed found.flaw syntax address ${at} > page application/ld+json`,
    ],
    [
      'holds it with a word in it that only begins like the end of a script',
      script(JSON.stringify({ ...CREDENTIAL, name: '</scripture>' })),
      `document address ${at} > page application/ld+json`,
    ],
    ['links nothing but data about itself', link('1.json', 'application/json+oembed'), forPeople],
    ['links a style', '<link rel="stylesheet" type="application/vc" href="1.json">', forPeople],
    ['holds it in a script', script(text), `document address ${at} > page application/ld+json`],
    [
      'holds a token in a script',
      script(jwt({ vc: CREDENTIAL }), 'application/vc+jwt'),
      `document address ${at} > page application/vc+jwt > token /vc`,
    ],
    [
      'holds other data as well',
      script('{"@context":"https://schema.org","@type":"Organization"}') + script(text),
      `document address ${at} > page application/ld+json`,
    ],
    ['holds other data alone', script('{"@context":"https://schema.org","@type":"Organization"}'), forPeople],
    ['holds it in a comment', `<!-- ${script(text)} ${link('1.json')} -->`, forPeople],
    ['holds it in a text', `<textarea>${script(text)}</textarea><style>${link('1.json')}</style>`, forPeople],
    ['holds it in a script that is run', script(text, 'text/javascript'), forPeople],
    ['announces nothing', '', forPeople],
  ])('%s', async (_, inside, expected) => {
    expect(await asked(inside)).toEqual([expected]);
  });

  test('is asked for one thing more and no further', async () => {
    const environment = world(
      { [at]: page(link('1.json') + link('2.json')), [data]: page(link('3.json')) },
      { mirrored: true },
    );
    const [opened] = await open({ address: at }, openWeb(environment));
    expect(environment.seen.map(({ url }) => url)).toEqual([at, data]);
    expect(opened).toMatchObject({ check: { reason: 'format.not-a-credential' } });
  });

  test('whose link does not answer says so, unless a script holds the credential', async () => {
    const gone = { [data]: new Response('', { status: 404 }) };
    expect(await asked(link('1.json'), gone)).toEqual([
      `format.unreachable asked.credential HTTP 404 web.unexpected-content address ${at} > page link > address ${data}`,
    ]);
    expect(await asked(link('1.json') + script(text), gone)).toEqual([
      `document address ${at} > page application/ld+json`,
    ]);
  });

  test('whose script holds a damaged credential says so', async () => {
    expect(await asked(script('{"type":', 'application/vc'))).toEqual([
      `format.malformed found.flaw ends-early address ${at} > page application/vc`,
    ]);
  });

  test('is read as far as the bounds for scripts', async () => {
    const padded = (length: number) => script(text.padEnd(length - 2));
    expect(await asked(padded(limits.inlineBytes))).toEqual([`document address ${at} > page application/ld+json`]);
    expect(await asked(padded(limits.inlineBytes + 1))).toEqual([forPeople]);
    const before = script('{"a":1}').repeat(limits.scriptsPerPage - 1);
    expect(await asked(before + script(text))).toEqual([`document address ${at} > page application/ld+json`]);
    expect(await asked(before + script('{}') + script(text))).toEqual([forPeople]);
  });
});

describe('a page that a person hands over', () => {
  test('is looked through for scripts and asks nobody', async () => {
    const environment = world({ [data]: json(CREDENTIAL) });
    const [opened] = await open({ bytes: new TextEncoder().encode(html(link(data))) }, openWeb(environment));
    expect(environment.seen).toEqual([]);
    expect(opened).toMatchObject({ check: { reason: 'format.not-a-credential' } });
    expect(await file(html(script(text)))).toEqual(['document page application/ld+json']);
    expect(await pasted(html(script(text)))).toEqual(['document page application/ld+json']);
  });

  test.each(['<!DOCTYPE html><title>x</title>', '\n<html><body>x', html('')])('%s is no credential', async content => {
    expect(await file(content)).toEqual(['format.not-a-credential found.media HTML']);
  });
});

describe('whatever a page holds', () => {
  const pieces = [
    '<script',
    ' type="application/ld+json"',
    '>',
    '</script>',
    '<!--',
    '-->',
    '<link rel=alternate',
    ' href=',
    '"',
    "'",
    '{}',
    '<textarea>',
    '&amp;',
    ' ',
  ];

  test('it is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async parts => {
        expect((await asked(parts.join(''))).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
