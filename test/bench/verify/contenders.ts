/** Who is timed. Each has a worker of its own: one of them changes a library, and must not change it for the others. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type SuiteName, suites } from './signed.js';

export const contenderNames = [
  'proof',
  'whole',
  'stock',
  'memoised',
  'digitalcredentials',
  'verifier-core',
  'jose',
  'web-crypto',
  'node-crypto',
] as const;
export type ContenderName = (typeof contenderNames)[number];

export interface Contender {
  readonly name: ContenderName;
  readonly title: string;
  /** What it can judge at all. */
  readonly suites: readonly SuiteName[];
  /** The package that answers; absent: ours, or the platform's. */
  readonly answers?: string;
  /** Where it does less, or more, than the question that is timed. */
  readonly remark?: string;
  readonly platforms: readonly Platform[];
  /** What a page's bundle of it is made from. */
  readonly source: string;
}

export const platforms = ['Node', 'Chromium'] as const;
export type Platform = (typeof platforms)[number];

const inRivals = (name: string): string => join('test', 'bench', 'rivals', `${name}.js`);
const linkedData = ['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const;
const embedded = [...linkedData, 'eddsa-jcs-2022'] as const;
const signatureOnly = 'signature alone, key at hand';

export const contenders: readonly Contender[] = [
  {
    name: 'proof',
    title: 'Proofmark, proof stage',
    suites,
    platforms,
    source: join('test', 'bench', 'verify', 'contender-proof.ts'),
  },
  {
    name: 'whole',
    title: 'Proofmark, whole verify',
    suites,
    platforms,
    remark: 'also format, issuer, validity and the standard elements',
    source: join('test', 'bench', 'verify', 'contender-whole.ts'),
  },
  {
    name: 'stock',
    title: '@digitalbazaar/vc',
    answers: '@digitalbazaar/vc',
    suites: embedded,
    platforms,
    source: inRivals('stock'),
  },
  {
    name: 'memoised',
    title: '@digitalbazaar/vc, memoised contexts',
    answers: '@digitalbazaar/vc',
    suites: embedded,
    platforms,
    remark: 'jsonld changed: scoped contexts are remembered',
    source: inRivals('memoised'),
  },
  {
    name: 'digitalcredentials',
    title: '@digitalcredentials/vc',
    answers: '@digitalcredentials/vc',
    suites: linkedData,
    platforms,
    source: inRivals('digitalcredentials'),
  },
  {
    name: 'verifier-core',
    title: '@digitalcredentials/verifier-core',
    answers: '@digitalcredentials/verifier-core',
    suites: linkedData,
    platforms,
    remark: 'no registries; its schema answered from memory by an empty one',
    source: inRivals('verifier-core'),
  },
  {
    name: 'jose',
    title: 'jose compactVerify',
    answers: 'jose',
    suites: ['ES256'],
    platforms,
    remark: signatureOnly,
    source: inRivals('jose'),
  },
  {
    name: 'web-crypto',
    title: 'limit, WebCrypto',
    suites,
    platforms,
    remark: `${signatureOnly}; canonical form made before`,
    source: inRivals('web-crypto'),
  },
  {
    name: 'node-crypto',
    title: 'limit, node:crypto',
    suites,
    platforms: ['Node'],
    remark: `${signatureOnly}; canonical form made before`,
    source: inRivals('node-crypto'),
  },
];

const fromRivals = createRequire(resolve('test', 'bench', 'rivals', 'stock.js'));

/** The version that would be loaded; `undefined` where the package is not installed. */
export function versionOf(name: string): string | undefined {
  const folders = fromRivals.resolve.paths(name) ?? [];
  const file = folders.map(folder => join(folder, name, 'package.json')).find(existsSync);
  return file && (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

export const rivalsFolder = dirname(resolve('test', 'bench', 'package.json'));
