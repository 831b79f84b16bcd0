/** Credentials to ask about: enough that nobody is ever asked twice about the same one. */
import type { Credentials } from './asking.js';
import { type Shape, badge } from './badge.js';
import { type Measures, measuresOf } from './measures.js';
import { type Signed, type Signer, type SuiteName, altered, contextsOf, quadsOf, signAs, signerFor } from './signed.js';

export interface Pool {
  readonly shape: Shape;
  readonly suite: SuiteName;
  readonly credentials: Credentials;
  readonly measures: Measures;
}

export interface Wanted {
  readonly shape: Shape;
  readonly suites: readonly SuiteName[];
  readonly seed: number;
  /** Genuine ones of each. */
  readonly many: number;
  /** Whether each is of another issuer. */
  readonly coldKeys?: boolean;
}

const isLinked = (suite: SuiteName): boolean => suite === 'eddsa-rdfc-2022' || suite === 'Ed25519Signature2020';

/** One pool for each way of signing, over the same statements. Everything follows from the seed. */
export async function makePools({ coldKeys, many, seed, shape, suites }: Wanted): Promise<readonly Pool[]> {
  const signers = new Map<string, Signer>();
  const signerOf = (suite: SuiteName, at: number): Signer => {
    const label = coldKeys ? `bench ${String(seed + at)}` : 'bench';
    const known = signers.get(`${suite} ${label}`) ?? signerFor(suite, label);
    signers.set(`${suite} ${label}`, known);
    return known;
  };
  const canonical = new Map<number, string>();
  const signed = async (suite: SuiteName, at: number): Promise<Signed> => {
    const signer = signerOf(suite, at);
    const document = badge(shape, seed + at, signer.did);
    if (!isLinked(suite)) return signAs(suite, document, signer);
    const quads = canonical.get(at) ?? (await quadsOf(document));
    canonical.set(at, quads);
    return signAs(suite, document, signer, quads);
  };
  const pools: Pool[] = [];
  for (const suite of suites) {
    const genuine: Signed[] = [];
    for (let at = 0; at < many; at += 1) genuine.push(await signed(suite, at));
    const [first] = genuine;
    if (!first) throw new Error('a pool holds something');
    pools.push({
      shape,
      suite,
      credentials: { genuine, altered: [await altered(suite, first)] },
      measures: await measured(shape, seed, canonical.get(0)),
    });
  }
  return pools;
}

/** All of a size is counted on its eddsa-rdfc-2022 form, so that the rows of a size can be compared. */
export async function measured(shape: Shape, seed: number, quads?: string): Promise<Measures> {
  const signer = signerFor('eddsa-rdfc-2022', 'bench');
  const document = contextsOf(badge(shape, seed, signer.did), 'eddsa-rdfc-2022');
  const canonical = quads ?? (await quadsOf(document));
  const { text } = await signAs('eddsa-rdfc-2022', document, signer, canonical);
  return measuresOf(text, canonical);
}
