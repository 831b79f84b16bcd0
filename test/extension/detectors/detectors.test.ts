import { afterAll, describe, expect, test } from 'vitest';
import { limits } from '../../../core/index.js';
import { makeSamples } from '../../fixtures/samples.js';
import { baked, chunk, png } from '../baked.js';
import { openSpotting } from '../page/chromium.js';

const chromium = await openSpotting();
const { samples } = await makeSamples();
const [sample] = samples;
const credential = JSON.stringify(sample?.document);

afterAll(async () => {
  await chromium.close();
});

const address = 'https://portfolio.example/about/';

async function foundOn(body: string, head = '') {
  const opened = await chromium.open(
    address,
    `<!doctype html><html lang="en"><head><title>Portfolio</title>${head}</head><body>${body}</body></html>`,
  );
  await opened.spot();
  const { found, images } = await opened.pass();
  return { opened, images, found, ids: found.map(({ id }) => id) };
}

const script = (text: string, type = 'application/ld+json') => `<script type="${type}">${text}</script>`;
const token = (claims: object) =>
  `${btoa('{"alg":"EdDSA"}').replaceAll('=', '')}.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.${'A'.repeat(86)}`;

describe('credential-script', () => {
  test('a credential in a script is listed, and its text is handed over as it stands', async () => {
    const { found, ids, opened } = await foundOn(script(credential));
    expect(found).toMatchObject([{ carrier: 'inline-jsonld', tier: 'listed', live: true }]);
    const read = await opened.inWorld(`proofmarkTest.read(${JSON.stringify(ids[0])})`);
    expect(read).toEqual({ kind: 'payload', text: credential });
  });

  test('a text that changed since it was spotted is not handed over', async () => {
    const { ids, opened } = await foundOn(script(credential));
    await opened.page.evaluate(() => {
      const place = document.querySelector('script');
      if (place) place.textContent = place.textContent.replace('{', '{ ');
    });
    expect(await opened.inWorld(`proofmarkTest.read(${JSON.stringify(ids[0])})`)).toEqual({ kind: 'gone' });
  });

  test('the same credential twice in a page is one finding, however it is spaced', async () => {
    const spaced = JSON.stringify(sample?.document, undefined, 2);
    expect((await foundOn(script(credential) + script(spaced))).found).toHaveLength(1);
  });

  test('a list, a graph and a presentation are looked into', async () => {
    const inside = [
      `[${credential}]`,
      `{"@graph":[${credential}]}`,
      `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":"VerifiablePresentation","verifiableCredential":${credential}}`,
    ];
    expect((await foundOn(inside.map(text => script(text)).join(''))).found).toHaveLength(3);
  });

  test('a token in a script of a credential type is listed', async () => {
    const { found } = await foundOn(script(token({ vc: { name: 'Data Ethics' } }), 'application/vc+jwt'));
    expect(found).toMatchObject([{ carrier: 'inline-jwt', claimed: { title: 'Data Ethics' } }]);
  });

  const unsigned = JSON.stringify({ ...(sample?.document as object), proof: undefined });
  const deep = '['.repeat(limits.jsonDepth + 1) + credential + ']'.repeat(limits.jsonDepth + 1);

  test.each([
    ['describes itself and has no proof', script(unsigned)],
    ['is nested too deep', script(deep)],
    ['does not parse', script(credential.slice(0, -1))],
    ['is too long', script(credential + ' '.repeat(limits.inlineBytes))],
    ['is a program', script(credential, 'text/plain')],
    ['is an access token', script(token({ sub: 'learner-a', scope: 'read' }), 'application/vc+jwt')],
    ['is quotation marks without end', script('{"'.padEnd(200_000, '\\"'))],
  ])('a script that %s is nothing', async (_, body) => {
    expect((await foundOn(body)).found).toEqual([]);
  });
});

describe('file-link', () => {
  test('files are marked by name or stated type, listed by a weaker name, and `.json` is only offered', async () => {
    const { found } = await foundOn(`
    <a href="a.vc.json">Data Ethics</a> <a href="negotiated" type="application/vc">By type</a>
    <a href="b.jsonld">Weaker</a> <a href="c.json">Offered</a> <a href="http://portfolio.example/d.jwt">Plain</a>`);
    expect(found).toMatchObject([
      { carrier: 'file-link', tier: 'marked', address: `${address}a.vc.json`, claimed: { title: 'Data Ethics' } },
      { carrier: 'file-link', tier: 'marked', address: `${address}negotiated` },
      { carrier: 'file-link', tier: 'listed', address: `${address}b.jsonld` },
    ]);
    expect(found).toHaveLength(3);
  });
});

describe('proofmark-link', () => {
  test.each(['rel="noopener proofmark"', 'class="button proofmark"'])(
    'what a page declares with %s is marked, whatever its name',
    async declared => {
      const { found } = await foundOn(`<a ${declared} href="/credential.json">Check</a>`);
      expect(found).toMatchObject([
        { carrier: 'file-link', tier: 'marked', address: 'https://portfolio.example/credential.json' },
      ]);
    },
  );
});

describe('alternate-link', () => {
  test('an alternate of a credential type is listed, a generic one is not', async () => {
    const head = `<link rel="alternate" type="application/vc" href="a"><link rel="alternate" type="application/ld+json" href="b">`;
    expect((await foundOn('', head)).found).toMatchObject([{ carrier: 'alternate-link', tier: 'listed' }]);
  });
});

describe('data-link', () => {
  test('a credential in a data: address is spotted with its own text', async () => {
    const text = token({ vc: {} });
    const { found, ids, opened } = await foundOn(`
    <a href="data:application/vc+jwt,${text}">One</a> <a href="data:application/vc+jwt;base64,${btoa(text)}">Again</a>
    <a href="data:text/html,${text}">A page</a>`);
    expect(found).toMatchObject([{ carrier: 'data-url', tier: 'marked', payload: { bytes: text.length } }]);
    expect(found).toHaveLength(1);
    expect(await opened.inWorld(`proofmarkTest.read(${JSON.stringify(ids[0])})`)).toEqual({ kind: 'payload', text });
  });
});

const asAddress = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;
const image = (source: string) => `<img width="64" height="64" alt="Data Ethics" src="${source}">`;

describe('data-image', () => {
  test('a badge baked into a picture that stands in the page is read where it stands', async () => {
    const { found, images, opened, ids } = await foundOn(image(asAddress(png(chunk('iTXt', baked(credential))))));
    expect(found).toMatchObject([{ carrier: 'baked-png', tier: 'marked', claimed: { title: 'Data Ethics' } }]);
    expect(images).toBe(0);
    const read = await opened.inWorld(`proofmarkTest.read(${JSON.stringify(ids[0])})`);
    expect(read).toEqual({ kind: 'payload', text: credential });
  });

  test('an address baked by Open Badges 1.0 is the finding', async () => {
    const content = Buffer.from('openbadges\0https://badges.uni-lumen.example/assertions/1');
    expect((await foundOn(image(asAddress(png(chunk('tEXt', content)))))).found).toMatchObject([
      { carrier: 'baked-png', address: 'https://badges.uni-lumen.example/assertions/1' },
    ]);
  });

  test('of two badges in one picture none is taken: the picture itself is handed over', async () => {
    const two = asAddress(png(chunk('iTXt', baked(credential)), chunk('iTXt', baked(credential), 1)));
    const { found, ids, opened } = await foundOn(image(two));
    expect(found).toMatchObject([{ carrier: 'baked-png', tier: 'marked', claimed: { title: 'Data Ethics' } }]);
    const read = await opened.inWorld(`proofmarkTest.read(${JSON.stringify(ids[0])})`);
    expect(read).toEqual({ kind: 'payload', text: two });
  });

  test('a drawing with a badge is handed over as it stands, and never parsed', async () => {
    const drawing = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`;
    const baked = drawing(`<openbadges:credential verify="${token({ vc: {} })}"/>`);
    const written = (text: string) => image(`data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`);
    const { found, ids, opened } = await foundOn(written(baked) + written(drawing('<title>a credential</title>')));
    expect(found).toMatchObject([{ carrier: 'baked-svg', tier: 'marked' }]);
    const read = await opened.inWorld(`proofmarkTest.read(${JSON.stringify(ids[0])})`);
    expect(read).toEqual({ kind: 'payload', text: baked });
  });

  test.each([
    ['is damaged', asAddress(png(chunk('iTXt', baked(credential), 1)))],
    ['compresses its text', asAddress(png(chunk('iTXt', baked(credential, 'openbadgecredential', 1))))],
    ['has a comment', asAddress(png(chunk('iTXt', baked(credential, 'Comment'))))],
    [
      'names an address of the own network',
      asAddress(png(chunk('tEXt', Buffer.from('openbadges\0https://192.168.0.1/a')))),
    ],
    ['is no picture', `data:image/png;base64,${btoa('<html>')}`],
  ])('a picture that %s is nothing', async (_, source) => {
    expect((await foundOn(image(source))).found).toEqual([]);
  });
});

describe('other pictures', () => {
  const picturesOn = async (body: string) => {
    const { opened, found } = await foundOn(body);
    const pass = await opened.pass();
    return { ...pass, found, opened, addresses: pass.pictures.map(picture => picture.addresses) };
  };

  test('are only counted, each address once', async () => {
    const { addresses, found, images } = await picturesOn(
      '<img src="a.png"><img src="a.png"><img src="b.svg?x"><img src="c.jpg"><object type="image/png" data="d"></object>',
    );
    expect(found).toEqual([]);
    expect(images).toBe(3);
    expect(addresses.flat().sort()).toEqual([`${address}a.png`, `${address}b.svg?x`, `${address}d`]);
  });

  test('are named by every address written for them, the one with the most bytes first, and none is guessed', async () => {
    const { addresses } = await picturesOn(`<a href="whole.png"><picture>
      <source srcset="wide.png 800w, wider.png 1600w"><source srcset="dense.png 2x" type="image/png">
      <img src="small-150x150.png" data-src="late.png"></picture></a>`);
    expect(addresses).toEqual([['wider', 'wide', 'dense', 'whole'].map(name => `${address}${name}.png`)]);
  });

  test('come before those too small to be a badge, and carry what the page says they show', async () => {
    const { pictures } = await picturesOn(
      `<style>img { display: block; width: 8px; height: 8px } [alt] { width: 64px; height: 64px }</style>
      <img src="dot.png"><img src="badge.png" alt="Data Ethics">`,
    );
    expect(pictures).toEqual([
      { addresses: [`${address}badge.png`], title: 'Data Ethics' },
      { addresses: [`${address}dot.png`] },
    ]);
  });

  test('of an address nobody may ask are none, nor are those where somebody writes', async () => {
    const { images } = await picturesOn(`<img src="http://uni-lumen.example/a.png"><img src="https://192.168.0.1/b.png">
      <img src="https://user:word@uni-lumen.example/c.png"><div contenteditable><img src="d.png"></div>`);
    expect(images).toBe(0);
  });

  test('that leave the page are no longer named', async () => {
    const { images, opened } = await picturesOn('<img src="a.png"><img src="b.png">');
    expect(images).toBe(2);
    await opened.page.$eval('img', image => {
      image.remove();
    });
    expect((await opened.pass(pass => pass.images === 1)).pictures).toEqual([{ addresses: [`${address}b.png`] }]);
  });
});

test('where somebody writes, nothing is read', async () => {
  const { found } = await foundOn(
    '<div contenteditable><a href="a.jwt">Draft</a></div><div id="interop-outlet"><a href="b.jwt">Message</a></div>',
  );
  expect(found).toEqual([]);
});

test('a page that asks for a password is left alone, and says that it was not read', async () => {
  const { opened, found } = await foundOn('<a href="a.jwt">Data Ethics</a><input type="password">');
  expect(found).toEqual([]);
  expect((await opened.pass()).unread).toEqual(['private']);
});

test('what is not rendered is listed once it is', async () => {
  const { opened, found } = await foundOn('<a id="later" hidden href="a.jwt">Data Ethics</a>');
  expect(found).toEqual([]);
  await opened.page.evaluate(() => document.getElementById('later')?.removeAttribute('hidden'));
  expect((await opened.pass(pass => pass.found.length > 0)).found).toHaveLength(1);
});

test('controls named like methods of the page mislead nobody', async () => {
  const { opened, found } = await foundOn(`
    <form><input name="getAttribute"><input name="localName"><input name="querySelectorAll"><input name="shadowRoot">
      <a href="a.jwt">Data Ethics</a></form>
    <img name="querySelectorAll"><img name="createElement"><img name="documentElement">`);
  expect(found).toHaveLength(1);
  expect(await opened.inWorld('proofmarkTest.errors')).toEqual([]);
});

test('nothing is asked while spotting', async () => {
  const { opened } = await foundOn(
    `<a href="https://www.credly.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69">Badge</a><a href="a.jwt">File</a>`,
  );
  await opened.settled(2);
  expect(opened.requests).toEqual([]);
});
