/** One hostile file of the threats to a credential, C1 to C45, and the answer it must get. */
import { isObject, type JsonObject } from '../../../core/json.js';
import type { Input } from '../../../core/open/opened.js';
import type { CheckReason, Note } from '../../../core/report/reasons.js';
import type { Verdict, VerificationReport } from '../../../core/report/report.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import type { Answers } from '../../fixtures/environment.js';
import { makeSamples, type Sample } from '../../fixtures/samples.js';
import { sign, testKey, type TestKey } from '../../fixtures/signer.js';
import { curveKey, jwkDocument, tokenOf, type TokenKey } from '../../fixtures/tokens.js';
import { makeTraps, type Trap } from '../../fixtures/traps.js';

export interface Threat {
  /** The row: `C1` to `C45`. */
  readonly row: string;
  /** What the file is. */
  readonly file: string;
  readonly input: Input;
  readonly answers?: Answers;
  readonly verdict: Verdict;
  /** The answers that matter here, by question. */
  readonly checks: Readonly<Record<string, CheckReason>>;
  /** Notes that must be among those given anywhere in the report. */
  readonly notes?: readonly Note[];
  /** What else must hold of the reports, and how it is said in the table. */
  readonly also?: readonly [said: string, holds: (reports: readonly VerificationReport[]) => boolean];
}

/** The issuer whose keys the web of these files publishes: one for proofs, one for tokens. */
export const lumen = 'did:web:uni-lumen.example';
export const lumenMethod = `${lumen}#key-1`;
const tokens = 'did:web:tokens.uni-lumen.example';

export interface Cast {
  readonly university: TestKey;
  readonly person: TestKey;
  readonly by: { readonly key: TestKey; readonly method: string };
  /** A plain badge that the university signed. */
  readonly plain: JsonObject;
  readonly tokenKey: TokenKey;
  readonly web: Answers;
  readonly sample: (name: string) => Sample;
  /** Rows of the traps, by name. */
  readonly trapped: (row: string, ...names: readonly string[]) => readonly Threat[];
}

const traps = await makeTraps();

export async function makeCast(): Promise<Cast> {
  const [{ samples, web }, university, person] = await Promise.all([
    makeSamples(),
    testKey('university of lumen'),
    testKey('nobody in particular'),
  ]);
  const tokenKey = curveKey('uni-lumen p256', 'P-256');
  const by = { key: university, method: lumenMethod };
  return {
    university,
    person,
    by,
    tokenKey,
    plain: await sign(plainBadge({ issuer: profile(lumen) }), by),
    web: {
      ...web,
      'https://tokens.uni-lumen.example/.well-known/did.json': jwkDocument(tokens, { p256: tokenKey.jwk }),
    },
    sample: name => found(samples, name),
    trapped: (row, ...names) => names.map(name => ofTrap(row, found(traps, name))),
  };
}

function found<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  const one = list.find(candidate => candidate.name === name);
  if (!one) throw new Error(`there is no ${name}`);
  return one;
}

const ofTrap = (row: string, { name, text, answers, verdict, checks, notes }: Trap): Threat => ({
  row,
  file: name,
  input: { text },
  answers,
  verdict,
  checks,
  ...(notes && { notes }),
});

export const asText = (value: JsonObject | string): Input => ({
  text: typeof value === 'string' ? value : JSON.stringify(value),
});

/** What the university states as a token. */
export const tokenBadge = plainBadge({ issuer: profile(tokens) });
export const tokenMethod = `${tokens}#p256`;
export const tokenBy = (claims: JsonObject, key: TokenKey, header: JsonObject = {}): Promise<string> =>
  tokenOf(claims, key, { alg: 'ES256', kid: tokenMethod, ...header });

export const proofIn = (document: JsonObject): JsonObject => {
  const proof = document['proof'];
  if (!isObject(proof)) throw new Error('a signed fixture has one proof');
  return proof;
};

export const without = (document: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));

/** Nothing a reader is shown of the credential holds the text. */
export const neverShows = (text: string): NonNullable<Threat['also']> => [
  `never shows “${text}”`,
  reports => !JSON.stringify(reports.map(({ elements, credential }) => [elements, credential])).includes(text),
];

export const rejected = (row: string, file: string, input: Input, checks: Threat['checks']): Threat => ({
  row,
  file,
  input,
  verdict: 'rejected',
  checks,
});

export const doubted = (row: string, file: string, input: Input, checks: Threat['checks']): Threat => ({
  ...rejected(row, file, input, checks),
  verdict: 'unconfirmed',
});
