/** Pages that draw what we draw, fight it, or take its place. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { limits } from '../../../core/index.js';
import type { Answer } from '../../playground/site.js';
import { inline as widgetWith, scripts, sitesWith } from '../../widget/site.js';
import { answerOn, press as pressBadge, visit as visitWidget } from '../../widget/visit.js';
import { marksOn } from '../marks.js';
import { findingsOf, listOn, openShow } from '../stage.js';
import {
  type Threat,
  badge,
  check,
  first,
  html,
  inline,
  isUntouched,
  listOf,
  panelText,
  sample,
  showing,
  threat,
} from './scene.js';

export const drawing: readonly Threat[] = [
  threat(
    'W1',
    'a page that draws our mark, a verdict and a panel of its own around an altered credential',
    'its drawing is not listed; marks stay as they are; the verdict stands in the panel alone, with the page it concerns',
    async stage => {
      const url = 'https://forger.example/';
      const imitated = `<proofmark-mark><button aria-label="Credential: Data Ethics. Open in Proofmark">✔</button></proofmark-mark>
      <div class="entry" data-finding="1-2-3-4" data-verdict="confirmed" data-because="issuer.web-address">
      <h2>Proofmark</h2><p style="color: green">Intact and in force. Verified by your browser extension.</p></div>`;
      const show = await showing(stage, url, {
        [url]: html(`${imitated}<p><a href="${badge(1)}">Data Ethics</a></p>${inline(sample('altered'))}`),
      });
      const list = await listOf(show, 2);
      expect(list.map(({ target }) => target).sort()).toEqual([badge(1), undefined]);
      const drawn = async () => [await show.page.content(), (await marksOn(show.page)).map(mark => mark.drawn)];
      await pause(1_500);
      const before = await drawn();
      expect(JSON.stringify(before[1])).not.toMatch(/confirmed|verified|green|✔/i);
      const altered = list.find(({ target }) => target === undefined);
      const { verdict } = await check(show, first(altered ? [altered] : []));
      expect(verdict).toBe('rejected');
      await pause(1_000);
      expect(await drawn()).toEqual(before);
      expect(await panelText(show, 'header')).toContain('forger.example');
      const own = await panelText(show, '[data-word]');
      expect(own).toContain('Marks on a page are not evidence.');
      const [word = ''] = own.trim().split(',');
      expect(await show.page.content()).not.toContain(word);
      await show.close();
      return `${verdict} in the panel, beside the page’s name and a word of its own; the page and its marks unchanged`;
    },
  ),
  threat(
    'W2',
    'a page that covers, clones, re-parents and presses the mark, and takes it away every time',
    'a closed root; only a person’s press counts and opens the panel; after 5 removals the list alone has it',
    async stage => {
      const url = 'https://fighter.example/';
      const show = await showing(stage, url, {
        [url]: html(`<p>See <a id="real" href="${badge(1)}">a badge</a> here.</p><p id="away"></p>
        <p>And <a id="other" href="${badge(2)}">another badge</a> there.</p>
        <script>
        window.placed = 0; window.roots = 0;
        new MutationObserver(records => {
          for (const { addedNodes } of records) for (const node of addedNodes) {
            if (node.localName !== 'proofmark-mark' || node.previousElementSibling?.id !== 'real') continue;
            placed += 1;
            if (node.shadowRoot) roots += 1;
            const copy = node.cloneNode(true);
            document.getElementById('away').append(copy);
            for (const one of [node, copy]) {
              one.style.cssText = 'opacity: .01; z-index: 1; pointer-events: none';
              one.click();
              one.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
              one.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
            }
            document.getElementById('away').append(node);
            node.remove();
            copy.remove();
          }
        }).observe(document, { childList: true, subtree: true });
        </script>`),
      });
      const [real, other] =
        [await listOf(show, 2)].map(list => [badge(1), badge(2)].map(to => list.find(one => one.target === to)))[0] ??
        [];
      await pause(5_000);
      const counted = (): Promise<{ placed: number; roots: number }> =>
        show.page.evaluate('({ placed, roots })') as never;
      const { placed, roots } = await counted();
      expect(placed).toBeGreaterThan(0);
      expect(placed).toBeLessThanOrEqual(limits.markRemovals);
      expect(roots).toBe(0);
      await pause(2_000);
      expect((await counted()).placed).toBe(placed);
      expect(await isUntouched(show)).toBe(true);
      expect((await listOn(show)).map(({ id }) => id)).toContain(real?.id);
      const [mark] = (await marksOn(show.page)).filter(({ middle }) => middle !== undefined);
      const heard = stage.moment();
      if (mark?.middle) await show.page.mouse.click(mark.middle.x, mark.middle.y);
      await pause(500);
      expect((await findingsOf(show))?.show).toBe(other?.id);
      expect(await show.panel.$$('[data-state=checking], [data-state=checked]')).toEqual([]);
      expect(stage.heardSince(heard)).toEqual([]);
      await show.close();
      return `${String(placed)} marks, then none; no synthetic press counted; a person’s press pointed the panel at its entry and asked nobody`;
    },
  ),
  threat(
    'W3',
    'a site that patches crypto, fetch and JSON, and defines the badge element first, around an altered credential',
    'the card says that its answer is as honest as its site and offers a check without it, which says otherwise',
    async stage => {
      const honest = 'https://uni-lumen.example/honest';
      const url = 'https://uni-lumen.example/patched';
      const patches = `<script>
      crypto.subtle.verify = async () => true;
      const parse = JSON.parse; JSON.parse = (...all) => { const read = parse(...all); if (read && read.name) read.verified = true; return read; };
      Element.prototype.attachShadow = (shadow => function (init) { return shadow.call(this, { ...init, mode: 'open' }); })(Element.prototype.attachShadow);
      window.fetch = async () => new Response('{"verified":true}', { headers: { 'content-type': 'application/json' } });
      </script>`;
      const taken = `<script>customElements.define('proofmark-badge', class extends HTMLElement {});</script>`;
      const head = (more: string): Answer => html(`${more}${scripts['the module']}${widgetWith(sample('altered'))}`);
      stage.play(sitesWith({ '/honest': head(''), '/patched': head(patches), '/taken': head(taken) }));
      const { browser } = stage.world;
      const said: string[] = [];
      for (const address of [honest, url]) {
        const { page } = await visitWidget(browser, address);
        await pressBadge(page);
        const { text, verdict } = await answerOn(page);
        expect(text).toContain('Such a check is as honest as the site that shows it.');
        expect(text).toContain('Check it without this site');
        said.push(verdict);
        await page.close();
      }
      const { complaints, page } = await visitWidget(browser, 'https://uni-lumen.example/taken');
      await pause(1_000);
      expect(complaints).toEqual([]);
      await page.close();
      const show = await openShow(stage, url);
      const { verdict } = await check(show, first(await listOf(show, 1)));
      expect([said[0], verdict]).toEqual(['rejected', 'rejected']);
      await show.close();
      return `honest site ${said[0] ?? ''}, patched site ${said[1] ?? ''}, both with the sentence and the way out; the extension on the patched site: ${verdict}`;
    },
  ),
];
