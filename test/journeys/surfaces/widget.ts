/** The built widget on a page with a strict policy: one badge, whose `src` names each file in turn. */
import { stopClock } from '../clock.js';
import { openLocalBrowser } from './local-browser.js';
import { addressOf, host, reportsIn, type Surface, type World } from './surface.js';

const page = {
  policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https:",
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parity</title>
    <script type="module" src="/proofmark.js"></script><proofmark-badge></proofmark-badge>`,
};

interface Badge extends HTMLElement {
  check(): Promise<void>;
}

export async function openWidget(world: World): Promise<Surface> {
  const { now } = world;
  const local = await openLocalBrowser(world, page);
  const opened = await local.browser.newPage();
  await opened.evaluateOnNewDocument(stopClock, now);
  await opened.goto(`https://${host}/`);
  await opened.waitForFunction(() => customElements.get('proofmark-badge') !== undefined);
  return {
    name: 'widget',
    ways: ['address'],
    async judge(file, _way, hosts) {
      const answer = await opened.evaluate(
        async (address, named) => {
          const badge = document.querySelector('proofmark-badge') as Badge;
          badge.setAttribute('hosts', named);
          badge.setAttribute('src', address);
          const heard = new Promise<string>(resolve => {
            const hear = ({ detail }: CustomEventInit<{ reports: unknown }>): void => {
              resolve(JSON.stringify(detail?.reports));
            };
            badge.addEventListener('proofmark-report', hear as EventListener, { once: true });
          });
          await badge.check();
          return heard;
        },
        addressOf(file),
        hosts.join(' '),
      );
      return reportsIn(answer);
    },
    close: () => local.close(),
  };
}
