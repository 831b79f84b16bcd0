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

test("marks of issuers' pages can be switched off", async () => {
  const html = `<!doctype html><html lang="en"><title>P</title><body><p>${link}</p><a href="${pageOnly}">Other</a></body></html>`;
  const opened = await chromium.open(address, html);
  await opened.inWorld('globalThis.quietly = false');
  await opened.spot();
  expect((await opened.settled(1)).map(({ label }) => label)).toEqual(['Credential: Data Ethics']);
  await pause(300);
  expect(await opened.marks()).toHaveLength(1);
  expect((await opened.pass()).found).toHaveLength(2);
});

test('the browser itself counts no layout shift', async () => {
  const html = `<!doctype html><html lang="en"><title>P</title><body>${Object.values(layouts).join('')}</body></html>`;
  const opened = await chromium.open(address, html);
  await opened.page.evaluate(() => {
    Object.assign(globalThis, { shifts: 0 });
    new PerformanceObserver(list => {
      (globalThis as unknown as { shifts: number }).shifts += list.getEntries().length;
    }).observe({ type: 'layout-shift' });
  });
  await opened.spot();
  expect(await opened.settled(limits.marksPerFinding)).toHaveLength(limits.marksPerFinding);
  await pause(300);
  expect(await opened.page.evaluate('shifts')).toBe(0);
});

test.each([
  ['dresses whatever follows a link', 'a + * { display: block; margin: 40px; padding: 9px }'],
  [
    'means our marks',
    'proofmark-mark { display: block !important; margin: 40px !important; font-size: 90px !important }',
  ],
  ['means whoever is the last', 'a:last-child { display: inline-block; margin: 30px }'],
])('a style of the page that %s moves nothing', async (_, style) => {
  const boxes = `JSON.stringify([...document.querySelectorAll('body *:not(proofmark-mark)')].map(e => e.getBoundingClientRect()))`;
  const body = `<style>${style}</style><p>Before ${link}</p><p>Next</p>`;
  const opened = await chromium.open(
    address,
    `<!doctype html><html lang="en"><title>P</title><body>${body}</body></html>`,
  );
  const before = await opened.page.evaluate(boxes);
  await opened.spot();
  expect(await opened.settled(1)).toHaveLength(1);
  expect(await opened.page.evaluate(boxes)).toEqual(before);
});

test('from right to left, the mark stands where reading ends', async () => {
  const opened = await spottedOn(
    `<div dir="rtl" style="display:flex"><a id="badge" style="width:200px" href="${badge}">Badge</a></div>`,
    1,
  );
  const [mark] = opened.drawn;
  const link = await opened.page.$eval('#badge', element => element.getBoundingClientRect().left);
  const { left } = mark ? await opened.boxOf(mark) : { left: NaN };
  expect(Math.abs(left + 8 - link)).toBeLessThanOrEqual(1);
});

test.each([
  ['and says something else', true],
  ['and nothing else changes', false],
])('where the page is turned around %s, the mark changes sides', async (_, says) => {
  const opened = await spottedOn(
    `<div style="width:200px;margin:auto"><a id="badge" style="display:block" href="${badge}">Badge</a></div>`,
    1,
  );
  const fromLeft = async (): Promise<number> => {
    const mark = (await opened.marks()).find(({ label }) => label === 'Credential: Badge');
    const link = await opened.page.$eval('#badge', element => element.getBoundingClientRect().left);
    return mark ? (await opened.boxOf(mark)).left + 8 - link : NaN;
  };
  expect(await fromLeft()).toBeCloseTo(200, 0);
  await opened.page.evaluate(says => {
    document.documentElement.dir = 'rtl';
    if (says) document.querySelector('div')?.before('تُقرأ من اليمين');
  }, says);
  await expect.poll(fromLeft, { timeout: 3_000 }).toBeCloseTo(0, 0);
});

test.each([
  ['a small document stands in the text', 10, 1],
  ['a large document stands in the layer, because the browser would go over all of it', 4_000, 0],
])('the mark of %s', async (_, elements, inText) => {
  const body = `<p>${link}</p>${'<i></i>'.repeat(elements)}`;
  const opened = await chromium.open(
    address,
    `<!doctype html><html lang="en"><title>P</title><body>${body}</body></html>`,
  );
  await opened.spot();
  expect(await opened.settled(1)).toHaveLength(1);
  expect(await opened.page.$$eval('p > proofmark-mark', all => all.length)).toBe(inText);
  expect(await opened.page.$$eval('html > proofmark-mark', all => all.length)).toBe(1 - inText);
});

test('in the layer, marks follow each other as what they mark does', async () => {
  const other = (last: number) => `<a href="${badge.slice(0, -1)}${String(last)}">Badge ${String(last)}</a>`;
  const opened = await spottedOn(
    `<div style="display:flex;flex-direction:row-reverse;gap:40px">${[1, 2, 3].map(other).join('')}</div>`,
    3,
  );
  expect(opened.drawn.map(({ label }) => label)).toEqual([1, 2, 3].map(at => `Credential: Badge ${String(at)}`));
});

test('a mark in the layer moves with what scrolls, and with what grows above it', async () => {
  const opened = await spottedOn(
    `<details><summary>More</summary><p style="height:60px">Text</p></details>
     <div id="box" style="height:200px;overflow:auto"><div style="display:flex;padding-top:80px">${link}</div><p style="height:900px"></p></div>`,
    1,
  );
  const distance = async () => {
    const [mark] = await opened.settled(1);
    const top = await opened.page.$eval('#badge', element => element.getBoundingClientRect().top);
    return mark ? (await opened.boxOf(mark)).top - top : NaN;
  };
  const before = await distance();
  await opened.page.$eval('#box', box => {
    box.scrollTop = 40;
  });
  await pause(200);
  expect(await distance()).toBeCloseTo(before, 0);
  await opened.page.$eval('details', details => {
    details.open = true;
  });
  await pause(200);
  expect(await distance()).toBeCloseTo(before, 0);
});

test('a mark in the layer stands right again soon after a page grew for long, and follows what unfolds then', async () => {
  const opened = await spottedOn(
    `<div id="above"></div><div style="display:flex">${link}</div><p style="height:2000px"></p>`,
    1,
  );
  const distance = async () => {
    const [mark] = await opened.settled(1);
    const top = await opened.page.$eval('#badge', element => element.getBoundingClientRect().top);
    return mark ? (await opened.boxOf(mark)).top - top : NaN;
  };
  const before = await distance();
  // No record tells of it: a style is no attribute that is read.
  await opened.page.evaluate(async time => {
    const above = document.getElementById('above');
    for (let height = 0; height < time / 20; height += 1) {
      above?.style.setProperty('height', `${String(height)}px`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }, 4 * limits.growthFollowed);
  await pause(2 * limits.growthPause);
  expect(await distance()).toBeCloseTo(before, 0);
  await pause(2 * limits.growthPause);
  await opened.page.$eval('#above', above => {
    (above as HTMLElement).style.height = '10px';
  });
  await pause(100);
  expect(await distance()).toBeCloseTo(before, 0);
});

test('where colours are forced, a mark has those of the reader', async () => {
  const opened = await spottedOn(`<p>${link}</p>`, 1);
  await opened.session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const [mark] = opened.drawn;
  const ink = await opened.page.evaluate(() => {
    document.body.style.color = 'CanvasText';
    return getComputedStyle(document.body).color;
  });
  expect(mark && (await opened.styleOf(mark)).get('color')).toBe(ink);
});

test('a mark the page puts elsewhere comes back, five times', async () => {
  const opened = await chromium.open(
    address,
    `<!doctype html><html lang="en"><title>P</title><body><p>${link}</p><footer></footer></body></html>`,
  );
  await opened.page.evaluate(() => {
    let moves = 0;
    new MutationObserver(() => {
      const mark = document.querySelector('p proofmark-mark');
      if (!mark) return;
      moves += 1;
      document.querySelector('footer')?.append(mark);
      Object.assign(globalThis, { moves });
    }).observe(document, { childList: true, subtree: true });
  });
  await opened.spot();
  await pause(1_000);
  expect(await opened.page.evaluate('moves')).toBe(limits.markRemovals);
  expect(await opened.marks()).toEqual([]);
});

test.each([
  ['in an editor', `<div contenteditable>${link}</div>`],
  ['in a button', `<button>${link}</button>`],
  ['in a part that is inert', `<div inert>${link}</div>`],
  ['in the overlay with messages', `<div id="interop-outlet">${link}</div>`],
])('no mark stands %s', async (_, body) => {
  const opened = await spottedOn(`${body}<p><a href="${pageOnly}">Other</a></p>`, 1);
  await pause(300);
  expect((await opened.marks()).map(({ label }) => label)).toEqual(['Page: Other']);
});

test('no mark stands in what another extension put beside the body', async () => {
  const opened = await spottedOn(`<p><a href="${pageOnly}">Other</a></p>`, 1);
  await opened.page.evaluate(to => {
    const panel = document.createElement('div');
    const link = document.createElement('a');
    link.href = to;
    link.append('Badge');
    panel.append(link);
    panel.style.cssText = 'position:fixed;top:100px;left:100px';
    document.documentElement.append(panel);
  }, badge);
  await expect.poll(() => opened.inWorld('proofmarkTest.passes.at(-1).found.length')).toBe(2);
  await pause(300);
  expect(await opened.marks()).toHaveLength(1);
});
