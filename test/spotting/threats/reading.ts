/** Pages that look for us, and that we must not look at, or not twice. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { marksOn } from '../marks.js';
import { findingsOf, listOn, openPage, openShow } from '../stage.js';
import {
  type Threat,
  badge,
  badgeSaying,
  check,
  first,
  html,
  inline,
  kept,
  listOf,
  panelText,
  showing,
  threat,
} from './scene.js';

export const reading: readonly Threat[] = [
  threat(
    'W10',
    'a page that looks for the extension: its files, its nodes, its names',
    'no file can be loaded from a page; nothing changes before the button; no class, no id',
    async stage => {
      const url = 'https://prober.example/';
      const { origin } = stage.world;
      const files = ['manifest.json', 'spot.js', 'icon/16.png', 'sidepanel.html', 'background.js'];
      stage.play(new Map([[url, html(`<p>See <a href="${badge(1)}">a badge</a>.</p>`)]]));
      const before = await openPage(stage, url, { width: 1280, height: 800 });
      const probed = await before.evaluate(
        async (addresses: readonly string[]) => {
          let written = 0;
          new MutationObserver(records => (written += records.length)).observe(document, {
            childList: true,
            subtree: true,
            attributes: true,
          });
          const loaded = await Promise.all(
            addresses.map(address =>
              fetch(address).then(
                () => address,
                () => undefined,
              ),
            ),
          );
          await new Promise(resolve => setTimeout(resolve, 1_500));
          return {
            written,
            loaded: loaded.filter(one => one !== undefined),
            marks: document.querySelectorAll('proofmark-mark').length,
          };
        },
        files.map(name => `${origin}/${name}`),
      );
      expect(probed).toEqual({ written: 0, loaded: [], marks: 0 });
      await before.close();
      const show = await openShow(stage, url);
      await listOf(show, 1);
      await show.page.waitForSelector('proofmark-mark');
      const named = await show.page.$$eval(
        'proofmark-mark',
        all => all.filter(one => one.id !== '' || one.className !== '').length,
      );
      expect(named).toBe(0);
      const manifest = await show.panel.evaluate(async () => (await fetch('/manifest.json')).json() as Promise<object>);
      expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
      expect(Object.keys(manifest)).not.toContain('externally_connectable');
      expect(Object.keys(manifest)).not.toContain('content_scripts');
      await show.close();
      return `0 of ${String(files.length)} files, 0 changes before the button, no class and no id after it`;
    },
  ),
  threat(
    'W11',
    'private messages, what somebody writes, a page with a password field, an access token',
    'neither read nor marked; the token is nowhere kept',
    async stage => {
      const [mail, login] = ['https://mail.example/', 'https://login.example/'];
      const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const token = `${encode({ alg: 'EdDSA', typ: 'JWT' })}.${encode({ iss: 'https://login.example', sub: '42', scope: 'mail', aud: 'x'.repeat(120) })}.${'A'.repeat(86)}`;
      const answers = {
        [mail]: html(`<div contenteditable="true"><p>Look at <a href="${badge(1)}">this</a></p><pre>${token}</pre></div>
        <div id="interop-outlet"><a href="${badge(2)}">from a message</a></div>
        <pre>Authorization: Bearer ${token}</pre><p>Mine is <a href="${badge(3)}">here</a>.</p>`),
        [login]: html(`<form><input type="password"></form><p><a href="${badge(4)}">A badge</a></p>`),
      };
      const show = await showing(stage, mail, answers);
      const list = await listOf(show, 1);
      await pause(1_500);
      expect(list.map(({ target }) => target)).toEqual([badge(3)]);
      expect((await marksOn(show.page)).length).toBe(1);
      const everything = (await kept(show.panel)) + (await panelText(show));
      expect(everything).not.toContain(token.slice(0, 40));
      expect(everything).not.toContain(token.slice(60, 100));
      await show.close();
      const locked = await openShow(stage, login);
      await locked.panel.waitForSelector('[data-state=private]');
      expect(await listOn(locked)).toEqual([]);
      expect(await marksOn(locked.page)).toEqual([]);
      await locked.close();
      return '1 of 3 links listed, the public one; the token nowhere; the page with a password field left alone, and said so';
    },
  ),
  threat(
    'W12',
    'the genuine credential of somebody else on this profile',
    'the report names the learner it states; nothing says that it belongs to the profile; the page’s name is not kept',
    async stage => {
      const url = 'https://profile.example/';
      const theirs = await badgeSaying({}, 'Learner B');
      const show = await showing(stage, url, { [url]: html(`<h1>Learner A</h1>${inline(theirs)}`) });
      const { text } = await check(show, first(await listOf(show, 1)));
      expect(text).toContain('Learner B');
      const all = await panelText(show, 'body');
      expect(all).not.toMatch(/belongs to|(?:owner|holder|learner) of this (?:profile|page)|same person as/i);
      expect(await kept(show.panel)).not.toContain('Learner A');
      await show.close();
      return 'names Learner B, and nobody else; nothing of the page’s name is kept';
    },
  ),
  threat(
    'W13',
    'the same credential in a page, a srcdoc frame, a sandboxed frame and nested shadow roots',
    'listed once; what is only in the frame or the roots is listed too; the sandboxed frame is skipped, and the list says so',
    async stage => {
      const url = 'https://nested.example/';
      const link = (digit: number): string => `<a href='${badge(digit)}'>Badge ${String(digit)}</a>`;
      const show = await showing(stage, url, {
        [url]: html(`<p>${link(1)}</p><iframe srcdoc="<p>${link(1)} ${link(2)}</p>"></iframe>
        <iframe sandbox="allow-scripts" srcdoc="<p>${link(1)} ${link(5)}</p>"></iframe><x-outer></x-outer>
        <script>
        const outer = document.querySelector('x-outer').attachShadow({ mode: 'open' });
        const inner = document.createElement('x-inner');
        outer.append(inner);
        const root = inner.attachShadow({ mode: 'open' });
        for (const to of ['${badge(1)}', '${badge(3)}']) {
          const one = document.createElement('a'); one.href = to; one.textContent = 'In the roots'; root.append(one, ' ');
        }
        </script>`),
      });
      const list = await listOf(show, 3);
      await pause(2_000);
      expect(list.map(({ target }) => target).sort()).toEqual([1, 2, 3].map(badge));
      expect((await findingsOf(show))?.unread).toContain('frames');
      await show.panel.waitForSelector('[data-state=frames]');
      await show.close();
      return '3 entries for 7 links; the sandboxed frame is said to be unread';
    },
  ),
];
