/**
 * What the extension may do. Everything a manifest can ask for is named here and justified in docs/store/permissions.md;
 * whoever adds something of any kind is told so.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const toDo =
  'The extension may do something else than before. If it must: write its justification into docs/store/permissions.md, ' +
  'look at docs/store/privacy.md, and change this test last.';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' https:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Members that say what the thing is, and let it do nothing. */
const descriptive = [
  'manifest_version',
  'name',
  'description',
  'version',
  'icons',
  'default_locale',
  'action',
  'minimum_chrome_version',
  'key',
  'browser_specific_settings',
];
const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage'];
const common = {
  optional_host_permissions: ['https://*/*'],
  content_security_policy: { extension_pages: policy },
  options_ui: { open_in_tab: true, page: 'options.html' },
  commands: ['_execute_action', 'check-page'],
};

const browsers = [
  [
    'Chromium',
    'chrome-mv3',
    {
      ...common,
      permissions: [...permissions, 'sidePanel'].toSorted(),
      background: { service_worker: 'background.js' },
      side_panel: { default_path: 'sidepanel.html' },
      incognito: 'split',
    },
  ],
  [
    'Firefox',
    'firefox-mv3',
    {
      ...common,
      permissions,
      background: { scripts: ['background.js'] },
      sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Proofmark' },
    },
  ],
] as const;

type Manifest = Readonly<Record<string, unknown>> & {
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly commands: object;
};
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join('dist', 'extension', folder, 'manifest.json'), 'utf8')) as Manifest;

/** What lets it do something, in an order of its own. */
function abilitiesIn(manifest: Manifest): object {
  const able = Object.entries(manifest).filter(([member]) => !descriptive.includes(member));
  return {
    ...Object.fromEntries(able),
    permissions: manifest.permissions.toSorted(),
    commands: Object.keys(manifest.commands).toSorted(),
  };
}

describe.each(browsers)('the extension for %s', (_, folder, allowed) => {
  const manifest = manifestOf(folder);

  test('may do exactly this', () => {
    expect(abilitiesIn(manifest), toDo).toEqual(allowed);
  });

  test('asks for no host at installation, and lets no page talk to it or load its files', () => {
    const never = [
      'host_permissions',
      'optional_permissions',
      'content_scripts',
      'externally_connectable',
      'web_accessible_resources',
      'oauth2',
      'update_url',
    ];
    expect(
      never.filter(member => member in manifest),
      toDo,
    ).toEqual([]);
  });

  test.each([
    ['permissions', [...manifest.permissions, 'tabs']],
    ['host_permissions', ['https://uni-lumen.example/*']],
    ['optional_permissions', ['history']],
    ['optional_host_permissions', ['http://*/*']],
    ['content_scripts', [{ matches: ['https://*/*'], js: ['spot.js'] }]],
    ['web_accessible_resources', [{ resources: ['check.html'], matches: ['https://*/*'] }]],
    ['content_security_policy', { extension_pages: policy.replace("'self';", "'self' 'wasm-unsafe-eval';") }],
    ['chrome_url_overrides', { newtab: 'welcome.html' }],
  ])('with other %s it would be refused', (member, value) => {
    expect(abilitiesIn({ ...manifest, [member]: value })).not.toEqual(allowed);
  });
});

test('each permission, and nothing else, has its justification, no longer than a form takes', () => {
  const justified = readFileSync(join('docs', 'store', 'permissions.md'), 'utf8')
    .split(/^### /mu)
    .slice(1)
    .map(part => /^`([^`]+)`\n+([^#]*)/u.exec(part)?.slice(1) ?? []);
  const asked = browsers.flatMap(([, folder]) => {
    const manifest = manifestOf(folder);
    return [...manifest.permissions, ...manifest.optional_host_permissions];
  });
  expect(justified.map(([permission]) => permission).toSorted(), toDo).toEqual([...new Set(asked)].toSorted());
  for (const [permission, reason = ''] of justified) {
    expect(reason.trim().length, permission).toBeGreaterThan(80);
    expect(reason.trim().length, permission).toBeLessThanOrEqual(1_000); // Chrome Web Store
  }
});
