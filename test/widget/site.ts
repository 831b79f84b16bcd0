/** A university's site with badges on it: the pages, the built widget, and the web its credentials live in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSamples } from '../fixtures/samples.js';
import { jsonAt, page, type Answer, type Sites } from '../playground/site.js';

export const site = 'https://uni-lumen.example';

/** What a careful site allows; everything the widget needs is its own. */
export const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** Each policy the widget has to live with. */
export const policies = {
  strict,
  'no styles': "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'",
  'trusted types': `${strict}; require-trusted-types-for 'script'; trusted-types lit-html`,
} as const;

/** Each way a page can load the widget. */
export const scripts = {
  'the module': '<script type="module" src="/proofmark.js"></script>',
  'the single file, blocking': '<script src="/proofmark.single.js"></script>',
  'the single file, deferred': '<script defer src="/proofmark.single.js"></script>',
  'the single file as a module': '<script type="module" src="/proofmark.single.js"></script>',
} as const;

export interface PageOptions {
  readonly body: string;
  readonly script?: string;
  readonly policy?: string;
  readonly lang?: string;
}

/** A page with the script in its head, where a blocking one runs before the body exists. */
export const pageWith = ({ body, script = scripts['the module'], policy = strict, lang = 'en' }: PageOptions): Answer =>
  page(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>University of Lumen</title>
    <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">${script}</head>
    <body><main><h1>Introduction to Data Ethics</h1>${body}</main></body></html>`,
    policy,
  );

export const inline = (document: unknown, type = 'application/ld+json'): string =>
  `<proofmark-badge><script type="${type}">${JSON.stringify(document)}</script></proofmark-badge>`;

const made = await makeSamples(new Date());

export const samples = made.samples;

export function sampleNamed(name: string): (typeof samples)[number] {
  const sample = samples.find(one => one.name === name);
  if (!sample) throw new Error(`there is no sample named ${name}`);
  return sample;
}

/** Every file of the built widget, every sample, and the keys and lists they ask for, under these pages. */
export const sitesWith = (pages: Readonly<Record<string, Answer>>): Sites =>
  new Map([
    ...widgetFiles(),
    ...Object.entries(made.web).map(([address, document]) => [address, jsonAt(document)] as const),
    ...samples.map(({ name, document }) => [`${site}/${name}.json`, jsonAt(document)] as const),
    ...Object.entries(pages).map(([path, answer]) => [`${site}${path}`, answer] as const),
  ]);

/** Every file of the built widget. */
export function widgetFiles(): readonly (readonly [string, Answer])[] {
  const folder = join('dist', 'widget');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.js'))
    .map(name => [`${site}/${name}`, { type: 'text/javascript', body: readFileSync(join(folder, name)) }] as const);
}
