import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Message } from '../messages.js';
import { rootElement } from '../page/dom.js';
import { skeletonOf } from '../page/skeleton.js';
import { type Spotting, startSpotting } from '../page/spotting.js';
import { readMessage } from '../read-message.js';
import { readSettings } from '../settings.js';

/** The spotting of this document, kept where the next injection of this script finds it. */
interface World {
  proofmark?: { readonly again: () => void; readonly stop: () => void; readonly alive: () => boolean };
}

/** Injected by a press on the toolbar button. A second press reads the page again and doubles nothing. */
export default defineUnlistedScript(() => {
  if (isSealedOff()) return;
  const world = globalThis as World;
  const former = world.proofmark;
  if (former?.alive()) former.again();
  else {
    former?.stop();
    world.proofmark = start();
  }
});

/** A frame of no origin, as a sandbox makes it: its page says that it was not read. */
const isSealedOff = (): boolean => globalThis.origin === 'null' && window !== window.top;

/** False once the extension was updated or removed beneath the page. */
const isThere = (): boolean => (browser.runtime as Partial<typeof browser.runtime>).id !== undefined;

function start(): NonNullable<World['proofmark']> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = (): void => {
    stopping.abort();
  };

  /** Whoever has nobody left to talk to takes everything away. */
  function say(message: Message): void {
    if (isThere()) void browser.runtime.sendMessage(message).catch(nobodyListens);
    else stop();
  }

  const spotting = startSpotting(
    {
      tell: pass => {
        say({ kind: 'spotted', pass });
      },
      show: id => {
        say({ kind: 'show', id });
      },
      label: (title, pageOnly) =>
        browser.i18n.getMessage(pageOnly ? 'markPageOnly' : 'mark', [title ?? location.hostname]),
      quietMarks: readSettings().then(({ quietMarks }) => quietMarks),
    },
    signal,
  );

  const hear = (value: unknown, _sender: unknown, respond: (answer: unknown) => void): boolean => {
    const answering = answer(readMessage(value), spotting, stop);
    if (answering) void answering.then(respond);
    else respond(true); // somebody asks whether this document is still there
    return answering !== undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    if (isThere()) browser.runtime.onMessage.removeListener(hear);
  });
  return { again: spotting.again, stop, alive: () => isThere() && !signal.aborted };
}

/** What is answered to the panel, or nothing where there is nothing to say. */
function answer(message: Message | undefined, spotting: Spotting, stop: () => void): Promise<unknown> | undefined {
  if (message?.kind === 'read') return spotting.read(message.id);
  if (message?.kind === 'compare') return spotting.compare(message.id);
  if (message?.kind === 'skeleton') return Promise.resolve({ text: skeleton() });
  if (message?.kind === 'again') spotting.again();
  if (message?.kind === 'stop') stop();
  return undefined;
}

function skeleton(): string {
  const root = rootElement();
  return root ? skeletonOf(root) : '';
}

const nobodyListens = (): undefined => undefined;
