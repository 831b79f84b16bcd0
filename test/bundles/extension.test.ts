import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../core/language/index.js';

const builds = { chromium: 'dist/extension/chrome-mv3', firefox: 'dist/extension/firefox-mv3' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' https:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What both browsers are told alike. */
const common = {
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  version: '0.1.0',
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  default_locale: 'en',
  action: { default_title: '__MSG_button__' },
  optional_host_permissions: ['https://*/*'],
  options_ui: { open_in_tab: true, page: 'options.html' },
  content_security_policy: { extension_pages: policy },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
    'check-page': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_checkPage__' },
  },
};
const permissions = ['activeTab', 'scripting', 'storage', 'contextMenus'];

const manifestOf = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

test('the manifest for Chromium is this, whole', () => {
  expect(manifestOf(builds.chromium)).toEqual({
    ...common,
    permissions: [...permissions, 'sidePanel'],
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
    minimum_chrome_version: '137',
    incognito: 'split',
    key: expect.stringMatching(/^[A-Za-z0-9+/]{390,}=*$/) as unknown,
  });
});

test('the manifest for Firefox is this, whole', () => {
  expect(manifestOf(builds.firefox)).toEqual({
    ...common,
    permissions,
    background: { scripts: ['background.js'] },
    sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Proofmark' },
    browser_specific_settings: {
      gecko: {
        id: 'proofmark@proofmark.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  });
});

describe.each(Object.entries(builds))('the package for %s', (_browser, folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const scripts = files
    .filter(name => name.endsWith('.js'))
    .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const);
  const text = (name: string): string => scripts.find(([file]) => file === name)?.[1] ?? '';

  test('holds no core in its background, nor anything that draws', () => {
    expect(text('background.js')).toContain('executeScript');
    expect(text('background.js')).not.toMatch(/VerifiableCredential|w3id\.org|proof\.intact|eddsa|subtle|fetch\(/);
    expect(text('background.js').length).toBeLessThan(16_000);
  });

  test('speaks every language of the core where the browser speaks', () => {
    for (const { panel, tag } of languages) {
      const messages: unknown = JSON.parse(readFileSync(join(folder, '_locales', tag, 'messages.json'), 'utf8'));
      const { checkPage, image, selection } = panel.doors;
      expect(messages).toMatchObject({
        name: { message: panel.name },
        checkLink: { message: panel.checkLink },
        checkImage: { message: image },
        checkSelection: { message: selection },
        checkPage: { message: checkPage },
        countOne: { message: panel.doors.count.one },
        countOther: { message: panel.doors.count.other('$1') },
      });
      expect(panel.description.length).toBeLessThanOrEqual(132); // what the stores accept
    }
  });

  test.each(scripts)(
    '%s is ASCII, makes no code from text, draws without Lit and knows no client of the web',
    (_name, code) => {
      expect(code).not.toMatch(/[^\x00-\x7f]/);
      expect(code).not.toMatch(/\beval\(|\bFunction\(|new Function/);
      expect(code).not.toMatch(/lit-html|litElement|http-client|HTTPError|undici|new XMLHttpRequest/);
    },
  );

  test('judges in a worker of its own, and reads lists, receipts, case files and exports in others', () => {
    const workers = scripts.flatMap(([name]) => /[\w-]*worker(?=-[\w-]{8}\.js$)/.exec(name) ?? []);
    expect(workers.sort()).toEqual(['carry-worker', 'case-worker', 'list-worker', 'receipt-worker', 'worker']);
    expect(text('spot.js')).not.toBe('');
  });
});
