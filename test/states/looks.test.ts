/** Every state stands in every look: narrow, in German, mirrored, with wide text, in the system's own colours. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Look, type StatesOpened, kinds, looks, openStates } from './opening.js';
import type { Kind } from './state.js';

let opened: StatesOpened;
beforeAll(async () => {
  opened = await openStates(inject('chromium'));
});
afterAll(async () => {
  await opened.close();
});

/** Everything that can be folded is open. */
async function openAll(of: Kind, look: Look): Promise<Page> {
  const page = await opened.open(of, look);
  await page.$$eval('[data-of] details', all => {
    for (const one of all) one.open = true;
  });
  // What is out of sight is drawn as well.
  await page.addStyleTag({ content: '.entries > .entry { content-visibility: visible !important }' });
  return page;
}

/** What is wrong with how it stands, each by its state and itself; sizes first, as styles take long to ask for. */
const wrong = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const all = [...document.querySelectorAll<HTMLElement>('[data-of] *')];
    const said = (what: string) => (one: Element) =>
      `${what}: ${one.closest('[data-of]')?.getAttribute('data-name') ?? ''}: <${one.localName} class="${one.getAttribute('class') ?? ''}"> ${one.textContent.slice(0, 60)}`;
    const isBeyond = (one: Element): boolean => {
      const { left, right } = one.getBoundingClientRect();
      return left < -1 || right > clientWidth + 1;
    };
    /** What is there for those who listen alone is meant to be cut; what is typed moves in its field. */
    const isCut = (one: Element): boolean => {
      const [tall, wide] = [one.scrollHeight > one.clientHeight + 1, one.scrollWidth > one.clientWidth + 1];
      if (one.clientHeight === 0 || one.matches('input') || !(tall || wide)) return false;
      const { clipPath, overflowX, overflowY } = getComputedStyle(one);
      const hides = (way: string): boolean => way === 'hidden' || way === 'clip';
      return clipPath === 'none' && ((tall && hides(overflowY)) || (wide && hides(overflowX)));
    };
    /** Below 24 px (WCAG 2.5.8), but for links inside a sentence; the words beside a field press the field. */
    const isSmall = (one: Element): boolean => {
      const { height, width } = (one.closest('label') ?? one).getBoundingClientRect();
      return width > 0 && !one.classList.contains('unseen') && (height < 24 || width < 24);
    };
    const targets = 'button, .button, summary, select, textarea, input, nav a';
    return [
      ...(scrollWidth > clientWidth ? all.filter(isBeyond).map(said('beyond')) : []),
      ...all.filter(isCut).map(said('cut')),
      ...all.filter(one => one.matches(targets) && isSmall(one)).map(said('small')),
    ];
  });

/** WCAG 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

describe.each(Object.entries<Look>(looks))('%s', (_, look) => {
  test.each(kinds)('no %s reaches beyond the window, is cut off, or has a target below 24 px', async of => {
    const page = await openAll(of, look);
    expect(await wrong(page)).toEqual([]);
    await page.addStyleTag({ content: spacing });
    expect(await wrong(page), 'with more room between letters, words and lines').toEqual([]);
    await page.close();
  });
});

test.each(['evaluator', 'learner'] as const)(
  'what only the %s reads stands at 320 px in German too',
  async audience => {
    for (const of of ['rung', 'track'] as const) {
      const page = await openAll(of, { audience, language: 'de', width: 320 });
      expect(await wrong(page)).toEqual([]);
      await page.close();
    }
  },
);

describe('mirrored', () => {
  test('lines begin at the right, and so do the four marks', async () => {
    const page = await opened.open('headline', { language: 'pseudo', width: 760 });
    const [edges, marks] = await page.evaluate(() => {
      const headline = getComputedStyle(document.querySelector('.headline') ?? document.body);
      const places = [...document.querySelectorAll('.marks')].slice(0, 1).flatMap(list => [...list.children]);
      return [
        [headline.direction, headline.borderRightWidth, headline.borderLeftWidth],
        places.map(one => [one.getAttribute('data-mark'), one.getBoundingClientRect().right] as const),
      ] as const;
    });
    expect(edges).toEqual(['rtl', '4px', '0px']);
    expect(marks.toSorted(([, one], [, other]) => other - one).map(([name]) => name)).toEqual([
      'intact',
      'signer',
      'in-force',
      'complete',
    ]);
    await page.close();
  });

  test.each(['recruiter', 'evaluator', 'learner'] as const)(
    'the %s reads nothing that no language said, but what is foreign, and that is isolated',
    async audience => {
      const said = new Set<string>();
      const read: readonly Kind[] =
        audience === 'recruiter' ? kinds.filter(kind => kind !== 'hostile') : ['rung', 'track'];
      for (const of of read) {
        const page = await openAll(of, { language: 'pseudo', audience });
        const texts = await page.$$eval('[data-of]', all =>
          all.map(one => {
            const copy = one.cloneNode(true) as HTMLElement;
            const foreign = ':scope.one-state > h2, bdi, svg text, .code, code, textarea, pre, option';
            for (const left of copy.querySelectorAll(foreign)) left.remove();
            return copy.textContent.replace(/\bUTC\b/g, ''); // a date in Arabic says so too
          }),
        );
        for (const text of texts)
          for (const [word] of text
            .replace(/\u200F\u202E[^\u202C]*\u202C\u200F/gu, ' ')
            .matchAll(/\p{Script=Latin}{2,}/gu))
            said.add(word);
        await page.close();
      }
      expect([...said]).toEqual([]);
    },
    60_000,
  );
});

test.each<Kind>(['headline', 'rung', 'panel', 'check-page', 'options'])(
  'in the colours of the system every tone of a %s is its ink, and marks keep their shapes',
  async of => {
    const page = await openAll(of, { width: 320 });
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(await wrong(page)).toEqual([]);
    expect(await inks(page)).toEqual(['ink', 'paper']);
    await page.close();
  },
);

/** That ink and paper of the system differ, and every other ink that a word or a mark is drawn with. */
const inks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const probe = Object.assign(document.createElement('p'), { textContent: 'x' });
    probe.style.cssText = 'color: CanvasText; background: Canvas';
    document.body.append(probe);
    const { backgroundColor: paper, color: ink } = getComputedStyle(probe);
    probe.remove();
    const words = [
      ...document.querySelectorAll('[data-of] :is(.headline, .sound, .plain, .doubt, .broken, .quiet, .mark)'),
    ];
    const shapes = [...document.querySelectorAll('.mark .shape')].map(one => getComputedStyle(one).stroke);
    const signs = [...document.querySelectorAll('.mark:is(.passed, .failed) .sign')].map(
      one => getComputedStyle(one).stroke,
    );
    const met = new Set([ink, paper, ...words.map(one => getComputedStyle(one).color), ...shapes]);
    const named = (colour: string): string => (colour === ink ? 'ink' : colour === paper ? 'paper' : colour);
    return [...[...met].map(named), ...signs.filter(sign => sign !== paper)];
  });
