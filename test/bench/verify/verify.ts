/** Is this signature intact, and is it the issuer's, offline? How long that takes here, and how long it takes others. */
import { join } from 'node:path';
import { findChromium } from '../../journeys/chromium.js';
import { type Asked, loadTimeOf } from './asking.js';
import { sizes } from './badge.js';
import { bundleContender, weightOfScripts } from './bundles.js';
import { type CellOutcome, cellsFor, core } from './cells.js';
import { type ColdRow, timeCold } from './cold.js';
import { type Contender, type ContenderName, type Platform, versionOf } from './contenders.js';
import { type Chromium, openChromium } from './in-chromium.js';
import { describeCell } from './describe.js';
import { inProcess, inThread } from './in-node.js';
import { absent, installRivals, present } from './installed.js';
import { type PoisonRow, timePoison } from './poison.js';
import { makePools } from './pools.js';
import type { Competing } from './rounds.js';
import { type Share, sharesOf } from './share.js';
import { type Arena, enter, poolsOf, timeCell } from './time-cells.js';

export interface BundleWeight {
  readonly name: ContenderName;
  readonly title: string;
  /** kB of everything a page had loaded when a small eddsa-rdfc-2022 credential had its answer. */
  readonly gzip: number;
}

export interface VerifyOutcome {
  readonly browser: string;
  readonly versions: readonly string[];
  readonly cells: readonly CellOutcome[];
  readonly cold: readonly ColdRow[];
  readonly weights: readonly BundleWeight[];
  readonly poison: readonly PoisonRow[];
  readonly shares: readonly Share[];
  /** Who could not take part, and why. */
  readonly missing: readonly string[];
}

const bundled = join('dist', 'bench');

/** @param onCase hears what is measured next: all of it takes minutes */
export async function measureVerifying(isQuick: boolean, onCase: (what: string) => void): Promise<VerifyOutcome> {
  installRivals(onCase);
  const everybody = present();
  const { failed, inPages } = await bundleAll(everybody, onCase);
  const chromium = await openChromium(await findChromium(), bundled);
  try {
    const cells = await timeCells(chromium, everybody, inPages, isQuick, onCase);
    onCase('cold');
    chromium.loaded();
    const cold = await timeColdStarts(chromium, everybody, cells.outcomes, isQuick);
    const weights = weightsOf(inPages, chromium.loaded());
    const poison = await poisoned(isQuick, onCase);
    onCase('the share of the fast path');
    const shares = isQuick ? [] : await sharesOf(process.env['PROOFMARK_CORPUS']);
    const missing = [...absent().map(title => `${title}: not installed`), ...failed, ...cells.failed];
    const browser = chromium.version;
    return { browser, versions: versions(), cells: cells.outcomes, cold, weights, poison, shares, missing };
  } finally {
    await chromium.close();
  }
}

const versions = (): readonly string[] =>
  [
    '@digitalbazaar/vc',
    'jsonld',
    'rdf-canonize',
    '@digitalcredentials/vc',
    '@digitalcredentials/verifier-core',
    'jose',
  ].flatMap(name => {
    const version = versionOf(name);
    return version === undefined ? [] : [`${name} ${version}`];
  });

async function bundleAll(
  everybody: readonly Contender[],
  onCase: (what: string) => void,
): Promise<{ readonly inPages: readonly Contender[]; readonly failed: readonly string[] }> {
  const [inPages, failed]: [Contender[], string[]] = [[], []];
  for (const contender of everybody.filter(({ platforms }) => platforms.includes('Chromium'))) {
    onCase(`bundling ${contender.title}`);
    try {
      await bundleContender(contender, bundled);
      inPages.push(contender);
    } catch (error) {
      failed.push(`${contender.title} in Chromium: ${String(error).split('\n')[0] ?? ''}`);
    }
  }
  return { inPages, failed };
}

/** @param loaded while everybody answered about one small credential, each in a page of its own */
const weightsOf = (inPages: readonly Contender[], loaded: readonly string[]): readonly BundleWeight[] =>
  inPages.flatMap(({ name, title }) => {
    const gzip = weightOfScripts(
      loaded.filter(path => path.startsWith(`/${name}/`)),
      bundled,
    );
    return gzip > 0 ? [{ name, title, gzip }] : [];
  });

async function timeCells(
  chromium: Chromium,
  everybody: readonly Contender[],
  inPages: readonly Contender[],
  isQuick: boolean,
  onCase: (what: string) => void,
): Promise<{ readonly outcomes: readonly CellOutcome[]; readonly failed: readonly string[] }> {
  const arenas: readonly (readonly [Arena, readonly Contender[]])[] = [
    [{ platform: 'Node', start: inThread }, everybody],
    [{ platform: 'Chromium', start: name => chromium.inWorker(name) }, inPages],
  ];
  const entered: (readonly [Arena, readonly Competing[]])[] = [];
  const failed: string[] = [];
  for (const [arena, invited] of arenas) {
    const { competing, failed: fallen } = await enter(arena, invited);
    entered.push([arena, competing]);
    failed.push(...fallen.map(one => `${arena.platform}, ${one}`));
  }
  const outcomes: CellOutcome[] = [];
  for (const cell of cellsFor(isQuick)) {
    onCase(`signing ${cell.shape.name}`);
    for (const pool of await poolsOf(cell))
      for (const [{ platform }, competing] of entered) {
        onCase(`${platform}, ${cell.shape.name}, ${pool.suite}${cell.coldKeys ? ', another key each' : ''}`);
        const timed = await timeCell(platform, competing, cell, pool);
        onCase(describeCell(timed).join('\n'));
        outcomes.push(timed);
      }
  }
  for (const { asked } of entered.flatMap(([, competing]) => competing)) await asked.end();
  return { outcomes, failed };
}

async function timeColdStarts(
  chromium: Chromium,
  everybody: readonly Contender[],
  warm: readonly CellOutcome[],
  isQuick: boolean,
): Promise<readonly ColdRow[]> {
  const rounds = isQuick ? 2 : 7;
  /** Whoever answered rightly when it was warm. */
  const invited = (platform: Platform): readonly Contender[] => {
    const cells = warm.filter(cell => cell.platform === platform);
    const names = new Set(cells.flatMap(({ rows }) => rows.map(({ name }) => name)));
    return everybody.filter(({ name }) => names.has(name) && (!isQuick || core.includes(name)));
  };
  const [pool] = await makePools({ shape: sizes.small, suites: ['eddsa-rdfc-2022'], seed: 900_000, many: rounds });
  if (!pool) throw new Error('one way of signing makes one pool');
  return [
    ...(await timeCold('Node', invited('Node'), pool, rounds, inProcess)),
    ...(await timeCold('Chromium', invited('Chromium'), pool, rounds, name => chromium.inPage(name))),
  ];
}

async function poisoned(isQuick: boolean, onCase: (what: string) => void): Promise<readonly PoisonRow[]> {
  const whole: Asked = inThread('whole');
  try {
    await loadTimeOf(whole);
    return await timePoison(whole, isQuick, onCase);
  } finally {
    await whole.end();
  }
}
