/** Pages and files that are too much. */
import { expect } from 'vitest';
import { limits } from '../../../core/index.js';
import { pdf } from '../../fixtures/pdf.js';
import { codePicture } from '../../fixtures/qr.js';
import type { Answer } from '../../playground/site.js';
import { badgePicture } from '../../extension/baked.js';
import { compressedText, deflated, iTXt, png } from '../../fixtures/png.js';
import { findingsOf, listOn, openShow } from '../stage.js';
import { type Threat, check, first, html, panelText, press, sample, showing, threat } from './scene.js';

export const flooding: readonly Threat[] = [
  threat(
    'W6',
    '100,000 internal links, 100,000 JSON-LD blocks, 700 badges, an insert every millisecond',
    `at most ${String(limits.findings)} listed, “more” said, what was not read said, 0 requests`,
    async stage => {
      const url = 'https://flood.example/';
      stage.play(
        new Map([
          [
            url,
            html(`<div id="all"></div><script>
          const all = document.getElementById('all');
          const add = (parent, name, members) => parent.append(Object.assign(document.createElement(name), members));
          for (let at = 0; at < 700; at += 1) add(all, 'a', { textContent: 'b ', href: 'https://www.credly.com/badges/' + String(10000000 + at) + '-2222-4222-8222-222222222222' });
          for (let at = 0; at < 100000; at += 1) add(all, 'a', { href: 'https://192.168.' + (at >> 8 & 255) + '.' + (at & 255) + '/a.vc.json' });
          for (let at = 0; at < 100000; at += 1) add(all, 'script', { type: 'application/ld+json', textContent: '{"a":' + at + '}' });
          const until = performance.now() + 4000;
          (function storm() { for (let at = 0; at < 20; at += 1) { const one = document.createElement('a'); one.href = '/' + at; all.prepend(one); if (all.children.length % 2) all.firstChild.remove(); }
            if (performance.now() < until) setTimeout(storm, 1); })();
          </script>`),
          ],
        ]),
      );
      const heard = stage.moment();
      const show = await openShow(stage, url, { width: 1280, height: 800 });
      for (const state of ['more', 'large'])
        await show.panel.waitForSelector(`[data-state=${state}]`, { timeout: 60_000 });
      const found = await findingsOf(show);
      expect(found?.found.length).toBe(limits.findings);
      expect(found?.more).toBe(true);
      expect(found?.unread).toContain('large');
      const text = await panelText(show);
      expect(text).toContain('More were found than are listed here.');
      expect(stage.heardSince(heard)).toEqual([url]);
      expect(show.thrown).toEqual([]);
      expect(await show.page.evaluate(() => document.readyState)).toBe('complete');
      const unread = found?.unread.join(', ') ?? '';
      await show.close();
      return `${String(found?.found.length)} listed, more said, not read: ${unread}; 0 requests`;
    },
  ),
  threat(
    'W9',
    'pictures of 200 MB, 10,000 chunks, a bomb, a script, entities, a QR code of 2.9 kB; a PDF with 10,000 attachments',
    'each is given up within its limit and counted; a sound picture beside them is read',
    async stage => {
      const url = 'https://heavy.example/';
      const bytes = (body: string | Uint8Array, type = 'image/png'): Answer => ({ type, body });
      const sound = JSON.stringify(sample('unidentified'));
      const huge = Buffer.alloc(200_000_000);
      huge.set(png());
      const chunks = Array.from({ length: 10_000 }, () => iTXt('Comment', 'a'));
      const svg = (inside: string, doctype = ''): string =>
        `${doctype}<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`;
      const entities = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
      const pictures: Readonly<Record<string, Answer>> = {
        'huge.png': bytes(huge),
        'chunks.png': bytes(png(...chunks)),
        'bomb.png': bytes(png(compressedText('openbadgecredential', deflated('a'.repeat(50_000_000))))),
        'script.svg': bytes(
          svg(
            '<script>parent.pwned = globalThis.pwned = true</script><openbadges:credential verify="x" onload="pwned = true"/>',
          ),
          'image/svg+xml',
        ),
        'entities.svg': bytes(svg('<openbadges:credential>&b;</openbadges:credential>', entities), 'image/svg+xml'),
        'code.png': bytes(await codePicture('7'.repeat(2_900))),
        'sound.png': bytes(badgePicture(sound)),
      };
      const images = Object.keys(pictures).map(name => `<img src="${name}" alt="" width="40" height="40">`);
      const attachments = Array.from({ length: 10_000 }, (_, at) => ({ name: `${String(at)}.json`, content: '{}' }));
      const show = await showing(stage, url, {
        ...Object.fromEntries(Object.entries(pictures).map(([name, answer]) => [url + name, answer] as const)),
        [url]: html(images.join('')),
        [`${url}many.pdf`]: bytes(pdf({ attached: attachments }), 'application/pdf'),
      });
      const begun = Date.now();
      await press(await show.panel.waitForSelector('[data-action=look-inside]'));
      await show.panel.waitForSelector('[data-looked]', { timeout: 60_000 });
      const took = Date.now() - begun;
      expect(took).toBeLessThan(45_000);
      const list = await listOn(show);
      expect(list).toHaveLength(1);
      expect((await check(show, first(list))).because).toBe('issuer.unidentified');
      const said = await panelText(show, '[data-looked]');
      expect(said).toMatch(/could not be read/);
      expect(await show.panel.evaluate('typeof pwned')).toBe('undefined');
      const page = await stage.world.browser.newPage();
      await page.goto(`${stage.world.origin}/check.html`);
      await (await page.waitForSelector('#address'))?.type(`${url}many.pdf`);
      await press(await page.waitForSelector('[data-field=address] button'));
      const report = await page.waitForSelector('[data-verdict]', { timeout: 60_000 });
      expect(await report?.evaluate(one => one.getAttribute('data-verdict'))).not.toBe('confirmed');
      const because = await report?.evaluate(one => one.getAttribute('data-because'));
      await page.close();
      await show.close();
      return `${said}; the PDF: ${because ?? ''}`;
    },
  ),
];
