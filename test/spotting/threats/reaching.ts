/** Pages that would have us ask where nobody should. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { answerPrompts } from '../../extension/world.js';
import {
  type Threat,
  badgeSaying,
  check,
  first,
  html,
  inline,
  listOf,
  panelText,
  sample,
  showing,
  threat,
} from './scene.js';
import { listening } from '../../journeys/drawn.js';

const internal = [
  'http://192.168.0.1/a.vc.json',
  'https://192.168.0.1/a.vc.json',
  'https://localhost:8443/a.vc.json',
  'https://169.254.169.254/latest/a.jwt',
  'https://[::1]/a.vc.json',
  'https://[::ffff:10.0.0.1]/a.vc.json',
  'https://printer.local/a.vc.json',
  'https://2130706433/a.vc.json',
  'https://0x7f.1/a.jwt',
  'https://intranet/a.vc.json',
  'https://127.0.0.1./a.vc.json',
];

export const reaching: readonly Threat[] = [
  threat(
    'W7',
    `${String(internal.length)} spellings of the reader’s own network, as links, and in a credential as its issuer and list`,
    'none is listed; typed in, each is refused before it is asked (`web.refused`); nothing reaches them',
    async stage => {
      const url = 'https://inward.example/';
      const inward = await badgeSaying({
        credentialStatus: {
          id: 'https://192.168.0.1/list#1',
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '1',
          statusListCredential: 'https://192.168.0.1/list',
        },
      });
      const issued = {
        ...sample('unidentified'),
        issuer: { id: 'did:web:localhost%3A8443', type: ['Profile'], name: 'Inside' },
      };
      const show = await showing(stage, url, {
        [url]: html(
          `${internal.map(to => `<p><a type="application/vc" href="${to}">A credential</a></p>`).join('')}${inline(inward)}${inline(issued)}`,
        ),
      });
      const list = await listOf(show, 2);
      expect(list.map(({ target }) => target)).toEqual([undefined, undefined]);
      const heard = stage.moment();
      const said: string[] = [];
      for (const one of list) said.push((await check(show, one)).verdict);
      expect(said).not.toContain('confirmed');
      const page = await stage.world.browser.newPage();
      await answerPrompts(page, true); // even where the person agrees
      await page.goto(`${stage.world.origin}/check.html`);
      const refused: string[] = [];
      for (const address of internal.filter(one => one.startsWith('https:'))) {
        await page.reload();
        await page.waitForSelector('#address');
        await listening(page);
        await page.type('#address', address);
        await page.keyboard.press('Enter');
        const report = await page.waitForSelector('[data-verdict], [aria-invalid=true]', { timeout: 60_000 });
        refused.push((await report?.evaluate(one => one.getAttribute('data-verdict') ?? 'not taken')) ?? 'nothing');
      }
      expect(refused.filter(one => one !== 'unconfirmed' && one !== 'not taken')).toEqual([]);
      expect(stage.heardSince(heard)).toEqual([]);
      await page.close();
      await show.close();
      return `0 listed, ${String(refused.length)} typed in: all refused, 0 requests; inward issuer and list: ${said.join(', ')}`;
    },
  ),
  threat(
    'W8',
    'five hosts, an address of its own for every reader, and pictures and evidence that would tell',
    'nothing is prefetched; the host is named before it is asked; no picture is loaded; the report lists who was asked',
    async stage => {
      const url = 'https://tracker.example/';
      const at = (number: number): string => `https://host-${String(number)}.example/for-reader-77/badge.vc.json`;
      const telling = await badgeSaying({
        image: { id: 'https://pixel.example/credential.png', type: 'Image' },
        evidence: [{ id: 'https://evidence.example/for-reader-77', type: ['Evidence'], name: 'A project' }],
      });
      const answers = Object.fromEntries(
        [1, 2, 3, 4, 5].map(one => [at(one), { type: 'application/vc', body: JSON.stringify(telling) }] as const),
      );
      const links = [1, 2, 3, 4, 5].map(one => `<p><a href="${at(one)}">Badge ${String(one)}</a></p>`).join('');
      const show = await showing(stage, url, { ...answers, [url]: html(links) });
      const list = await listOf(show, 5);
      expect(list.map(({ target }) => target)).toEqual([1, 2, 3, 4, 5].map(at));
      await pause(1_000);
      const others = (): readonly string[] =>
        stage.heardSince(0).filter(one => /(host-\d|pixel|evidence)\.example/.test(one));
      expect(others()).toEqual([]);
      const third = list.find(({ target }) => target === at(3));
      expect(await panelText(show, `[data-finding="${third?.id ?? ''}"]`)).toContain('Check will ask host-3.example');
      const { text } = await check(show, first(third ? [third] : []));
      await pause(1_000);
      expect(others()).toEqual([at(3)]);
      expect(text).toContain('host-3.example');
      expect(await show.panel.$$eval('img', all => all.filter(one => one.src.startsWith('http')).length)).toBe(0);
      await show.close();
      return 'before: 0 requests; after one check: that host, once; no picture, no evidence';
    },
  ),
];
