/** docs/traps.md names, for each trap, its test here or beside the code it concerns. */
import { verifyCredential } from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import { describe, expect, test } from 'vitest';
import { sha256OfJson } from '../../core/digest.js';
import { verify } from '../../core/index.js';
import { isObject, listOf, member, textMember, type Json, type JsonObject } from '../../core/json.js';
import { pinsOf } from '../../core/proofs/contexts/pins.js';
import { judgeEditsOf } from '../conformance/edited.js';
import { editKinds, editsOf } from '../conformance/edits.js';
import { contexts, plainBadge, profile } from '../fixtures/credentials.js';
import { worldOf, type Answers } from '../fixtures/environment.js';
import { makeSamples, sampleDay } from '../fixtures/samples.js';
import { answersOf, reportOn } from '../fixtures/report-on.js';
import { contextLoader, proofOver, sign, testKey } from '../fixtures/signer.js';
import { makeTraps } from '../fixtures/traps.js';

const traps = await makeTraps();
const { samples, web } = await makeSamples();
const genuine = samples.filter(({ verdict }) => verdict === 'confirmed');

describe('what the libraries do and we must not', () => {
  test.each(traps)('$name', async ({ text, answers, verdict, checks, notes }) => {
    const report = await reportOn(text, answers);
    expect(answersOf(report)).toMatchObject(checks);
    expect(report.verdict).toBe(verdict);
    const noted = report.checks.flatMap(check => check.notes);
    for (const note of notes ?? []) expect(noted).toContain(note);
  });
});

describe('dates and status never hide the signature', () => {
  test.each(samples.filter(({ because }) => /^(period|status)\./.test(because)))(
    'the $name one still says that its signature is intact',
    async ({ document }) => {
      expect(answersOf(await reportOn(JSON.stringify(document), web))['proof']).toBe('proof.intact');
    },
  );
});

describe('a signature covers statements, not the words they are written in', () => {
  /** Two inline terms are exchanged, in the vocabulary and in the subject: the statements stay what they were. */
  async function exchanged(): Promise<{ signed: JsonObject; edited: JsonObject }> {
    const key = await testKey('university of lumen');
    const inline = (one: string, other: string): JsonObject => ({
      [one]: 'https://uni-lumen.example/terms#passed',
      [other]: 'https://uni-lumen.example/terms#failed',
    });
    const saying = (subject: JsonObject, terms: JsonObject): JsonObject => ({
      '@context': [contexts.credentials2, terms],
      id: 'https://uni-lumen.example/credentials/20',
      type: ['VerifiableCredential'],
      issuer: profileOfLumen,
      validFrom: '2026-06-30T00:00:00Z',
      credentialSubject: { id: 'did:example:learner', ...subject },
    });
    const document = saying({ level: 'EQF 4', grade: 'EQF 8' }, inline('level', 'grade'));
    const signed = await sign(document, { key, method: 'did:web:uni-lumen.example#key-1' });
    const edited = {
      ...saying({ level: 'EQF 8', grade: 'EQF 4' }, inline('grade', 'level')),
      proof: signed['proof'] ?? null,
    };
    return { signed, edited };
  }
  const profileOfLumen: JsonObject = { id: 'did:web:uni-lumen.example', name: 'University of Lumen' };

  test('an edited inline vocabulary leaves the signature intact, and no word of it is believed', async () => {
    const { signed, edited } = await exchanged();
    for (const document of [signed, edited]) {
      const report = await reportOn(JSON.stringify(document), web);
      expect(answersOf(report)['proof']).toBe('proof.intact');
      const stated = report.elements.filter(({ value }) => value?.includes('EQF'));
      expect(stated).toEqual([]);
    }
  });

  test('what no vocabulary defines is named as uncovered, and the rest is read', async () => {
    const key = await testKey('university of lumen');
    const badge = plainBadge({ issuer: profile('did:web:uni-lumen.example') });
    const signed = await sign(badge, { key, method: 'did:web:uni-lumen.example#key-1' });
    const report = await reportOn(JSON.stringify({ ...signed, honours: 'summa cum laude' }), web);
    expect(report).toMatchObject({ coverage: 'part', uncovered: ['/honours'] });
    expect(JSON.stringify(report.elements)).not.toContain('summa cum laude');
  });
});

describe('nothing is asked of the web that was not stated', () => {
  test('judging without a status asks for the key alone', async () => {
    const document = samples.find(({ name }) => name === 'platform-account')?.document;
    const report = await reportOn(JSON.stringify(document), web);
    expect(report.contacted.map(({ url, purpose }) => [url, purpose])).toEqual([
      ['https://badges.example/issuers/uni-lumen/did.json', 'key'],
    ]);
  });

  test('an unknown vocabulary is not fetched, and a key document’s vocabularies are not either', async () => {
    const asked: string[] = [];
    const world = worldOf(web, sampleDay);
    const recording = {
      ...world,
      fetch: (url: string, init: RequestInit) => {
        asked.push(url);
        return world.fetch(url, init);
      },
    };
    for (const { text } of traps) await verify({ text }, recording);
    expect(asked.filter(url => /contexts\.example|w3\.org|w3id\.org|purl\./.test(url))).toEqual([]);
  });
});

describe('a vocabulary the library answers by itself', () => {
  test.each(['https://w3id.org/security/v1', 'https://w3id.org/security/v2'])('%s is the one we pinned', async url => {
    const loader = jsigs.extendContextLoader(() => Promise.reject(new Error('our loader was asked')));
    const { document } = await loader(url);
    if (!isObject(document)) throw new Error('a vocabulary is an object');
    expect(await sha256OfJson(document)).toBe(pinsOf(url)[0]?.sha256);
  });
});

describe('against the library on every proof without a chain', () => {
  const suites = [new Ed25519Signature2020(), new DataIntegrityProof({ cryptosuite })];

  /** The library's own answer about one proof: on a day the credential was valid, with its status left aside. */
  async function libraryAccepts(credential: JsonObject, answers: Answers): Promise<boolean> {
    const start = textMember(credential, 'validFrom') ?? textMember(credential, 'issuanceDate');
    const { verified } = await verifyCredential({
      credential: structuredClone(credential),
      suite: suites,
      documentLoader: url => keyOrContext(url, answers),
      checkStatus: () => Promise.resolve({ verified: true }),
      ...(start && { now: new Date(start) }),
    });
    return verified;
  }

  const keyContext = 'https://w3id.org/security/multikey/v1';
  const suiteContext = 'https://w3id.org/security/suites/ed25519-2020/v1';

  /** did:key and did:web documents as this library expects them, keys with their own vocabulary. */
  async function keyOrContext(url: string, answers: Answers) {
    if (!url.startsWith('did:')) return contextLoader(url);
    const [did = '', fragment] = url.split('#');
    const methods: readonly Json[] = did.startsWith('did:key:')
      ? [{ id: `${did}#${did.slice(8)}`, publicKeyMultibase: did.slice(8) }]
      : listOf(member(webDocument(did, answers), 'verificationMethod'));
    const keys = methods.map(method => ({
      '@context': [keyContext, suiteContext],
      id: textMember(method, 'id'),
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: textMember(method, 'publicKeyMultibase'),
    }));
    const document = fragment
      ? keys.find(({ id }) => id === url)
      : { '@context': 'https://www.w3.org/ns/did/v1', id: did, assertionMethod: keys.map(({ id }) => id) };
    if (!document) throw new Error(`no key ${url}`);
    return { contextUrl: null, documentUrl: url, document } as const;
  }

  function webDocument(did: string, answers: Answers): Json | undefined {
    const [host = '', ...path] = did.slice('did:web:'.length).split(':');
    const answer = answers[`https://${host}/${path.length === 0 ? '.well-known' : path.join('/')}/did.json`];
    return typeof answer === 'function' ? undefined : answer;
  }

  const single = samples.filter(({ document }) => isObject(document['proof']));

  test.each(single)('the $name sample: intact here exactly where it verifies there', async ({ document }) => {
    const report = await reportOn(JSON.stringify(document), web);
    expect(answersOf(report)['proof'] === 'proof.intact').toBe(await libraryAccepts(document, web));
  });

  test('edited samples: what the library refuses is never intact here', async () => {
    const accepted: string[] = [];
    for (const [seed, { document }] of genuine.entries()) {
      for (const { kind, what, text } of editsOf(document, seed, 6).filter(edit => edit.kind !== 'duplicate')) {
        const report = await reportOn(text, web);
        const intact = answersOf(report)['proof'] === 'proof.intact';
        if (intact && !(await libraryAccepts(JSON.parse(text) as JsonObject, web))) accepted.push(`${kind}: ${what}`);
      }
    }
    expect(accepted).toEqual([]);
  });

  test('the library calls a revoked credential verified; its status is judged by us', async () => {
    const revoked = samples.find(({ name }) => name === 'revoked');
    if (!revoked) throw new Error('there is a revoked sample');
    expect(await libraryAccepts(revoked.document, web)).toBe(true);
    expect((await reportOn(JSON.stringify(revoked.document), web)).because).toBe('status.revoked');
  });

  test('the bare assertion purpose accepts a signer who is not the issuer; we do not use it', async () => {
    const wrong = samples.find(({ name }) => name === 'wrong-signer');
    if (!wrong) throw new Error('there is a wrong signer');
    const { verified } = await jsigs.verify(structuredClone(wrong.document), {
      suite: suites,
      purpose: new jsigs.purposes.AssertionProofPurpose(),
      documentLoader: url => keyOrContext(url, web),
    });
    expect(verified).toBe(true);
    expect((await reportOn(JSON.stringify(wrong.document), web)).because).toBe('proof.wrong-signer');
  });

  test('the library drops an unknown proof and forgets a chain; each is named or judged here', async () => {
    const key = await testKey('university of lumen');
    const by = { key, method: 'did:web:uni-lumen.example#key-1' };
    const badge = plainBadge({ issuer: profile('did:web:uni-lumen.example') });
    const good = await proofOver(badge, by);
    const unrelated = await proofOver(badge, { ...by, proof: { previousProof: 'urn:uuid:gone' } });
    const broken = { ...badge, proof: [good, unrelated] };
    expect(await libraryAccepts(broken, web)).toBe(true);
    expect((await reportOn(JSON.stringify(broken), web)).because).toBe('proof.malformed');
  });
});

describe('edits of our own genuine samples', () => {
  test.each(genuine)('$name: no edit is confirmed, none is better', async ({ document }) => {
    const edits = await judgeEditsOf(document, 2, 7, text => reportOn(text, web));
    expect(edits.length).toBe(editKinds.length * 7);
    expect(edits.filter(edit => edit.better || edit.verdict === 'confirmed')).toEqual([]);
  });
});
