/** Pages with the spotting running on them as in a content script: in a world of its own, nothing else of the extension. */
import type { CDPSession, HTTPRequest, Page } from 'puppeteer';
import { inject } from 'vitest';
import type { Pass } from '../../../extension/finding.js';
import type { Compared, Payload } from '../../../extension/messages.js';
import { openBrowser } from '../../journeys/page.js';
import { bundle } from './bundle.js';
import { worldIn, worldOf } from './isolated-world.js';

/** One browser and one bundle for a test file. */
export async function openSpotting() {
  const [script, { browser, ...opened }] = await Promise.all([
    bundle('test/extension/page/in-page.ts'),
    openBrowser(inject('chromium')),
  ]);
  return {
    script,
    close: () => opened.close(),
    /** Another tab in front of all others. */
    inFront: () => browser.newPage(),
    /** Opens `html` as if from `address`; every other request of the page is refused and noted. */
    async open(address: string, html: string, headers: Readonly<Record<string, string>> = {}) {
      const page = await browser.newPage();
      const requests: string[] = [];
      await page.setRequestInterception(true);
      page.on('request', request => {
        void respond(request, address, html, headers, requests);
      });
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return spottingOn(page, script, requests);
    },
  };
}

export const pause = (time: number): Promise<void> => new Promise(resolve => setTimeout(resolve, time));

async function respond(
  request: HTTPRequest,
  address: string,
  html: string,
  headers: Readonly<Record<string, string>>,
  requests: string[],
): Promise<void> {
  if (request.isNavigationRequest() && request.url() === address)
    return request.respond({ contentType: 'text/html; charset=utf-8', headers: { ...headers }, body: html });
  if (!request.url().endsWith('/favicon.ico')) requests.push(request.url()); // that one is the browser's own
  return request.abort();
}

/** What `in-page.ts` leaves in its world. */
export interface InPage {
  readonly passes: readonly Pass[];
  readonly shown: readonly string[];
  readonly errors: readonly string[];
  readonly again: () => void;
  readonly stop: () => void;
  readonly read: (id: string) => Promise<Payload>;
  readonly compare: (id: string) => Promise<Compared>;
}

export type SpottingPage = Awaited<ReturnType<typeof spottingOn>>;

async function spottingOn(page: Page, script: string, requests: readonly string[]) {
  const session = await page.createCDPSession();
  const inWorld = await worldOf(session);
  return {
    page,
    requests,
    /** Waits until the page has asked for all it asks for by itself: what comes later is somebody else's. */
    async loaded(): Promise<void> {
      await page.waitForFunction(
        () =>
          document.readyState === 'complete' &&
          [...document.images].every(image => image.complete || image.loading === 'lazy'),
      );
      await page.waitForNetworkIdle({ idleTime: 500, concurrency: 0 });
    },
    /** Injects the script, as a press on the toolbar button does. */
    spot: () => inWorld<undefined>(script),
    inWorld,
    session,
    /** Injects the script into the first frame of the page too; resolves with the way to ask there. */
    async spotInFrame() {
      const { frameTree: whole } = await session.send('Page.getFrameTree');
      const [frame] = whole.childFrames ?? [];
      if (!frame) throw new Error('the page has no frame');
      const inside = await worldIn(session, frame.frame.id);
      await inside(script);
      return inside;
    },
    /** How a drawn thing is shown in the end. */
    async styleOf({ backendNodeId }: DrawnMark): Promise<ReadonlyMap<string, string>> {
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const { nodeIds } = await session.send('DOM.pushNodesByBackendIdsToFrontend', {
        backendNodeIds: [backendNodeId],
      });
      const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId: nodeIds[0] ?? 0 });
      return new Map(computedStyle.map(({ name, value }) => [name, value]));
    },
    boxOf: async ({ backendNodeId }: DrawnMark): Promise<{ readonly left: number; readonly top: number }> => {
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
      return { left: model.border[0] ?? NaN, top: model.border[1] ?? NaN };
    },
    /** The newest pass that fulfils a condition; rejects with the newest one there is when none comes. */
    async pass(fulfils: (pass: Pass) => boolean = () => true): Promise<Pass> {
      for (let tries = 0; tries < 100; tries += 1) {
        const pass = await inWorld<Pass | undefined>('proofmarkTest.passes.at(-1)');
        if (pass && fulfils(pass)) return pass;
        await pause(100);
      }
      throw new Error(`no such pass: ${JSON.stringify(await inWorld('proofmarkTest.passes.at(-1)'))}`);
    },
    marks: () => marksOn(session),
    /** Presses a mark as a person does, with a mouse that the browser trusts. */
    press: async ({ backendNodeId }: DrawnMark): Promise<void> => {
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
      await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    },
    /** Waits until as many marks are drawn. */
    async settled(count: number): Promise<readonly DrawnMark[]> {
      for (let tries = 0; tries < 50; tries += 1) {
        const marks = await marksOn(session);
        if (marks.length === count) return marks;
        await pause(100);
      }
      return marksOn(session);
    },
  };
}

export interface DrawnMark {
  readonly label: string;
  readonly backendNodeId: number;
}

interface ProtocolNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly ProtocolNode[];
  readonly shadowRoots?: readonly ProtocolNode[];
}

/** Every mark that is drawn, looked for behind the closed roots, where only the browser's own tools see. */
async function marksOn(session: CDPSession): Promise<readonly DrawnMark[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return buttonsIn(root, false);
}

function buttonsIn(node: ProtocolNode, ours: boolean): readonly DrawnMark[] {
  const here = ours || node.nodeName === 'PROOFMARK-MARK';
  const attributes = node.attributes ?? [];
  const own =
    here && node.nodeName === 'BUTTON'
      ? [{ label: attributes[attributes.indexOf('aria-label') + 1] ?? '', backendNodeId: node.backendNodeId }]
      : [];
  return [...own, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(below => buttonsIn(below, here))];
}
