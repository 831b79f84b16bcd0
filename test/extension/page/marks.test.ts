import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, expect, test } from 'vitest';
import { limits } from '../../../core/index.js';
import { openSpotting, pause } from './chromium.js';

const chromium = await openSpotting();

afterAll(async () => {
  await chromium.close();
});

const address = 'https://portfolio.example/';
const badge = 'https://www.credly.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69';
const pageOnly = 'https://www.udemy.com/certificate/UC-0f7c2a4e/';
const link = `<a id="badge" href="${badge}">Data Ethics</a>`;

async function spottedOn(body: string, marks: number, headers: Readonly<Record<string, string>> = {}) {
  const html = `<!doctype html><html lang="en"><head><title>Portfolio</title></head><body>${body}</body></html>`;
  const opened = await chromium.open(address, html, headers);
  await opened.spot();
  return { ...opened, drawn: await opened.settled(marks), pass: await opened.pass() };
}

test('a mark has a name, a person presses it, and the finding it stands for is shown', async () => {
  const { drawn, press, inWorld, pass, page } = await spottedOn(`<p>I hold ${link}, you see.</p>`, 1);
  expect(drawn.map(({ label }) => label)).toEqual(['Credential: Data Ethics']);
  const [mark] = drawn;
  if (mark) await press(mark);
  expect(await inWorld('proofmarkTest.shown')).toEqual([pass.found[0]?.id]);
  expect(page.url()).toBe(address);
});

test('a mark is reached and pressed with the keyboard alone', async () => {
  const { page, inWorld } = await spottedOn(`<p>${link}</p>`, 1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await inWorld('proofmarkTest.shown.length')).toBe(1);
});

test('a press the page makes by itself does nothing, and the page cannot look inside', async () => {
  const { page, inWorld } = await spottedOn(`<p>${link}</p>`, 1);
  const inside = await page.evaluate(() => {
    const host = document.querySelector('proofmark-mark');
    host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    return host?.shadowRoot ?? 'closed';
  });
  expect(inside).toBe('closed');
  expect(await inWorld('proofmarkTest.shown')).toEqual([]);
});

test('a certificate that only a person can read has a mark of its own name', async () => {
  const { drawn } = await spottedOn(`<a href="${pageOnly}">Course</a>`, 1);
  expect(drawn.map(({ label }) => label)).toEqual(['Page: Course']);
});

const layouts = {
  'in a text': `<p>Before ${link}, after; <b>more</b></p><p id="next">Next</p>`,
  'in a flex row': `<nav style="display:flex;gap:4px">${link}<b>more</b></nav><p id="next">Next</p>`,
  'around a picture': `<a href="${badge}"><svg width="96" height="96"></svg></a><p id="next">Next</p>`,
  'in small print': `<p style="font:8px/8px serif">Before ${link} after</p><p id="next">Next</p>`,
  'from right to left': `<p dir="rtl">Before ${link} after</p><p id="next">Next</p>`,
  'at the edge': `<p style="text-align:right">${link}</p><p id="next">Next</p>`,
};

test.each(Object.entries(layouts))('a mark moves nothing %s', async (_, body) => {
  const boxes = `JSON.stringify([...document.querySelectorAll('body *:not(proofmark-mark)')].map(e => e.getBoundingClientRect())
    .concat([[document.documentElement.scrollWidth, document.documentElement.scrollHeight]]))`;
  const html = `<!doctype html><html lang="en"><title>Portfolio</title><body>${body}</body></html>`;
  const opened = await chromium.open(address, html);
  const before = await opened.page.evaluate(boxes);
  await opened.spot();
  expect(await opened.settled(1)).toHaveLength(1);
  expect(await opened.page.evaluate(boxes)).toEqual(before);
});

test.each([
  ['beyond the edge', `<a style="position:absolute;left:-9999px" href="${badge}">Badge</a>`],
  ['transparent', `<a style="opacity:0" href="${badge}">Badge</a>`],
  ['one pixel wide', `<a style="display:block;width:1px;height:1px;overflow:hidden" href="${badge}">Badge</a>`],
  ['hidden from assistive technology', `<div aria-hidden="true"><a href="${badge}">Badge</a></div>`],
])('a link that is %s is listed and not marked', async (_, body) => {
  const opened = await spottedOn(body, 0);
  await pause(400);
  expect(opened.pass.found).toHaveLength(1);
  expect(await opened.marks()).toEqual([]);
});

test('one credential gets at most three marks', async () => {
  const { drawn, pass, marks } = await spottedOn(`<p>${`${link} `.repeat(6)}</p>`, limits.marksPerFinding);
  await pause(300);
  expect(pass.found).toHaveLength(1);
  expect(drawn).toHaveLength(limits.marksPerFinding);
  expect(await marks()).toHaveLength(limits.marksPerFinding);
});

test.each([
  ['beside a text', `<p>${link}</p>`],
  ['in the layer', `<div style="display:flex">${link}</div>`],
])('after five removals %s the page has won, and the list still has it', async (_, body) => {
  const opened = await chromium.open(
    address,
    `<!doctype html><html lang="en"><title>P</title><body>${body}</body></html>`,
  );
  await opened.page.evaluate(() => {
    let kills = 0;
    new MutationObserver(() => {
      for (const mark of document.querySelectorAll('proofmark-mark')) {
        kills += 1;
        mark.remove();
      }
      Object.assign(globalThis, { kills });
    }).observe(document, { childList: true, subtree: true });
  });
  await opened.spot();
  await pause(1_000);
  expect(await opened.page.evaluate('kills')).toBe(limits.markRemovals);
  expect(await opened.marks()).toEqual([]);
  expect((await opened.pass()).found).toMatchObject([{ live: true }]);
});

test('marks are drawn under the strictest policy a page can have', async () => {
  const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const { drawn, session } = await spottedOn(
    `<p>${link}</p><div style="display:grid"><a href="${pageOnly}">Other</a></div>`,
    2,
    {
      'content-security-policy': policy,
    },
  );
  expect(drawn).toHaveLength(2);
  for (const { backendNodeId } of drawn) {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    expect([model.width, model.height]).toEqual([16, 16]);
  }
});

test('a mark leaves with the view and comes back with it', async () => {
  const opened = await spottedOn(`<p>${link}</p><div style="height:5000px"></div>`, 1);
  await opened.page.evaluate(() => {
    scrollTo(0, 4000);
  });
  expect(await opened.settled(0)).toEqual([]);
  await opened.page.evaluate(() => {
    scrollTo(0, 0);
  });
  expect(await opened.settled(1)).toHaveLength(1);
});

test('turned off, it leaves nothing behind', async () => {
  const opened = await spottedOn(`<p>${link}</p><div style="display:flex"><a href="${pageOnly}">Other</a></div>`, 2);
  await opened.inWorld('proofmarkTest.stop()');
  expect(await opened.page.evaluate(`document.querySelectorAll('proofmark-mark').length`)).toBe(0);
  await opened.page.evaluate(`document.body.append(document.querySelector('a').cloneNode(true))`);
  await pause(500);
  expect(await opened.marks()).toEqual([]);
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('a page with marks is as accessible as it was', async () => {
  const { page } = await spottedOn(`<main><h1>Portfolio</h1><p>${link}</p></main>`, 1);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(violations.map(({ id }) => id)).toEqual([]);
});
