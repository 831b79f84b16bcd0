/** How often a speed that is claimed is had: the share of credentials that the fast path decided. */
import { join } from 'node:path';
import type { Environment } from '../../../core/environment.js';
import { type Input, verify } from '../../../core/index.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { bytesOf, environmentOf, readCorpus } from '../../conformance/corpus.js';
import { worldOf } from '../../fixtures/environment.js';
import { makeSamples, sampleDay } from '../../fixtures/samples.js';
import { alike, badge, cliques, growth, leaves, sizes } from './badge.js';
import { engineOf } from './engine.js';
import { offline } from './offline.js';
import { signAs, signerFor } from './signed.js';

export interface Share {
  readonly of: string;
  /** Reports on a linked-data proof that was judged. */
  readonly judged: number;
  /** By the engine's name; reports that do not say are in none. */
  readonly byEngine: Readonly<Record<string, number>>;
}

type Given = readonly [Input, Environment];

export async function sharesOf(corpus: string | undefined): Promise<readonly Share[]> {
  const shares = [await shareOf('samples', await samples()), await shareOf('made for this bench', await made())];
  return corpus === undefined ? shares : [...shares, await shareOf('credentials others made', others(corpus))];
}

async function samples(): Promise<readonly Given[]> {
  const { samples: all, web } = await makeSamples();
  const world = worldOf(web, sampleDay);
  return all.map(({ document }) => [{ text: JSON.stringify(document) }, world]);
}

async function made(): Promise<readonly Given[]> {
  const signer = signerFor('eddsa-rdfc-2022', 'bench');
  const shapes = [sizes.small, sizes.medium, ...growth.slice(0, 4), ...leaves, alike(2), ...cliques.slice(0, 3)];
  const signed = shapes.map(shape => signAs('eddsa-rdfc-2022', badge(shape, 1, signer.did), signer));
  return (await Promise.all(signed)).map(({ text }) => [{ text }, offline]);
}

function others(folder: string): readonly Given[] {
  const corpus = readCorpus(folder);
  return corpus.cases.map(one => [{ bytes: bytesOf(corpus, one), name: join(one.file) }, environmentOf(corpus)]);
}

async function shareOf(of: string, all: readonly Given[]): Promise<Share> {
  const byEngine: Record<string, number> = {};
  let judged = 0;
  for (const [input, environment] of all)
    for (const report of (await verify(input, environment)).filter(isOverLinkedData)) {
      judged += 1;
      const engine = engineOf(report);
      if (engine !== undefined) byEngine[engine] = (byEngine[engine] ?? 0) + 1;
    }
  return { of, judged, byEngine };
}

const LINKED = new Set(['eddsa-rdfc-2022', 'Ed25519Signature2020']);

/** A signature over linked data was found intact, or altered. */
const isOverLinkedData = ({ checks }: VerificationReport): boolean =>
  checks.some(({ id, reason }) => id === 'proof' && (reason === 'proof.intact' || reason === 'proof.altered')) &&
  checks.some(({ evidence }) => evidence.some(({ value = '' }) => LINKED.has(value)));
