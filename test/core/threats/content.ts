/** What a document says and how it says it: C1 to C7, C12, C21 to C25, C32, C38, C44, C45. */
import type { Json, JsonObject } from '../../../core/json.js';
import { contexts } from '../../fixtures/credentials.js';
import { sign } from '../../fixtures/signer.js';
import { asText, doubted, lumen, neverShows, proofIn, rejected, without, type Cast, type Threat } from './threat.js';

export const content = async (cast: Cast): Promise<readonly Threat[]> => [
  ...changed(cast),
  ...(await renamed(cast)),
  ...malformed(cast),
  ...costly(cast),
  ...spelled(cast),
];

function changed({ plain, sample, trapped }: Cast): readonly Threat[] {
  return [
    rejected('C1', 'a signed value changed', asText(sample('altered').document), { proof: 'proof.altered' }),
    {
      ...doubted('C2', 'a term added after signing', asText({ ...plain, honours: 'summa cum laude' }), {
        proof: 'proof.uncovered-data',
      }),
      also: neverShows('summa cum laude'),
    },
    ...trapped('C5', 'an unknown vocabulary is a doubt, and nobody is asked for it'),
    ...trapped('C6', 'a proof with another context of its own is malformed, although it verifies'),
    rejected('C7', 'a further member of the proof', asText({ ...plain, proof: { ...proofIn(plain), nonce: 'x' } }), {
      proof: 'proof.altered',
    }),
    rejected('C32', 'the status left out', asText(without(sample('revoked').document, 'credentialStatus')), {
      proof: 'proof.altered',
    }),
    rejected('C32', 'the end left out', asText(without(sample('expired').document, 'validUntil')), {
      proof: 'proof.altered',
    }),
  ];
}

/** The statements stay, the words for them change: signed under one vocabulary, shown under another. */
async function renamed({ by }: Cast): Promise<readonly Threat[]> {
  const terms = 'https://uni-lumen.example/terms#';
  const saying = (vocabulary: JsonObject, subject: JsonObject): JsonObject => ({
    '@context': [contexts.credentials2, vocabulary],
    id: 'https://uni-lumen.example/credentials/20',
    type: ['VerifiableCredential'],
    issuer: lumen,
    validFrom: '2026-06-30T00:00:00Z',
    credentialSubject: { id: 'did:example:learner', ...subject },
  });
  const under = async (signed: JsonObject, shown: JsonObject): Promise<JsonObject> => ({
    ...shown,
    proof: proofIn(await sign(signed, by)),
  });
  const pair = (one: string, other: string): JsonObject => ({ [one]: `${terms}passed`, [other]: `${terms}failed` });
  const intact = { verdict: 'confirmed', checks: { proof: 'proof.intact' } } as const;
  return [
    {
      ...intact,
      row: 'C3',
      file: 'two terms exchanged by an inline vocabulary',
      input: asText(
        await under(
          saying(pair('level', 'grade'), { level: 'EQF 4', grade: 'EQF 8' }),
          saying(pair('grade', 'level'), { level: 'EQF 8', grade: 'EQF 4' }),
        ),
      ),
      also: neverShows('EQF'),
    },
    {
      ...intact,
      row: 'C4',
      file: 'a term renamed under @vocab',
      input: asText(
        await under(
          saying({ '@vocab': terms }, { failedlevel: 'EQF 8' }),
          saying({ '@vocab': `${terms}failed` }, { level: 'EQF 8' }),
        ),
      ),
      also: neverShows('EQF'),
    },
  ];
}

function malformed({ plain, trapped }: Cast): readonly Threat[] {
  const broken = (row: string, file: string, more: JsonObject): Threat =>
    rejected(row, file, asText({ ...plain, ...more }), { format: 'format.malformed' });
  const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
    Buffer.concat(parts.map(part => Buffer.from(part as string)));
  const text = JSON.stringify(plain);
  const odd = (name: string, value: string): Threat =>
    rejected('C38', name, { text: `{"n":${value},${text.slice(1)}` }, { format: 'format.malformed' });
  return [
    broken('C12', 'an issuer that is a list', { issuer: [lumen] }),
    rejected('C12', 'no issuer', asText(without(plain, 'issuer')), { format: 'format.malformed' }),
    broken('C12', 'an issuer that is a number', { issuer: 7 }),
    broken('C12', 'an issuer that is null', { issuer: null }),
    ...trapped('C21', 'a key written twice is refused', 'a key written twice in two spellings is refused'),
    ...trapped('C22', 'a key that reaches for a prototype is refused'),
    ...['constructor', 'prototype'].map(key =>
      rejected('C22', `the key ${key}`, { text: `{"${key}":{},${text.slice(1)}` }, { format: 'format.unsafe-key' }),
    ),
    ...trapped('C38', 'half a character is refused'),
    odd('the number 1e400', '1e400'),
    odd('the number -0', '-0'),
    odd('the number 9007199254740993', '9007199254740993'),
    rejected(
      'C38',
      'bytes that are no UTF-8',
      { bytes: bytes('{"n":"', [0xff], '"}') },
      { format: 'format.malformed' },
    ),
    rejected(
      'C38',
      'UTF-16',
      { bytes: bytes([0xff, 0xfe], [...Buffer.from(text, 'utf16le')]) },
      {
        format: 'format.malformed',
      },
    ),
    ...['credentialSchema', 'refreshService', 'termsOfUse', 'evidence'].map(key =>
      broken('C44', `${key} without a type`, { [key]: { id: 'https://uni-lumen.example/x' } }),
    ),
    broken('C44', 'a related resource without an id', { relatedResource: { digestSRI: 'sha384-AAAA' } }),
    broken('C44', 'a related resource without a digest', { relatedResource: { id: 'https://uni-lumen.example/x' } }),
    broken('C44', 'an issuer that is no address', { issuer: 'University of Lumen' }),
    broken('C44', 'an id that is no address', { id: 'credential-1' }),
    broken('C44', 'an empty subject', { credentialSubject: {} }),
  ];
}

function costly({ plain, trapped }: Cast): readonly Threat[] {
  const nameless = Array.from({ length: 9_000 }, (): Json => ({ type: ['Achievement'] }));
  const deep = (depth: number): string => `{"evidence":${'['.repeat(depth)}${']'.repeat(depth)},`;
  const nested = (depth: number): Threat =>
    doubted(
      'C23',
      `${String(depth)} levels deep`,
      { text: deep(depth) + JSON.stringify(plain).slice(1) },
      {
        format: 'format.too-deep',
      },
    );
  return [
    nested(2_000),
    nested(10_000),
    nested(20_000),
    doubted(
      'C24',
      'nine thousand nameless nodes',
      asText({ ...plain, 'https://uni-lumen.example/terms#of': nameless }),
      {
        proof: 'proof.too-complex',
      },
    ),
    doubted(
      'C24',
      'fifty thousand nameless nodes',
      asText({ ...plain, 'https://uni-lumen.example/terms#of': Array.from({ length: 50_000 }, () => ({})) }),
      { format: 'format.too-large' },
    ),
    ...trapped(
      'C25',
      'a graph made to keep a verifier busy is a doubt',
      'a small symmetric graph is no attack: the default work factor would refuse it',
    ),
  ];
}

/** Other spellings of the same credential. */
function spelled({ plain }: Cast): readonly Threat[] {
  const same = { row: 'C45', verdict: 'confirmed', checks: { proof: 'proof.intact' } } as const;
  const turned = Object.fromEntries(Object.entries(plain).toReversed());
  const listed = [contexts.credentials2, contexts.openBadges, contexts.dataIntegrity];
  return [
    { ...same, file: 'members in another order', input: asText(turned) },
    { ...same, file: 'written with room', input: { text: `\n${JSON.stringify(plain, undefined, 3)}\n` } },
    { ...same, file: 'letters as escapes', input: { text: JSON.stringify(plain).replaceAll('Lumen', '\\u004cumen') } },
    { ...same, file: 'the proof in a list of one', input: asText({ ...plain, proof: [proofIn(plain)] }) },
    { ...same, file: 'a further known vocabulary', input: asText({ ...plain, '@context': listed }) },
  ];
}
