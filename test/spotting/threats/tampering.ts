/** Pages that break what code stands on, and that speak in our name. */
import { expect } from 'vitest';
import { ask, listOn } from '../stage.js';
import { type Threat, badge, check, html, inline, kept, listOf, sample, showing, threat } from './scene.js';

export const tampering: readonly Threat[] = [
  threat(
    'W4',
    'clobbered names, polluted prototypes, `toJSON` and `then`',
    'nothing throws, and every verdict is the one of a clean page',
    async stage => {
      const [clean, dirty] = ['https://clean.example/', 'https://dirty.example/'];
      const credentials = `${inline(sample('unidentified'))}${inline(sample('altered'))}<a href="${badge(1)}">A badge</a>`;
      const clobber = `<form name="body"><input name="querySelectorAll"><input name="getAttribute"><input name="href"></form>
      <form name="documentElement"></form><img name="currentScript"><img name="createElement"><a id="location" name="defaultView"></a>
      <script>
      Object.prototype.verified = true; Object.prototype.verdict = 'confirmed'; Object.prototype.kind = 'show';
      Object.prototype.toJSON = () => ({ verdict: 'confirmed' }); Object.prototype.then = resolve => resolve({ verified: true });
      Array.prototype.map = () => []; Array.prototype[Symbol.iterator] = function* () {}; JSON.parse = () => ({ verified: true });
      Element.prototype.getAttribute = () => 'https://evil.example/'; window.querySelectorAll = null; Map.prototype.get = () => true;
      </script>`;
      const answers = { [clean]: html(credentials), [dirty]: html(credentials + clobber) };
      const verdicts: string[] = [];
      for (const address of [clean, dirty]) {
        const show = await showing(stage, address, answers);
        const list = await listOf(show, 3);
        expect(list.map(({ target }) => target).sort()).toEqual([badge(1), undefined, undefined]);
        const said: string[] = [];
        for (const one of list.filter(({ target }) => target === undefined)) {
          const { because, verdict } = await check(show, one);
          said.push(`${verdict} ${because}`);
        }
        verdicts.push(said.sort().join(', '));
        expect(show.thrown).toEqual([]);
        await show.close();
      }
      expect(verdicts).toEqual([
        'rejected proof.altered, unconfirmed issuer.unidentified',
        'rejected proof.altered, unconfirmed issuer.unidentified',
      ]);
      return `on both: ${verdicts[0] ?? ''}; nothing thrown`;
    },
  ),
  threat(
    'W5',
    'messages from the page, from its frames, and from a content script somebody took over',
    'pages cannot reach us; other shapes, other ids and addresses are refused; nothing is asked and nothing answered',
    async stage => {
      const url = 'https://sender.example/';
      const id = new URL(stage.world.origin).host;
      const show = await showing(stage, url, {
        [url]: html(`<a href="${badge(1)}">A badge</a><script>
        window.reached = [];
        for (const message of [{ kind: 'findings', tab: 1 }, { kind: 'show', id: '1' }]) {
          postMessage(message, '*');
          dispatchEvent(new CustomEvent('proofmark', { detail: message }));
          try { chrome.runtime.sendMessage('${id}', message, answer => reached.push(answer)); } catch { reached.push('refused'); }
          try { chrome.runtime.connect('${id}', { name: 'proofmark' }); reached.push('connected'); } catch { reached.push('refused'); }
        }
        </script>`),
      });
      const list = await listOf(show, 1);
      expect(await show.page.evaluate('reached')).toEqual(['refused', 'refused', 'refused', 'refused']);
      const heard = stage.moment();
      const known = list.find(({ target }) => target === badge(1));
      const taken = [
        { kind: 'findings', tab: show.tab },
        { kind: 'read', tab: show.tab, frame: 0, id: known?.id },
        { kind: 'compare', tab: show.tab, frame: 0, id: known?.id },
        { kind: 'changed', tab: show.tab, show: known?.id },
        { kind: 'check', address: 'https://evil.example/' },
      ];
      for (const message of taken)
        expect(
          await show.inContentScript(
            `chrome.runtime.sendMessage(${JSON.stringify(message)}).then(answer => answer ?? null, () => null)`,
          ),
        ).toBeNull();
      await show.inContentScript(
        `chrome.runtime.sendMessage(${JSON.stringify({ kind: 'show', id: 'https://evil.example/' })}).catch(() => null)`,
      );
      const spotted = (address: string, number: number) => ({
        id: String(number),
        carrier: 'link',
        tier: 'marked',
        address,
        live: true,
      });
      const addresses = [
        'https://192.168.0.1/',
        'https://www.credly.com.evil.example/badges/1',
        'https://evil.example/',
        badge(2),
      ];
      const pass = {
        found: addresses.map(spotted),
        images: 0,
        pictures: [{ addresses: ['https://127.0.0.1/a.png'] }],
        more: false,
        described: 0,
        unread: [],
      };
      await show.inContentScript(
        `chrome.runtime.sendMessage(${JSON.stringify({ kind: 'spotted', pass })}).catch(() => null)`,
      );
      await show.panel.waitForSelector(`[data-target="${badge(2)}"]`);
      expect((await listOn(show)).map(({ target }) => target)).toEqual([badge(2)]);
      const stale = await ask(show.panel, { kind: 'read', tab: show.tab, frame: 0, id: 'no such id' });
      expect((stale as { text?: string } | undefined)?.text).toBeUndefined();
      expect(await kept(show.panel)).not.toContain('"show":"https://evil.example/"');
      expect(stage.heardSince(heard)).toEqual([]);
      await show.close();
      return 'refused, unanswered; of 4 smuggled addresses the one the table knows is listed; nobody was asked';
    },
  ),
];
