/**
 * Stands in for the browser's extension interface on an ordinary page, before anything of the extension is loaded: what
 * is kept is kept by this page alone, no event ever comes, and whatever is asked of the browser is answered by nothing.
 */
import type { TabFindings } from '../../extension/messages.js';

type Members = Readonly<Record<string, unknown>>;

const silent = { addListener: () => undefined, removeListener: () => undefined, hasListener: () => false };
const isEvent = (name: string): boolean => /^on[A-Z]/.test(name);

/** A part of the interface; of what is not given, events are silent and questions have no answer. */
const part = (given: Members): Members =>
  new Proxy(given, {
    get: (members, name) => {
      if (typeof name === 'symbol') return undefined;
      if (Object.hasOwn(members, name)) return members[name];
      return isEvent(name) ? silent : () => Promise.resolve(undefined);
    },
  });

/** One choice for which there is no room left. */
const refused = 'doNotContactIssuers';

function store(kept: Record<string, unknown>): Members {
  return part({
    get: (names: string | readonly string[]) =>
      Promise.resolve(Object.fromEntries([names].flat().map(name => [name, kept[name]]))),
    set: (values: Members) =>
      refused in values ? Promise.reject(new Error('full')) : Promise.resolve(void Object.assign(kept, values)),
  });
}

/** A site that is looked at by itself; the browser holds its host, and no other. */
export const followedSite = 'https://followed.example';
const held = `${followedSite}/*`;

/** What the panels drawn here stand beside, in the order they are drawn. */
export const beside: { readonly awaited: (TabFindings | undefined)[] } = { awaited: [] };
const tabs: (TabFindings | undefined)[] = [];

interface Asked {
  readonly kind: string;
  readonly tab: number;
}

/** Set to draw a page as a private window shows it. */
export const privately = { inIncognitoContext: false };

Object.assign(globalThis, {
  chrome: part({
    runtime: part({
      id: 'states',
      getURL: (path: string) => path,
      getManifest: () => ({ version: '0.1.0' }),
      sendMessage: ({ kind, tab }: Asked) => Promise.resolve(kind === 'findings' ? tabs[tab - 1] : undefined),
    }),
    tabs: part({ query: () => Promise.resolve([{ id: tabs.push(beside.awaited.shift()) }]) }),
    storage: part({ local: store({ sites: [followedSite], sign: { word: 3, colour: 2 } }), session: store({}) }),
    permissions: part({
      contains: ({ origins }: { readonly origins: readonly string[] }) =>
        Promise.resolve(origins.every(origin => origin === held)),
      getAll: () => Promise.resolve({ origins: [held] }),
      request: () => Promise.resolve(false),
    }),
    i18n: part({ getUILanguage: () => 'en', getMessage: (name: string) => name }),
    extension: privately,
    commands: part({ getAll: () => Promise.resolve([]) }),
    action: part({}),
    scripting: part({}),
    contextMenus: part({}),
    windows: part({}),
  }),
});
