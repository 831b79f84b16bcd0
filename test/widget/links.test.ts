/** A link beside which a badge stands, whenever the link comes, changes, moves and goes. */
import type { Page } from 'puppeteer';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { pageWith, sampleNamed, scripts, site, sitesWith } from './site.js';
import { answerOn, badgeOn, press, visit } from './visit.js';

const genuine = sampleNamed('genuine');
const link = '<a rel="proofmark" href="/genuine.json">The credential</a>';
const another = '<a rel="proofmark" href="/altered.json">Another</a>';

/** What comes later: copies of these, by their name. */
const later: Readonly<Record<string, string>> = {
  link,
  another,
  list: `<ul><li>${link}</li></ul>`,
  two: '<a href="/genuine.json">It</a><a>It</a>',
};
const templates = Object.entries(later)
  .map(([name, html]) => `<template id="${name}">${html}</template>`)
  .join('');
const place = (inside = '', attributes = ''): string => `<div id="place" ${attributes}>${inside}</div>${templates}`;
const opening = openLocalWorld(
  inject('chromium'),
  sitesWith({
    '/empty': pageWith({ body: place() }),
    '/single': pageWith({
      body: `${place()}<div id="unknown"></div>`,
      script: scripts['the single file, deferred'],
    }),
    '/class': pageWith({ body: place('<a class="button proofmark" href="/genuine.json">It</a>') }),
    '/link': pageWith({ body: `${place(`<p>${link}</p>`)}<div id="other"></div>` }),
    '/own': pageWith({ body: place(`${link}<proofmark-badge src="/altered.json"></proofmark-badge>`) }),
    '/edited': pageWith({ body: `${place(link, 'contenteditable')}<p>${link}</p>` }),
    '/island': pageWith({ body: place(`<p contenteditable="false">${link}</p>`, 'contenteditable hidden') }),
  }),
);

afterAll(async () => {
  await (await opening).close();
});

/** A page on which the script has run. */
async function open(path: string): Promise<Page> {
  const { page } = await visit((await opening).browser, site + path);
  await page.waitForFunction(() => customElements.get('proofmark-badge') !== undefined);
  return page;
}

/** The links and badges of a place in their order, each with where it leads. */
const lineOn = (page: Page, place = '#place'): Promise<string> =>
  page.$eval(place, element =>
    [...(element.shadowRoot ?? element).querySelectorAll('a, proofmark-badge')]
      .map(({ attributes, localName }) =>
        [
          localName.replace('proofmark-', ''),
          (attributes.getNamedItem('href') ?? attributes.getNamedItem('src'))?.value,
        ].join(' '),
      )
      .join(', '),
  );

const put = (page: Page, name: keyof typeof later, where = '#place'): Promise<void> =>
  page.evaluate(
    (id, selector) => {
      const template = document.querySelector<HTMLTemplateElement>(`#${id}`);
      document.querySelector(selector)?.append(template?.content.cloneNode(true) ?? '');
    },
    name,
    where,
  );

/** Does something with the first link of the page. */
const withLink = (page: Page, act: (link: HTMLAnchorElement) => void): Promise<void> => page.$eval('a', act);

const both = 'a /genuine.json, badge /genuine.json';

describe('a link that comes later', () => {
  test.each(['/empty', '/single'])('is checked as one that was there from the start: %s', async path => {
    const page = await open(path);
    await put(page, 'list');
    expect(await lineOn(page)).toBe(both);
    await press(page);
    expect(await answerOn(page)).toMatchObject({ verdict: genuine.verdict, because: genuine.because });
    await page.close();
  });

  test('has its badge too where it comes with what is around it, and where it becomes one in its place', async () => {
    const page = await open('/empty');
    await put(page, 'list');
    await page.evaluate(() => {
      const built = document.createElement('a');
      document.querySelector('#place')?.append(built);
      Object.assign(built, { rel: 'proofmark', href: '/altered.json' });
    });
    expect(await lineOn(page)).toBe(`${both}, a /altered.json, badge /altered.json`);
    await page.close();
  });

  test('right behind another leaves that one its badge', async () => {
    const page = await open('/link');
    await withLink(page, one => {
      one.after(document.querySelector<HTMLTemplateElement>('#another')?.content.cloneNode(true) ?? '');
    });
    expect(await lineOn(page)).toBe(`${both}, a /altered.json, badge /altered.json`);
    await page.close();
  });

  test.each([
    ['rel', 'noopener proofmark'],
    ['class', 'link proofmark'],
  ])('is told by its %s, whichever attribute comes last', async (name, value) => {
    const page = await open('/empty');
    await put(page, 'two');
    expect(await lineOn(page)).toBe('a /genuine.json, a ');
    await page.$$eval(
      'a',
      (links, attribute, token) => {
        for (const one of links) one.setAttribute(attribute, token);
      },
      name,
      value,
    );
    expect(await lineOn(page)).toBe(`${both}, a `);
    await page.$eval('a:not([href])', one => {
      one.setAttribute('href', '/altered.json');
    });
    expect(await lineOn(page)).toBe(`${both}, a /altered.json, badge /altered.json`);
    await page.close();
  });
});

describe('class="proofmark"', () => {
  test('says the same as rel="proofmark"', async () => {
    const page = await open('/class');
    await press(page);
    expect((await answerOn(page)).because).toBe(genuine.because);
    await page.close();
  });
});

describe('a link that changes', () => {
  test('takes its badge along: what was found out about one address does not stand beside another', async () => {
    const page = await open('/link');
    await press(page);
    await answerOn(page);
    await withLink(page, one => {
      one.setAttribute('href', '/altered.json');
    });
    expect(await lineOn(page)).toBe('a /altered.json, badge /altered.json');
    await press(page);
    expect((await answerOn(page)).because).toBe('proof.altered');
    await page.close();
  });

  test('tells its badge what it wishes, and what it no longer does', async () => {
    const page = await open('/link');
    const hosts = () => page.$eval('proofmark-badge', one => one.getAttribute('hosts'));
    await withLink(page, one => {
      one.dataset['hosts'] = 'badges.example';
    });
    expect(await hosts()).toBe('badges.example');
    await withLink(page, one => {
      delete one.dataset['hosts'];
    });
    expect(await hosts()).toBe(null);
    await page.close();
  });

  test.each(['rel', 'href'])('and loses its %s has no badge', async name => {
    const page = await open('/link');
    await page.$eval(
      'a',
      (one, attribute) => {
        one.removeAttribute(attribute);
      },
      name,
    );
    expect(await page.$('proofmark-badge')).toBe(null);
    await page.close();
  });
});

describe('a link that moves', () => {
  test('keeps the one badge it has, with its answer', async () => {
    const page = await open('/link');
    await (await badgeOn(page)).evaluate(badge => badge.check());
    const moves: readonly ((one: HTMLAnchorElement) => void)[] = [
      one => {
        document.querySelector('#other')?.append(one);
      },
      one => {
        const fragment = document.createDocumentFragment();
        fragment.append(one);
        document.querySelector('#other')?.replaceChildren(fragment);
      },
    ];
    for (const move of moves) {
      await withLink(page, move);
      expect([await lineOn(page), await lineOn(page, '#other')]).toEqual(['', both]);
      expect(await (await badgeOn(page)).evaluate(badge => badge.report?.verdict)).toBe('confirmed');
    }
    await page.close();
  });

  test('with all that is around it keeps it too', async () => {
    const page = await open('/link');
    await withLink(page, one => {
      document.querySelector('#other')?.append(one.parentElement ?? '');
    });
    expect([await lineOn(page), await lineOn(page, '#other')]).toEqual(['', both]);
    await page.close();
  });
});

describe('a link that goes', () => {
  test('leaves its place to another, which has a badge of its own', async () => {
    const page = await open('/link');
    await withLink(page, one => {
      one.replaceWith(document.querySelector<HTMLTemplateElement>('#another')?.content.cloneNode(true) ?? '');
    });
    expect(await lineOn(page)).toBe('a /altered.json, badge /altered.json');
    await page.close();
  });

  test('leaves no badge behind, and has one when it is put back', async () => {
    const page = await open('/link');
    await withLink(page, one => {
      Object.assign(globalThis, { kept: one });
      one.remove();
    });
    expect(await page.$('proofmark-badge')).toBe(null);
    await page.evaluate(() => {
      document.querySelector('#place')?.append((globalThis as unknown as { kept: Element }).kept);
    });
    expect(await lineOn(page)).toBe(both);
    await page.close();
  });
});

describe('a shadow root', () => {
  test('that the script was told of is watched as the page is; another is not', async () => {
    const page = await open('/single');
    await page.evaluate(() => {
      const { badgeBesideLinks } = (globalThis as unknown as { Proofmark: typeof import('../../widget/proofmark.js') })
        .Proofmark;
      const copy = () => document.querySelector<HTMLTemplateElement>('#list')?.content.cloneNode(true) ?? '';
      const roots = [...document.querySelectorAll('#place, #unknown')].map(one => one.attachShadow({ mode: 'open' }));
      for (const root of roots) root.append(copy());
      for (const root of [roots[0], roots[0]]) if (root) badgeBesideLinks(root);
      for (const root of roots) root.querySelector('ul')?.append(copy());
    });
    expect(await lineOn(page)).toBe(`${both}, ${both}`);
    expect(await lineOn(page, '#unknown')).toBe('a /genuine.json, a /genuine.json');
    await page.close();
  });
});

test('a badge of the page’s own stays the only one, whatever happens to its link', async () => {
  const page = await open('/own');
  await withLink(page, one => {
    one.dataset['for'] = 'learner';
    one.parentElement?.append(one, one.nextElementSibling ?? '');
  });
  expect(await lineOn(page)).toBe('a /genuine.json, badge /altered.json');
  await page.close();
});

test('a link in an editor has none, because it would be saved with the text', async () => {
  const page = await open('/edited');
  await put(page, 'link');
  expect(await lineOn(page)).toBe('a /genuine.json, a /genuine.json');
  expect(await page.$$('proofmark-badge')).toHaveLength(1);
  await page.close();
});

test('nor one on an island of an editor, nor in one that is not shown', async () => {
  const page = await open('/island');
  expect(await lineOn(page)).toBe('a /genuine.json');
  await page.close();
});

test('one that begins to be edited loses its badge, and has one again afterwards', async () => {
  const page = await open('/link');
  const edit = (value: string): Promise<void> =>
    page.$eval(
      '#place',
      (place, state) => {
        place.setAttribute('contenteditable', state);
      },
      value,
    );
  await edit('true');
  expect(await lineOn(page)).toBe('a /genuine.json');
  await edit('false');
  expect(await lineOn(page)).toBe(both);
  await page.close();
});

test('a link that a script copied with its badge, and leads elsewhere, has a badge for where it leads', async () => {
  const page = await open('/link');
  await page.evaluate(() => {
    const card = document.querySelector('#place p');
    const copy = card?.cloneNode(true) as HTMLElement | undefined;
    if (copy) card?.after(copy);
  });
  expect(await lineOn(page)).toBe(`${both}, ${both}`);
  await page.$$eval('#place a', ([, copied]) => {
    copied?.setAttribute('href', '/altered.json');
  });
  expect(await lineOn(page)).toBe(`${both}, a /altered.json, badge /altered.json`);
  await page.close();
});

test('a link that comes between another and its badge gives that one back what is its own', async () => {
  const page = await open('/link');
  await withLink(page, one => {
    one.after('and');
  });
  await page.evaluate(() => {
    const template = document.querySelector<HTMLTemplateElement>('#another');
    document.querySelector('#place proofmark-badge')?.before(template?.content.cloneNode(true) ?? '');
  });
  expect(await lineOn(page)).toBe(`${both}, a /altered.json, badge /altered.json`);
  await page.close();
});

test('a page that insists on what stands right behind its link gets its way, and nothing hangs', async () => {
  const page = await open('/link');
  await withLink(page, one => {
    const icon = document.createElement('a');
    const insist = (): void => {
      if (one.nextSibling !== icon) one.after(icon);
    };
    new MutationObserver(insist).observe(document, { childList: true, subtree: true });
    insist();
  });
  await page.waitForFunction(() => document.querySelector('#place proofmark-badge') === null);
  expect(await lineOn(page)).toBe('a /genuine.json, a ');
  await page.close();
});

test('a mark between a link and its badge stays there', async () => {
  const page = await open('/link');
  await withLink(page, one => {
    one.after(document.createElement('b'));
  });
  const order = await page.$eval('#place p', ({ children }) => [...children].map(({ localName }) => localName));
  expect(order).toEqual(['a', 'b', 'proofmark-badge']);
  await page.close();
});

test('what the page itself sets on a badge stays, whatever happens to its link', async () => {
  const page = await open('/link');
  await withLink(page, one => {
    one.nextElementSibling?.setAttribute('issuer', 'uni-lumen.example');
    one.classList.add('wide');
  });
  expect(await page.$eval('#place proofmark-badge', badge => badge.getAttribute('issuer'))).toBe('uni-lumen.example');
  await page.close();
});

test('ten thousand insertions are looked at once each, and the rest of the page not again', async () => {
  const page = await open('/link');
  const seen = await page.evaluate(async () => {
    let elements = 0;
    for (const { prototype } of [Document, Element]) {
      const whole = Reflect.get(prototype, 'querySelectorAll');
      Object.assign(prototype, {
        querySelectorAll(this: Element, selectors: string) {
          elements += 1 + this.getElementsByTagName('*').length;
          return whole.call(this, selectors);
        },
      });
    }
    const place = document.querySelector('#place');
    for (let count = 1; count <= 10_000; count += 1) {
      const item = document.createElement('p');
      item.append(document.createElement('b'));
      place?.append(item);
      if (count % 10 === 0) await Promise.resolve(); // what watches has its turn
    }
    return elements;
  });
  expect(seen).toBeGreaterThanOrEqual(20_000);
  expect(seen).toBeLessThan(40_000);
  expect(await lineOn(page)).toBe(both);
  await page.close();
});
