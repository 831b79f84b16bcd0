/** Pictures that could carry a credential are counted and named by the addresses the page writes; nobody is asked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSpotting } from './chromium.js';

const at = 'https://portfolio.example/';
let spotting: Awaited<ReturnType<typeof openSpotting>>;

beforeAll(async () => {
  spotting = await openSpotting();
});
afterAll(async () => {
  await spotting.close();
});

const size = 'width="40" height="40"';

/** The addresses of each picture of a page, without its own origin. */
async function picturesOf(body: string): Promise<readonly (readonly string[])[]> {
  const opened = await spotting.open(at, `<!doctype html><title>Pictures</title><body>${body}`);
  await opened.page.waitForNetworkIdle({ idleTime: 300 });
  const requested = opened.requests.length;
  await opened.spot();
  const pass = await opened.pass();
  expect(opened.requests).toHaveLength(requested);
  expect(pass.images).toBe(pass.pictures.length);
  await opened.page.close();
  return pass.pictures.map(({ addresses }) => addresses.map(address => address.replace(at, '')));
}

test.each([
  [
    'the widest first, then the densest, then the link around it, then what is shown',
    [['w8.png', 'w2.png', 'x2.png', 'link.png']],
    `<a href="link.png"><img src="shown.png" srcset="w2.png 200w, w8.png 800w" data-srcset="x2.png 2x" ${size}></a>`,
  ],
  [
    'kept for later',
    [['shown.png', 'one.png', 'two.png', 'three.svg']],
    `<img src="shown.png" data-src="one.png" data-lazy-src="two.png" data-original="three.svg" ${size}>`,
  ],
  [
    'in a picture element, where a type counts when a name says nothing',
    [['large', 'small.png']],
    `<picture><source type="image/webp" srcset="w.webp 900w, webp 800w"><source type="image/png" srcset="large 700w">
     <img src="small.png" ${size}></picture>`,
  ],
  [
    'of objects and embedded things',
    [['drawing'], ['badge.svg']],
    `<object data="drawing" type="image/svg+xml" style="display:block;width:40px;height:40px"></object><embed src="badge.svg" ${size}>`,
  ],
  [
    'of GitHub’s proxy, and never the original behind it',
    [['https://camo.githubusercontent.com/0a1b/2c3d']],
    `<img src="https://camo.githubusercontent.com/0a1b/2c3d" data-canonical-src="https://pictures.example/a.png" ${size}>`,
  ],
  ['with a query, without a fragment', [['badge.png?size=2']], `<img src="badge.png?size=2#top" ${size}>`],
  ['once, wherever it stands', [['same.png']], `<img src="same.png" ${size}><img src="same.png" ${size}>`],
])('a picture is named by the addresses the page writes: %s', async (_, expected, body) => {
  expect(await picturesOf(body)).toEqual(expected);
});

test.each([
  [
    'a photo',
    `<img src="photo.jpg" ${size}><img src="a.webp" ${size}><img src="a.avif" ${size}><img src="a.gif" ${size}>`,
  ],
  ['a name without an ending', `<img src="picture/7" ${size}>`],
  [
    'an address nobody may ask',
    `<img src="https://127.0.0.1/a.png" ${size}><img src="http://pictures.example/a.png" ${size}>
    <img src="https://user@pictures.example/a.png" ${size}><img src="javascript:1//a.png" ${size}>`,
  ],
  [
    'a picture the page does not show',
    `<img src="a.png" ${size} hidden><div style="display:none"><img src="b.png"></div>`,
  ],
  ['a picture in what a person writes', `<div contenteditable><img src="a.png" ${size}></div>`],
  [
    'a background, or what stands in noscript',
    `<div style="background:url(a.png)">x</div><noscript><img src="b.png"></noscript>`,
  ],
])('not counted is %s', async (_, body) => {
  expect(await picturesOf(body)).toEqual([]);
});

test('tiny ones come last, and a form’s control called like an attribute is in nobody’s way', async () => {
  const clobbering = '<form><input name="currentSrc"><input name="getAttribute"></form>';
  const tiny = '<img src="tiny.png" width="8" height="8">';
  expect(await picturesOf(`${tiny}<img src="large.png" ${size}>${clobbering}`)).toEqual([['large.png'], ['tiny.png']]);
});
