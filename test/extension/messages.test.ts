/** Who may say what to the background. The browser around it is a stand-in with nothing but a memory. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const ours = 'chrome-extension://proofmark';
const fake = vi.hoisted(() => {
  const kept = new Map<string, unknown>();
  const sent: unknown[][] = [];
  const opened: unknown[] = [];
  const state = { documents: new Set<string>(), answer: undefined as unknown, room: Infinity };
  const browser = {
    runtime: {
      id: 'proofmark',
      getURL: (path: string) => `chrome-extension://proofmark${path}`,
      sendMessage: (message: unknown) => {
        sent.push(['panel', message]);
        return Promise.resolve();
      },
    },
    action: { setBadgeText: () => Promise.resolve(), setBadgeBackgroundColor: () => Promise.resolve() },
    sidePanel: {
      open: (where: unknown) => {
        opened.push(where);
        return Promise.resolve();
      },
    },
    storage: {
      session: {
        get: (key: string | null) =>
          Promise.resolve(Object.fromEntries([...kept].filter(([name]) => key === null || name === key))),
        set: (values: object) => {
          if (JSON.stringify(values).length > state.room) return Promise.reject(new Error('QUOTA_BYTES'));
          for (const [key, value] of Object.entries(values)) kept.set(key, value);
          return Promise.resolve();
        },
        remove: (keys: readonly string[]) => {
          for (const key of keys) kept.delete(key);
          return Promise.resolve();
        },
      },
    },
    tabs: {
      sendMessage: (tab: number, message: unknown, place: { documentId?: string }) => {
        if (!state.documents.has(place.documentId ?? '')) return Promise.reject(new Error('nobody there'));
        sent.push([tab, message, place]);
        return Promise.resolve(state.answer);
      },
    },
  };
  return { browser, kept, opened, sent, state };
});
vi.mock('wxt/browser', () => ({ browser: fake.browser }));

const { answer } = await import('../../extension/background/messages.js');
const { findingsIn, leaveDocuments } = await import('../../extension/background/spotted.js');

const spotted = { id: 'finding-1', carrier: 'link', tier: 'marked', address: 'https://uni-lumen.example/', live: true };
const pass = { found: [spotted], images: 0, pictures: [], more: false, described: 0, unread: [] };

/** The sender of a page's frame, as the browser describes it. */
const fromPage = (more: object = {}) =>
  ({
    id: 'proofmark',
    tab: { id: 3 },
    frameId: 0,
    documentId: 'document-1',
    origin: 'https://portfolio.example',
    url: 'https://portfolio.example/learner',
    ...more,
  }) as never;
const fromPanel = { id: 'proofmark', url: `${ours}/sidepanel.html`, origin: ours } as never;

beforeEach(() => {
  fake.kept.clear();
  fake.sent.length = 0;
  fake.opened.length = 0;
  fake.state.documents = new Set(['document-1', 'document-2']);
  fake.state.answer = undefined;
  fake.state.room = Infinity;
});

const toPage = (): readonly unknown[][] =>
  fake.sent.filter(([to, message]) => to !== 'panel' && (message as { kind: string }).kind !== 'there');

describe('a page', () => {
  test.each([
    { kind: 'findings', tab: 3 },
    { kind: 'read', tab: 3, frame: 0, id: 'finding-1' },
    { kind: 'compare', tab: 3, frame: 0, id: 'finding-1' },
    { kind: 'again', tab: 3 },
    { kind: 'skeleton', tab: 3 },
    { kind: 'stop' },
    { kind: 'changed', tab: 3 },
  ])('may not say %j', async message => {
    await answer({ kind: 'spotted', pass }, fromPage());
    expect(answer(message, fromPage())).toBeUndefined();
    expect(toPage()).toEqual([]);
  });

  test('is believed about itself only: tab, frame and origin are what the browser says', async () => {
    expect(answer({ kind: 'spotted', pass, origin: 'https://uni-lumen.example' }, fromPage())).toBeUndefined();
    await answer({ kind: 'spotted', pass }, fromPage());
    expect(await findingsIn(3)).toMatchObject({
      origin: 'https://portfolio.example',
      found: [{ id: 'finding-1', frame: 0 }],
    });
  });

  test('whose findings the browser has no room for is said to have held more than was kept', async () => {
    fake.state.room = 200;
    const found = Array.from({ length: 9 }, (_, at) => ({ ...spotted, id: `finding-${String(at)}` }));
    await answer({ kind: 'spotted', pass: { ...pass, found, described: 2 } }, fromPage());
    expect(await findingsIn(3)).toMatchObject({ found: [], described: 2, unread: ['unkept'] });
    // Only the background says so.
    fake.state.room = Infinity;
    expect(answer({ kind: 'spotted', pass: { ...pass, unread: ['unkept'] } }, fromPage())).toBeUndefined();
  });

  test('may point at what it spotted, and at nothing else', async () => {
    await answer({ kind: 'spotted', pass }, fromPage());
    await answer({ kind: 'show', id: 'finding-9' }, fromPage());
    expect((await findingsIn(3))?.show).toBeUndefined();
    await answer({ kind: 'show', id: 'finding-1' }, fromPage({ documentId: 'document-2' }));
    expect((await findingsIn(3))?.show).toBeUndefined();
    await answer({ kind: 'show', id: 'finding-1' }, fromPage({ frameId: 4 }));
    expect((await findingsIn(3))?.show).toBeUndefined();
    await answer({ kind: 'show', id: 'finding-1' }, fromPage());
    expect((await findingsIn(3))?.show).toBe('finding-1');
    expect(fake.opened).toHaveLength(4); // opening the panel changes nothing and tells nothing
  });

  test('that is gone has no word about the one that stands in its place', async () => {
    await answer({ kind: 'spotted', pass }, fromPage({ documentId: 'document-2' }));
    fake.state.documents = new Set(['document-2']);
    await answer({ kind: 'spotted', pass: { ...pass, found: [] } }, fromPage());
    expect((await findingsIn(3))?.found).toHaveLength(1);
  });

  test('never hears of an answer', async () => {
    await answer({ kind: 'spotted', pass }, fromPage());
    await answer({ kind: 'show', id: 'finding-1' }, fromPage());
    expect(toPage()).toEqual([]);
  });

  test.each(['https://uni-lumen.example/', 'a b', '', 'x'.repeat(65), '../finding-1'])(
    'smuggles no address into an id: %s',
    id => {
      expect(answer({ kind: 'show', id }, fromPage())).toBeUndefined();
      expect(answer({ kind: 'spotted', pass: { ...pass, found: [{ ...spotted, id }] } }, fromPage())).toBeUndefined();
    },
  );
});

describe('the panel', () => {
  beforeEach(async () => {
    await answer({ kind: 'spotted', pass }, fromPage());
    fake.sent.length = 0;
  });

  test('asks the document that was spotted, and no other', async () => {
    fake.state.answer = { kind: 'payload', text: '{}' };
    expect(await answer({ kind: 'read', tab: 3, frame: 0, id: 'finding-1' }, fromPanel)).toMatchObject({ text: '{}' });
    expect(toPage()).toEqual([
      [3, { kind: 'read', tab: 3, frame: 0, id: 'finding-1' }, { frameId: 0, documentId: 'document-1' }],
    ]);
  });

  test.each([
    { kind: 'read', tab: 3, frame: 0, id: 'finding-2' },
    { kind: 'read', tab: 3, frame: 1, id: 'finding-1' },
    { kind: 'read', tab: 4, frame: 0, id: 'finding-1' },
    { kind: 'compare', tab: 3, frame: 0, id: 'finding-2' },
    { kind: 'compare', tab: 4, frame: 0, id: 'finding-1' },
  ])('gets nothing for an id nobody spotted there: %j', async message => {
    fake.state.answer = { kind: 'payload', text: '{}' };
    expect(await answer(message, fromPanel)).toEqual(message.kind === 'read' ? { kind: 'gone' } : undefined);
    expect(toPage()).toEqual([]);
  });

  test.each([
    ['read', { kind: 'payload', text: 7 }, { kind: 'gone' }],
    ['read', { kind: 'payload', text: '{}', address: 'https://uni-lumen.example/' }, { kind: 'gone' }],
    ['compare', { title: { toString: 'a' } }, undefined],
    ['compare', { title: 'Data Ethics', verdict: 'confirmed' }, undefined],
    ['compare', { title: 'Data Ethics', learner: 'Learner A' }, { title: 'Data Ethics', learner: 'Learner A' }],
    ['skeleton', { text: ['html'] }, undefined],
    ['skeleton', { text: 'html\n  body' }, { text: 'html\n  body' }],
    ['skeleton', { text: ' '.repeat(2 * 1024 * 1024) }, { text: ' '.repeat(2 * 1024 * 1024) }],
    ['skeleton', { text: ' '.repeat(2 * 1024 * 1024 + 1) }, undefined],
  ] as const)('believes an answer to %s only by its shape and size', async (kind, said, believed) => {
    fake.state.answer = said;
    const message = { kind, tab: 3, ...(kind !== 'skeleton' && { frame: 0, id: 'finding-1' }) };
    expect(await answer(message, fromPanel)).toEqual(believed);
  });

  test('lets every document of a tab be read again', async () => {
    await answer({ kind: 'spotted', pass }, fromPage({ frameId: 5, documentId: 'document-2' }));
    await answer({ kind: 'again', tab: 3 }, fromPanel);
    expect(toPage().map(([, message, place]) => [message, place])).toEqual([
      [
        { kind: 'again', tab: 3 },
        { frameId: 0, documentId: 'document-1' },
      ],
      [
        { kind: 'again', tab: 3 },
        { frameId: 5, documentId: 'document-2' },
      ],
    ]);
  });

  test('reports nothing in the place of a page', () => {
    expect(answer({ kind: 'spotted', pass }, fromPanel)).toBeUndefined();
    expect(answer({ kind: 'show', id: 'finding-1' }, fromPanel)).toBeUndefined();
  });

  test('leaves the pages of a site, and only those', async () => {
    fake.state.documents.add('document-3');
    await answer(
      { kind: 'spotted', pass },
      fromPage({ tab: { id: 9 }, documentId: 'document-3', origin: 'https://b.example' }),
    );
    fake.sent.length = 0;
    expect(await leaveDocuments(['https://portfolio.example'])).toEqual([3]);
    expect(toPage().map(([tab, message]) => [tab, message])).toEqual([[3, { kind: 'stop' }]]);
    expect(await findingsIn(3)).toBeUndefined();
    expect((await findingsIn(9))?.found).toHaveLength(1);
  });
});

describe('whoever else speaks', () => {
  test('is not heard: another extension, or nobody the browser names', () => {
    expect(answer({ kind: 'findings', tab: 3 }, { ...(fromPanel as object), id: 'another' })).toBeUndefined();
    expect(answer({ kind: 'findings', tab: 3 }, {})).toBeUndefined();
    expect(answer({ kind: 'spotted', pass }, { id: 'proofmark', url: 'https://portfolio.example/' })).toBeUndefined();
    const alike = `${ours}.example/sidepanel.html`;
    expect(answer({ kind: 'findings', tab: 3 }, { id: 'proofmark', url: alike })).toBeUndefined();
  });
});

const words = fc.constantFrom(
  'findings',
  'read',
  'compare',
  'again',
  'skeleton',
  'stop',
  'spotted',
  'show',
  'changed',
  'there',
);
const senders = fc.record(
  {
    id: fc.constantFrom('proofmark', 'another'),
    tab: fc.record({ id: fc.nat(9) }),
    frameId: fc.nat(3),
    documentId: fc.constantFrom('document-1', 'document-2', 'document-9'),
    origin: fc.webUrl(),
    url: fc.oneof(fc.webUrl(), fc.constant('about:srcdoc'), fc.constant(`${ours}.example/`)),
  },
  { requiredKeys: [] },
);
const messages = fc.oneof(
  fc.anything(),
  fc.dictionary(fc.constantFrom('kind', 'tab', 'frame', 'id', 'pass', 'address', '__proto__'), fc.anything()),
  fc.record({ kind: words, tab: fc.nat(9), frame: fc.nat(3), id: fc.string() }, { requiredKeys: ['kind'] }),
  fc.record({ kind: fc.constant('spotted'), pass: fc.oneof(fc.anything(), fc.constant({ ...pass, images: -1 })) }),
);

test('no message of any shape from any page is answered with what was found, or reaches another page', async () => {
  await answer({ kind: 'spotted', pass }, fromPage());
  const before = [...fake.kept];
  await fc.assert(
    fc.asyncProperty(messages, senders, async (message, sender) => {
      const answered = await answer(message, sender as never);
      expect(answered).toBeUndefined();
      expect(toPage()).toEqual([]);
    }),
    { numRuns: 5_000, seed: 6 },
  );
  expect([...fake.kept]).toEqual(before);
});
