import { afterAll, expect, test } from 'vitest';
import { limits } from '../../../core/index.js';
import { openSpotting, pause } from './chromium.js';

const chromium = await openSpotting();

afterAll(async () => {
  await chromium.close();
});

const address = 'https://portfolio.example/';
const badge = (last: number) =>
  `https://www.credly.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-${String(last).padStart(12, '0')}`;
const link = (last: number) => `<a href="${badge(last)}">Badge</a> `;

async function spottedOn(body: string) {
  const html = `<!doctype html><html lang="en"><title>Portfolio</title><body>${body}<div id="here"></div></body></html>`;
  const opened = await chromium.open(address, html);
  await opened.spot();
  const pass = await opened.pass();
  const append = (markup: string) =>
    opened.page.evaluate(text => {
      document.getElementById('here')?.append(document.createRange().createContextualFragment(text));
    }, markup);
  return { ...opened, first: pass, append };
}

test('what comes later is found', async () => {
  const opened = await spottedOn('');
  await opened.append(link(1));
  expect((await opened.pass(({ found }) => found.length === 1)).found).toMatchObject([{ address: badge(1) }]);
  expect(await opened.settled(1)).toHaveLength(1);
});

test('an element that gets another address is another finding, and the former one is no longer there', async () => {
  const opened = await spottedOn(link(1));
  await opened.page.evaluate(to => {
    document.querySelector('a')?.setAttribute('href', to);
  }, badge(2));
  const { found } = await opened.pass(pass => pass.found.length === 2);
  expect(found.map(({ address: at, live }) => [at, live])).toEqual([
    [badge(1), false],
    [badge(2), true],
  ]);
  expect(await opened.settled(1)).toHaveLength(1);
});

test('a link that loses its address loses its mark', async () => {
  const opened = await spottedOn(link(1));
  await opened.settled(1);
  await opened.page.evaluate(() => document.querySelector('a')?.removeAttribute('href'));
  expect(await opened.settled(0)).toEqual([]);
});

test('a credential that leaves and comes back keeps its identity', async () => {
  const opened = await spottedOn(`<p id="list">${link(1)}</p>`);
  await opened.page.evaluate(() => document.getElementById('list')?.remove());
  await opened.pass(({ found }) => found[0]?.live === false);
  await opened.append(link(1));
  const { found } = await opened.pass(pass => pass.found[0]?.live === true);
  expect(found.map(({ id }) => id)).toEqual(opened.first.found.map(({ id }) => id));
});

test('on another page of the same document, what is gone is forgotten', async () => {
  const opened = await spottedOn(link(1));
  await opened.page.evaluate(() => {
    history.pushState(null, '', '/other');
    document.querySelector('a')?.remove();
  });
  expect((await opened.pass(({ found }) => found.length === 0)).found).toEqual([]);
});

test('injected a second time it reads again and doubles nothing', async () => {
  const opened = await spottedOn(link(1));
  await opened.settled(1);
  await opened.spot();
  await pause(1_500);
  expect(await opened.marks()).toHaveLength(1);
  expect((await opened.pass()).found.map(({ id }) => id)).toEqual(opened.first.found.map(({ id }) => id));
});

test('open shadow roots are read, also those that come late', async () => {
  const opened = await spottedOn('<early-card></early-card><late-card></late-card>');
  await opened.page.evaluate(markup => {
    const root = document.querySelector('late-card')?.attachShadow({ mode: 'open' });
    root?.append(document.createRange().createContextualFragment(markup));
  }, link(1));
  expect((await opened.pass(({ found }) => found.length === 1)).found).toMatchObject([{ address: badge(1) }]);
});

test('no more findings are kept than the limit, and that there are more is said', async () => {
  const enough = Array.from({ length: limits.findings }, (_, at) => link(at)).join('');
  const opened = await spottedOn(enough);
  expect((await opened.pass(pass => pass.found.length === limits.findings)).more).toBe(false);
  await opened.append(link(limits.findings));
  const { found } = await opened.pass(({ more }) => more);
  expect(found).toHaveLength(limits.findings);
});

test('a page that never rests is left alone, and that is said', async () => {
  const opened = await spottedOn(link(1));
  await opened.page.evaluate(() => {
    setInterval(() => {
      for (let at = 0; at < 100; at += 1) {
        document.getElementById('here')?.append('x');
        document.getElementById('here')?.replaceChildren();
      }
    }, 20);
  });
  const { found } = await opened.pass(({ unread }) => unread.includes('storm'));
  expect(found).toHaveLength(1);
});

test('our own marks wake nobody', async () => {
  const opened = await spottedOn(link(1));
  await opened.settled(1);
  await pause(1_500);
  const passes = await opened.inWorld<number>('proofmarkTest.passes.length');
  await pause(1_500);
  expect(await opened.inWorld('proofmarkTest.passes.length')).toBe(passes);
});
