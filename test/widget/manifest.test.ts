/** What editors are told of the elements is what the built elements have, and all of it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { choose, entriesOn, openFolder } from './hand.js';
import { pageWith, sampleNamed, site, sitesWith } from './site.js';

interface Named {
  readonly name: string;
  readonly description: string;
}
interface Described extends Named {
  readonly tagName: string;
  readonly attributes: readonly (Named & { readonly fieldName: string; readonly type: { readonly text: string } })[];
  readonly members: readonly (Named & { readonly attribute?: string })[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}
interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly [{ readonly path: string; readonly declarations: readonly Described[] }];
}

const { customElements: place } = JSON.parse(readFileSync('package.json', 'utf8')) as { customElements: string };
const manifest = JSON.parse(readFileSync(place, 'utf8')) as Manifest;
const [{ declarations, path }] = manifest.modules;
const names = (all: readonly Named[]): readonly string[] => all.map(({ name }) => name).toSorted();

const badges = [
  '<proofmark-badge></proofmark-badge>',
  '<proofmark-badge src="/genuine.json"></proofmark-badge>',
  ...['card', 'compact', 'full'].map(
    mode =>
      `<proofmark-badge mode="${mode}" when="load" src="/unidentified.json" issuer="uni-lumen.example"></proofmark-badge>`,
  ),
];
const pages = { '/all': pageWith({ body: `${badges.join('')}<proofmark-checker></proofmark-checker>` }) };
const opening = openLocalWorld(inject('chromium'), sitesWith(pages));
const files = openFolder();

/** Every kind of thing a page can take hold of, as it was met while badges and a checker stood in every state. */
interface Met {
  readonly attributes: readonly string[];
  readonly members: readonly string[];
  readonly events: readonly string[];
  readonly slots: readonly string[];
  readonly cssParts: readonly string[];
  readonly cssProperties: readonly string[];
}

let page: Page;
beforeAll(async () => {
  page = await (await opening).browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const fired = new Set<string>();
    const dispatch: (this: EventTarget, event: Event) => boolean = Reflect.get(EventTarget.prototype, 'dispatchEvent');
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this instanceof Element) fired.add(`${this.localName} ${event.type}`);
      return dispatch.call(this, event);
    };
    Object.assign(globalThis, { fired });
  });
  await page.goto(`${site}/all`);
  await choose(page, files.file('unidentified.json', JSON.stringify(sampleNamed('unidentified').document)));
  await entriesOn(page);
  await page.waitForFunction(
    () => [...document.querySelectorAll('proofmark-badge[when]')].every(badge => 'report' in badge && badge.report),
    { polling: 50 },
  );
  await page.evaluate(async () => {
    await document.querySelector('proofmark-badge')?.check();
  });
});
afterAll(async () => {
  await (await opening).close();
  files.close();
});

const met = (tag: string): Promise<Met> =>
  page.evaluate(wanted => {
    const element = customElements.get(wanted) as
      (CustomElementConstructor & { observedAttributes: string[] }) | undefined;
    const roots = [...document.querySelectorAll(wanted)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const sorted = (all: readonly string[]): readonly string[] => [...new Set(all)].sort();
    const parts = roots.flatMap(root => [...root.querySelectorAll('[part]')].flatMap(({ part }) => [...part]));
    const rules = roots
      .flatMap(root => root.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules]))
      .filter(rule => rule instanceof CSSStyleRule)
      .filter(({ selectorText }) => selectorText.includes(':host'));
    const { fired } = globalThis as unknown as { fired: ReadonlySet<string> };
    return {
      attributes: sorted(element?.observedAttributes ?? []),
      members: sorted(Object.getOwnPropertyNames(element?.prototype ?? {})),
      events: sorted([...fired].filter(one => one.startsWith(`${wanted} `)).map(one => one.split(' ')[1] ?? '')),
      slots: sorted(roots.flatMap(root => [...root.querySelectorAll('slot')].map(({ name }) => name))),
      cssParts: sorted(parts),
      cssProperties: sorted(rules.flatMap(({ style }) => [...style].filter(name => name.startsWith('--')))),
    };
  }, tag);

test('it names the script that defines both elements', () => {
  expect([manifest.schemaVersion, path]).toEqual(['1.0.0', 'dist/widget/proofmark.js']);
  expect(declarations.map(({ tagName }) => tagName)).toEqual(['proofmark-badge', 'proofmark-checker']);
});

/** What Lit and the browser call; and what an element keeps to itself. */
const inner = ['constructor', 'connectedCallback', 'disconnectedCallback', 'willUpdate', 'render', 'state', 'desk'];

describe.each(declarations)('$tagName', described => {
  test('has these attributes, members, events, slots, parts and custom properties, and no others', async () => {
    const found = await met(described.tagName);
    expect({ ...found, members: found.members.filter(name => !inner.includes(name)) }).toEqual({
      attributes: names(described.attributes),
      members: names(described.members),
      events: names(described.events),
      slots: names(described.slots),
      cssParts: names(described.cssParts),
      cssProperties: names(described.cssProperties),
    });
  });

  test('has each attribute as the property it belongs to', async () => {
    const { attributes, tagName } = described;
    const read = await page.evaluate(
      (tag, pairs) =>
        pairs.map(([attribute, field]) => {
          const element = document.createElement(tag);
          element.setAttribute(attribute, 'load');
          return (element as unknown as Record<string, unknown>)[field];
        }),
      tagName,
      attributes.map(({ fieldName, name }) => [name, fieldName] as const),
    );
    expect(read).toEqual(attributes.map(() => 'load'));
  });

  test('says of each what it is, and of each attribute what can be written there', () => {
    const { attributes, cssParts, cssProperties, events, members, slots } = described;
    for (const { description } of [described, ...[attributes, cssParts, cssProperties, events, members, slots].flat()])
      expect(description).toMatch(/^[A-Z`].*\.$/);
    for (const { type } of attributes) expect(type.text).toMatch(/^(string|'\w+'( \| '\w+')*)$/);
  });
});
