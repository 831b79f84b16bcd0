/** Blocks that are pieces of a page: markup, scripts and styles; each is put into one, and a visitor presses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { transformWithEsbuild } from 'vite';
import { choose, entriesOn, openFolder } from '../hand.js';
import { bundled, printed } from '../pages/bundle.js';
import { pageWith, sampleNamed, scripts, strict } from '../site.js';
import { answerOn, badgeOn, press, until, visit } from '../visit.js';
import { type Place, type Runner, addressOf, credential, genuine, pathOf } from './runner.js';
import type { Snippet } from './snippets.js';

const badge = `<proofmark-badge src="${credential}"></proofmark-badge>`;
const ofLanguage = (wanted: string, part: string) => (snippet: Snippet) =>
  snippet.language === wanted && snippet.text.includes(part);

/** The page of a block, opened; the script stands in its head unless the block brings its own. */
async function open(snippet: Snippet, { put, world }: Place, body: string, policy: string = strict): Promise<Visited> {
  const script = /<script[^>]*proofmark/.test(body) ? '' : scripts['the module'];
  put(addressOf(snippet), pageWith({ body, script, policy }));
  return visit(world.browser, addressOf(snippet));
}
type Visited = Awaited<ReturnType<typeof visit>>;

const scriptOf = (snippet: Snippet, { put }: Place, code: string, name: string): string => {
  put(addressOf(snippet, name), { type: 'text/javascript', body: code });
  return pathOf(snippet, name);
};

async function pressed(page: Page): Promise<string> {
  await press(page);
  return (await answerOn(page)).because;
}

const markup: Runner = {
  takes: ({ language, text }) => language === 'html' && /<proofmark-badge|<a (?:rel|class)="proofmark"/.test(text),
  async run(snippet, place) {
    const body = snippet.text.replace('{ "@context": … }', JSON.stringify(genuine.document));
    const { complaints, page } = await open(snippet, place, body);
    const isListed = snippet.text.includes('directories=');
    expect(await pressed(page)).toBe(isListed ? 'issuer.listed-address' : genuine.because);
    expect(await (await badgeOn(page)).evaluate(({ text }) => text)).not.toContain('not issued by');
    expect(complaints).toEqual([]);
  },
};

const byHash: Runner = {
  takes: ofLanguage('html', 'integrity="sha384-…"'),
  async run(snippet, place) {
    const [, origin = ''] = /src="(https:\/\/[^/]+)/.exec(snippet.text) ?? [];
    const one = readFileSync(join('dist', 'widget', 'proofmark.single.js'));
    const hash = readFileSync(join('dist', 'widget', 'proofmark.single.js.sri'), 'utf8').trim();
    place.put(`${origin}/proofmark.single.js`, { type: 'text/javascript', body: one });
    const body = snippet.text.replace('sha384-…', hash) + badge;
    const { complaints, page } = await open(
      snippet,
      place,
      body,
      strict.replace("script-src 'self'", `script-src ${origin}`),
    );
    expect([await pressed(page), complaints]).toEqual([genuine.because, []]);
  },
};

const checker: Runner = {
  takes: ofLanguage('html', '<proofmark-checker'),
  async run(snippet, place) {
    const { complaints, page } = await open(snippet, place, snippet.text);
    const files = openFolder();
    await choose(page, files.file('wrong-signer.json', JSON.stringify(sampleNamed('wrong-signer').document)));
    expect((await entriesOn(page)).map(({ because }) => because)).toEqual([['proof.wrong-signer']]);
    expect(complaints).toEqual([]);
    files.close();
  },
};

/** A module of the page, which has `given` at hand. */
const withModule = (snippet: Snippet, place: Place, given: string, body = badge): Promise<Visited> => {
  const src = scriptOf(snippet, place, given + snippet.text, '/script.js');
  return open(snippet, place, `${body}<script type="module" src="${src}"></script>`);
};

const listsAsProperty: Runner = {
  takes: ofLanguage('js', 'badge.directories ='),
  async run(snippet, place) {
    const organisations = JSON.stringify([{ name: 'University of Lumen', domains: ['uni-lumen.example'] }]);
    const given = `const badge = document.querySelector('proofmark-badge'); const organisations = ${organisations};\n`;
    const { page } = await withModule(snippet, place, given);
    expect(await pressed(page)).toBe('issuer.listed-address');
  },
};

const listeners: Runner = {
  takes: ofLanguage('js', "addEventListener('proofmark-report'"),
  async run(snippet, place) {
    const { page } = await withModule(snippet, place, '');
    const logged: string[] = [];
    page.on('console', message => logged.push(message.text()));
    await pressed(page);
    await (
      await badgeOn(page)
    ).evaluate(one => {
      one.src = '';
      return one.check();
    });
    const said = () => Promise.resolve(logged.length < 2 ? undefined : logged);
    expect(await until(said, 'both events')).toEqual([
      expect.stringContaining(`${genuine.verdict} ${genuine.because} ${String(genuine.rung)}`),
      expect.stringContaining('nothing'),
    ]);
  },
};

const shadowRoot: Runner = {
  takes: ofLanguage('js', 'badgeBesideLinks(host.shadowRoot)'),
  async run(snippet, place) {
    const given = `const host = document.querySelector('.host');
      const link = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('a'));
      Object.assign(link, { rel: 'proofmark', href: '${credential}' });\n`;
    const { page } = await withModule(snippet, place, given, '<div class="host"></div>');
    expect(await pressed(page)).toBe(genuine.because);
  },
};

const compiled = async ({ text }: Snippet): Promise<string> =>
  (await transformWithEsbuild(text, 'snippet.jsx', { jsx: 'automatic' })).code;

/** What the page tells when it was told. */
const told = (page: Page): Promise<string> =>
  until(() => page.$eval('output', ({ textContent }) => textContent || undefined), 'what the page is told');

const onAnswer = `const onAnswer = ([{ verdict }]) => { document.querySelector('output').textContent = verdict; };`;

const drawnByReact: Runner = {
  takes: ofLanguage('jsx', 'credential={document}'),
  async run(snippet, place) {
    const code = await bundled('./entry.js', {
      './snippet.js': await compiled(snippet),
      './entry.js': `import { createElement } from 'react';
        import { createRoot } from 'react-dom/client';
        import { Credential } from './snippet.js';
        ${onAnswer}
        const given = { document: ${JSON.stringify(genuine.document)}, onAnswer };
        createRoot(document.querySelector('#root')).render(createElement(Credential, given));`,
    });
    const src = scriptOf(snippet, place, code, '/react.js');
    const body = `<div id="root"></div><output></output><script defer src="${src}"></script>`;
    const { complaints, page } = await open(snippet, place, body);
    expect([await pressed(page), await told(page), complaints]).toEqual([genuine.because, genuine.verdict, []]);
  },
};

const renderedOnServer: Runner = {
  takes: ofLanguage('jsx', 'useEffect'),
  async run(snippet, place) {
    const own = { './snippet.js': await compiled(snippet) };
    const markupOfServer = await printed('./entry.js', {
      ...own,
      './entry.js': `import { createElement } from 'react';
        import { renderToString } from 'react-dom/server';
        import { ServedCredential } from './snippet.js';
        process.stdout.write(renderToString(createElement(ServedCredential, { address: '${credential}' })));`,
    });
    const code = await bundled('./entry.js', {
      ...own,
      './entry.js': `import { createElement } from 'react';
        import { hydrateRoot } from 'react-dom/client';
        import { ServedCredential } from './snippet.js';
        ${onAnswer}
        const drawn = createElement(ServedCredential, { address: '${credential}', onAnswer });
        hydrateRoot(document.querySelector('#root'), drawn, { onRecoverableError: console.error });`,
    });
    expect(markupOfServer).toContain(`<proofmark-badge src="${credential}">`);
    const src = scriptOf(snippet, place, code, '/react.js');
    const body = `<div id="root">${markupOfServer}</div><output></output><script defer src="${src}"></script>`;
    const { complaints, page } = await open(snippet, place, body);
    expect([await pressed(page), await told(page), complaints]).toEqual([genuine.because, genuine.verdict, []]);
  },
};

const roomBefore: Runner = {
  takes: ofLanguage('css', ':not(:defined)'),
  async run(snippet, place) {
    place.put(addressOf(snippet, '/style.css'), { type: 'text/css', body: snippet.text });
    const sheet = `<link rel="stylesheet" href="${pathOf(snippet, '/style.css')}">`;
    place.put(addressOf(snippet, '/before'), pageWith({ body: sheet + badge, script: '' }));
    const { page: before } = await visit(place.world.browser, addressOf(snippet, '/before'));
    const { page: after } = await open(snippet, place, sheet + badge);
    await badgeOn(after);
    const heightOn = (page: Page): Promise<number> => page.$eval('proofmark-badge', one => one.offsetHeight);
    expect(await heightOn(before)).toBeGreaterThan(0);
    expect(await heightOn(before)).toBe(await heightOn(after));
  },
};

export const inPages: readonly Runner[] = [
  markup,
  byHash,
  checker,
  listsAsProperty,
  listeners,
  shadowRoot,
  drawnByReact,
  renderedOnServer,
  roomBefore,
];
