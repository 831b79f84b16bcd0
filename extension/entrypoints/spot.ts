import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Message } from '../messages.js';
import { readMessage } from '../read-message.js';
import { type Spotting, startSpotting } from '../page/spotting.js';

/** The spotting of this document, kept where the next injection of this script finds it. */
interface World {
  proofmark?: { readonly spotting: Spotting; readonly alive: () => boolean };
}

/** Injected by a press on the toolbar button. A second press reads the page again and doubles nothing. */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  const former = world.proofmark;
  if (former?.alive()) {
    former.spotting.again();
    return;
  }
  former?.spotting.stop();
  world.proofmark = { spotting: start(), alive: isAlive };
});

/** False once the extension was updated or removed beneath the page. */
const isAlive = (): boolean => (browser.runtime as Partial<typeof browser.runtime>).id !== undefined;

function start(): Spotting {
  const spotting = startSpotting({
    tell: pass => {
      say({ kind: 'spotted', pass });
    },
    show: id => {
      say({ kind: 'show', id });
    },
    label: (title, pageOnly) =>
      browser.i18n.getMessage(pageOnly ? 'markPageOnly' : 'mark', [title ?? location.hostname]),
  });
  browser.runtime.onMessage.addListener((value: unknown, _sender, respond: (answer: unknown) => void) => {
    const message = readMessage(value);
    if (message?.kind !== 'read') {
      respond(true); // somebody asks whether this document is still there
      return false;
    }
    void spotting.read(message.id).then(respond);
    return true;
  });
  return spotting;
}

function say(message: Message): void {
  if (isAlive()) void browser.runtime.sendMessage(message).catch(nobodyListens);
}

const nobodyListens = (): undefined => undefined;
