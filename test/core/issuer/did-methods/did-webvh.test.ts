import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Environment } from '../../../../core/environment.js';
import { verify } from '../../../../core/index.js';
import { didWebvh, readWebvhDid } from '../../../../core/issuer/did-methods/did-webvh.js';
import { selectKey } from '../../../../core/issuer/look-up-key.js';
import { webAnchorOf } from '../../../../core/issuer/web-anchor.js';
import { type Json, type JsonObject, listOf, textMember } from '../../../../core/json.js';
import { limits } from '../../../../core/limits.js';
import { openWeb } from '../../../../core/web/index.js';
import { allowedDids, didsOfRefusedHosts, refusedDids } from '../../../fixtures/addresses.js';
import { caseTable } from '../../../fixtures/case-table.js';
import { plainBadge, profile } from '../../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../../fixtures/environment.js';
import { sign, testKey } from '../../../fixtures/signer.js';
import {
  type DIDLog,
  type Draft,
  SCID,
  asLines,
  createDID,
  deactivateDID,
  deriveNextKeyHash,
  logKey,
  logOf,
  logProof,
  resolveDIDFromLog,
  served,
  updateDID,
  verifier,
} from '../../../fixtures/webvh.js';

const now = '2026-11-21T10:00:00Z';
const table = caseTable('did:webvh');
const [owner, next, stranger, issuing, ...watching] = await Promise.all(
  ['owner', 'next owner', 'stranger', 'issuing', 'witness 1', 'witness 2', 'witness 3'].map(logKey),
);
if (!owner || !next || !stranger || !issuing) throw new Error('keys');
const [one, two, three] = watching.map(key => ({ key, id: key.didKey }));
if (!one || !two || !three) throw new Error('witnesses');

const badgeKey = await testKey('university of lumen');
const HOST = 'uni-lumen.example';
const LOG = `https://${HOST}/.well-known/did.jsonl`;
const WITNESSES = `https://${HOST}/.well-known/did-witness.json`;

/** What a log says, once it is served: the keys of its document, or why there are none. */
async function resolve(did: string, answers: Answers, clock = now) {
  const asked: string[] = [];
  const world = worldOf(answers, clock);
  const web = openWeb({
    ...world,
    fetch: (url, init) => {
      asked.push(url);
      return world.fetch(url, init);
    },
  });
  return { asked, answer: await didWebvh.resolve(did, web) };
}

/** The reason, and the fault in the evidence; or the names of the keys. */
async function told(did: string, answers: Answers): Promise<Json> {
  const { answer } = await resolve(did, answers);
  if (answer.kind === 'document') return answer.keys.map(({ id }) => id.replace(did, ''));
  return [answer.reason, answer.evidence.find(({ fault }) => fault)?.fault ?? null];
}

const DOUBT = ['proof.key-unreachable', 'web.unexpected-content'];

const method = (id: string, { multibase }: Pick<typeof owner, 'multibase'>): JsonObject => ({
  id,
  type: 'Multikey',
  controller: id.split('#')[0] ?? '',
  publicKeyMultibase: multibase,
});

const documentOf = (
  did: string,
  key: Pick<typeof owner, 'multibase'> = issuing,
  more: JsonObject = {},
): JsonObject => ({
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: did,
  verificationMethod: [method(`${did}#key-1`, key)],
  assertionMethod: [`${did}#key-1`],
  ...more,
});

const DID = `did:webvh:${SCID}:${HOST}`;

const first = (more: JsonObject = {}, draft: Partial<Draft> = {}): Draft => ({
  parameters: { method: 'did:webvh:1.0', scid: SCID, updateKeys: [owner.multibase], ...more },
  state: documentOf(DID),
  versionTime: '2025-03-01T10:00:00Z',
  by: owner,
  ...draft,
});

const later = (parameters: JsonObject = {}, draft: Partial<Draft> = {}): Draft => ({
  parameters,
  state: documentOf(DID),
  versionTime: '2025-04-01T10:00:00Z',
  by: owner,
  ...draft,
});

const at = (scid: string, place = HOST): string => `did:webvh:${scid}:${place}`;
const without = (object: Json, name: string): JsonObject =>
  Object.fromEntries(Object.entries(object as JsonObject).filter(([key]) => key !== name));

const created = await createDID({
  domain: HOST,
  signer: owner.signer,
  verifier,
  updateKeys: [owner.multibase],
  didDocument: documentOf(DID),
  created: '2025-03-01T10:00:00Z',
});

describe('a log written by didwebvh-ts', () => {
  test('is read to its end', async () => {
    const answers = { [LOG]: served(created.log) };
    table.row('created', ['#key-1'], await told(created.did, answers));
    const { asked, answer } = await resolve(created.did, answers);
    expect(asked).toEqual([LOG]);
    expect(answer).toMatchObject({ version: created.meta.versionId, origin: { kind: 'web', via: 'did:webvh' } });
  });

  test('is read after its keys were rotated, twice, with the last document alone', async () => {
    const rotated = await updateDID({
      log: created.log,
      signer: owner.signer,
      verifier,
      updateKeys: [next.multibase],
      updated: '2025-04-01T10:00:00Z',
    });
    const again = await updateDID({
      log: rotated.log,
      signer: next.signer,
      verifier,
      verificationMethods: [{ ...method(`${created.did}#key-2`, issuing), purpose: 'assertionMethod' } as never],
      updated: '2025-05-01T10:00:00Z',
    });
    const { answer } = await resolve(created.did, { [LOG]: served(again.log) });
    if (answer.kind !== 'document') throw new Error(JSON.stringify(answer));
    table.row('rotated twice', again.meta.versionId, answer.version);
    expect(answer.keys.map(({ publicKeyMultibase }) => publicKeyMultibase)).toEqual([issuing.multibase]);
  });

  test('is read with the keys it committed to beforehand', async () => {
    const bound = await createDID({
      domain: HOST,
      signer: owner.signer,
      verifier,
      updateKeys: [owner.multibase],
      nextKeyHashes: [await deriveNextKeyHash(next.multibase)],
      didDocument: documentOf(DID),
      created: '2025-03-01T10:00:00Z',
    });
    const rotated = await updateDID({
      log: bound.log,
      signer: next.signer,
      verifier,
      updateKeys: [next.multibase],
      nextKeyHashes: [await deriveNextKeyHash(owner.multibase)],
      updated: '2025-04-01T10:00:00Z',
    });
    table.row('pre-rotation', ['#key-1'], await told(bound.did, { [LOG]: served(rotated.log) }));
  });

  test('that was given up withdraws its keys from that moment on', async () => {
    const ended = await deactivateDID({ log: created.log, signer: owner.signer, verifier });
    // The library gives it up at the moment of this test.
    const late = new Date(Date.now() + 86_400_000);
    const { answer } = await resolve(created.did, { [LOG]: served(ended.log) }, late.toISOString());
    if (answer.kind !== 'document') throw new Error(JSON.stringify(answer));
    const early = new Date('2025-03-02T00:00:00Z');
    const withdrawal = (signedAt: Date | undefined) => {
      const key = selectKey(`${created.did}#key-1`, answer, { signedAt, now: late });
      return key.kind === 'key' ? key.kind : key.reason;
    };
    table.row('given up, signed before', 'proof.key-since-withdrawn', withdrawal(early));
    table.row('given up, signed later', 'proof.key-withdrawn', withdrawal(late));
    table.row('given up, signing time unknown', 'proof.key-withdrawn', withdrawal(undefined));
  });

  test('that was given up withdraws a key too that was to be withdrawn later', async () => {
    const [own] = listOf(documentOf(DID)['verificationMethod']);
    const later = { ...(own as { readonly type: string }), revoked: '2099-01-01T00:00:00Z' };
    const one = await createDID({
      domain: HOST,
      signer: owner.signer,
      verifier,
      updateKeys: [owner.multibase],
      didDocument: { ...documentOf(DID), verificationMethod: [later] },
      created: '2025-03-01T10:00:00Z',
    });
    const ended = await deactivateDID({ log: one.log, signer: owner.signer, verifier });
    const late = new Date(Date.now() + 86_400_000);
    const { answer } = await resolve(one.did, { [LOG]: served(ended.log) }, late.toISOString());
    if (answer.kind !== 'document') throw new Error(JSON.stringify(answer));
    const key = selectKey(`${one.did}#key-1`, answer, { signedAt: late, now: late });
    table.row('given up before its key', 'proof.key-withdrawn', key.kind === 'key' ? key.kind : key.reason);
  });
});

const hashed = await deriveNextKeyHash(next.multibase);

describe('a log that breaks one rule', () => {
  interface Broken {
    readonly name: string;
    readonly drafts: readonly Draft[];
    /** Lines in place of those that were made. */
    readonly lines?: (lines: readonly Json[]) => readonly Json[];
    readonly text?: (text: string) => string;
    /** Our own answer to what the library lets pass. */
    readonly place?: string;
  }
  const changed = (entry: Json): Json => ({ ...(entry as JsonObject), state: documentOf('did:web:evil.example') });
  const broken: readonly Broken[] = [
    { name: 'number twice', drafts: [first(), later({}, { number: 1 })] },
    { name: 'number left out', drafts: [first(), later({}, { number: 3 })] },
    { name: 'first number is 2', drafts: [first({}, { number: 2 })] },
    { name: 'document changed after signing', drafts: [first({}, { after: changed }), later()] },
    { name: 'last document changed after signing', drafts: [first(), later({}, { after: changed })] },
    {
      name: 'an entry taken out',
      drafts: [first(), later(), later({}, { versionTime: '2025-05-01T10:00:00Z' })],
      lines: lines => [lines[0] ?? null, lines[2] ?? null],
    },
    { name: 'entries swapped', drafts: [first(), later()], lines: lines => lines.toReversed() },
    { name: 'entry twice', drafts: [first(), later()], lines: lines => [...lines, lines[1] ?? null] },
    { name: 'an identifier of another log', drafts: [first()], place: 'other' },
    { name: 'time not later', drafts: [first(), later({}, { versionTime: '2025-03-01T10:00:00Z' })] },
    { name: 'time earlier', drafts: [first(), later({}, { versionTime: '2025-02-01T10:00:00Z' })] },
    { name: 'time without zone', drafts: [first({}, { versionTime: '2025-03-01T10:00:00' })] },
    { name: 'time with an offset', drafts: [first({}, { versionTime: '2025-03-01T10:00:00+01:00' })] },
    { name: 'time that is none', drafts: [first({}, { versionTime: 'in spring' })] },
    { name: 'six minutes ahead', drafts: [first({}, { versionTime: '2026-11-21T10:06:00Z' })] },
    { name: 'signed by a stranger', drafts: [first({}, { by: stranger })] },
    { name: 'changed by a stranger', drafts: [first(), later({}, { by: stranger })] },
    { name: 'changed by the keys it brings', drafts: [first(), later({ updateKeys: [next.multibase] }, { by: next })] },
    {
      name: 'changed by keys given up before',
      drafts: [first(), later({ updateKeys: [next.multibase] }), later({}, { versionTime: '2025-05-01T10:00:00Z' })],
    },
    { name: 'without proof', drafts: [first({}, { after: entry => without(entry, 'proof') })] },
    {
      name: 'with an empty list of proofs',
      drafts: [first({}, { after: entry => ({ ...entry, proof: [] }) })],
    },
    {
      name: 'with a second proof that does not fit',
      drafts: [
        first(
          {},
          {
            after: entry => ({
              ...entry,
              proof: [...(entry['proof'] as readonly Json[]), { type: 'DataIntegrityProof' }],
            }),
          },
        ),
      ],
    },
    { name: 'proof of another suite', drafts: [first({}, { proof: { cryptosuite: 'eddsa-rdfc-2022' } })] },
    { name: 'proof of another purpose', drafts: [first({}, { proof: { proofPurpose: 'authentication' } })] },
    {
      name: 'proof with a context of its own',
      drafts: [first({}, { proof: { '@context': 'https://www.w3.org/ns/credentials/v2' } })],
    },
    {
      name: 'proof whose key is named by halves',
      drafts: [first({}, { proof: { verificationMethod: owner.didKey } })],
    },
    { name: 'another method', drafts: [first({ method: 'did:webvh:0.5' })] },
    { name: 'a later method', drafts: [first({ method: 'did:webvh:2.0' })] },
    { name: 'no method', drafts: [{ ...first(), parameters: { scid: SCID, updateKeys: [owner.multibase] } }] },
    { name: 'another method later', drafts: [first(), later({ method: 'did:webvh:1.1' })] },
    { name: 'unknown parameter', drafts: [first({ prerotation: true })] },
    { name: 'unknown parameter later', drafts: [first(), later({ moved: true })] },
    { name: 'null as a parameter', drafts: [first({ witness: null })] },
    { name: 'null later', drafts: [first(), later({ nextKeyHashes: null })] },
    { name: 'no keys that may change it', drafts: [first({ updateKeys: [] })] },
    { name: 'keys that are no texts', drafts: [first({ updateKeys: [owner.multibase, 7] })] },
    { name: 'scid twice', drafts: [first(), later({ scid: SCID })] },
    { name: 'ttl below nothing', drafts: [first({ ttl: -1 })] },
    {
      name: 'a key nobody committed to',
      drafts: [
        first({ nextKeyHashes: [hashed] }),
        later({ updateKeys: [stranger.multibase], nextKeyHashes: [] }, { by: stranger }),
      ],
    },
    {
      name: 'the old key where another was committed to',
      drafts: [first({ nextKeyHashes: [hashed] }), later({ updateKeys: [next.multibase], nextKeyHashes: [] })],
    },
    {
      name: 'no keys where some were committed to',
      drafts: [first({ nextKeyHashes: [hashed] }), later({ nextKeyHashes: [] })],
    },
    {
      name: 'no new commitment',
      drafts: [first({ nextKeyHashes: [hashed] }), later({ updateKeys: [next.multibase] }, { by: next })],
    },
    { name: 'a change after it was given up', drafts: [first({ deactivated: true }), later()] },
    {
      name: 'moved though it may not',
      drafts: [
        first(),
        later({}, { state: documentOf(at(SCID, 'uni-umbra.example'), issuing, { alsoKnownAs: [DID] }) }),
      ],
      place: 'uni-umbra.example',
    },
    {
      name: 'moved without a word of it',
      drafts: [first({ portable: true }), later({}, { state: documentOf(at(SCID, 'uni-umbra.example')) })],
      place: 'uni-umbra.example',
    },
    { name: 'may be moved, all of a sudden', drafts: [first(), later({ portable: true })] },
    {
      name: 'document of another log',
      drafts: [first(), later({}, { state: documentOf(`did:webvh:Qm${'1'.repeat(44)}:${HOST}`) })],
    },
    { name: 'document without identifier', drafts: [first(), later({}, { state: {} })] },
    { name: 'document of a did:web', drafts: [first(), later({}, { state: documentOf(`did:web:${HOST}`) })] },
    {
      name: 'witnesses below the threshold',
      drafts: [first({ witness: { threshold: 3, witnesses: [{ id: one.id }, { id: two.id }] } })],
    },
    { name: 'threshold of nobody', drafts: [first({ witness: { threshold: 0, witnesses: [{ id: one.id }] } })] },
    {
      name: 'the same witness twice',
      drafts: [first({ witness: { threshold: 1, witnesses: [{ id: one.id }, { id: one.id }] } })],
    },
    {
      name: 'a witness that is no did:key',
      drafts: [first({ witness: { threshold: 1, witnesses: [{ id: 'did:web:uni-umbra.example' }] } })],
    },
    { name: 'a member too many', drafts: [first({}, { after: entry => ({ ...entry, id: 'urn:x' }) })] },
    { name: 'empty', drafts: [first()], text: () => '' },
    { name: 'an empty line', drafts: [first(), later()], text: text => text.replace('\n', '\n\n') },
    { name: 'half a line', drafts: [first(), later()], text: text => text.slice(0, -20) },
    { name: 'no JSON', drafts: [first()], text: () => 'did:webvh' },
    { name: 'a list', drafts: [first()], text: text => `[${text.trim()}]` },
    { name: 'the same name twice', drafts: [first()], text: text => text.replace('{', '{"versionId":"1-x",') },
  ];

  test.each(broken)('is a doubt and never a document: $name', async ({ name, drafts, lines, text, place }) => {
    const { scid, lines: made } = await logOf(drafts);
    const body = (text ?? String)(asLines(lines ? lines(made) : made));
    const did = place === 'other' ? at(`Qm${'2'.repeat(44)}`) : at(scid, place);
    const log = readWebvhDid(did);
    table.row(name, DOUBT, await told(did, { [`${log?.folder ?? ''}/did.jsonl`]: served(body) }));
  });

  test('the same logs unbroken are read, by the library too', async () => {
    const whole: Readonly<Record<string, readonly Draft[]>> = {
      'two entries': [first(), later()],
      'five minutes ahead': [first({}, { versionTime: '2026-11-21T10:05:00Z' })],
      'a commitment kept and ended': [
        first({ nextKeyHashes: [hashed] }),
        later({ updateKeys: [next.multibase], nextKeyHashes: [] }, { by: next }),
      ],
      'every parameter': [first({ ttl: 0, watchers: ['https://watcher.example'], witness: {}, portable: false })],
    };
    for (const [name, drafts] of Object.entries(whole)) {
      const { scid, lines } = await logOf(drafts);
      table.row(name, ['#key-1'], await told(at(scid), { [LOG]: served(lines) }));
      if (name !== 'five minutes ahead') {
        const theirs = await resolveDIDFromLog(lines as unknown as DIDLog, { verifier });
        expect(theirs.meta.error).toBeUndefined();
      }
    }
  });

  test('a log of a thousand entries is read, one of a thousand and one is not', async () => {
    const times = Array.from({ length: limits.didLogEntries }, (_, day) =>
      later({}, { versionTime: new Date(Date.UTC(2022, 0, 2 + day)).toISOString() }),
    );
    const { scid, lines } = await logOf([first({}, { versionTime: '2022-01-01T00:00:00Z' }), ...times]);
    const [most, more] = [lines.slice(0, -1), lines];
    expect(most).toHaveLength(limits.didLogEntries);
    table.row('1,000 entries', ['#key-1'], await told(at(scid), { [LOG]: served(most) }));
    table.row('1,001 entries', DOUBT, await told(at(scid), { [LOG]: served(more) }));
  });
});

describe('a log and its witnesses have ten seconds together', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('after which it is a doubt, and not before', async () => {
    const witness = { threshold: 1, witnesses: [{ id: one.id }] };
    const { scid, lines } = await logOf([first({ witness })]);
    // Signatures are checked outside of the clock that is set here.
    const realTurn = setImmediate;
    vi.useFakeTimers();
    const asked: string[] = [];
    const web = openWeb({
      fetch: (url, { signal }) => {
        asked.push(url);
        if (url === LOG) return Promise.resolve(served(lines)());
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            reject(new Error('aborted'));
          });
        });
      },
      now: () => new Date(now),
      directories: [],
    });
    let answered: Json = null;
    void didWebvh.resolve(at(scid), web).then(answer => {
      answered = answer.kind === 'no-key' ? [answer.reason, answer.evidence[0]?.fault ?? null] : answer.kind;
    });
    while (asked.length < 2) await new Promise(turn => void realTurn(turn));
    await vi.advanceTimersByTimeAsync(limits.didLogTime - 1);
    expect(answered).toBeNull();
    await vi.advanceTimersByTimeAsync(2);
    table.row('ten seconds', ['proof.key-unreachable', 'web.timeout'], answered);
  });
});

describe('a log that was moved', () => {
  const moved = [
    first({ portable: true }),
    later({}, { state: documentOf(at(SCID, 'uni-umbra.example'), issuing, { alsoKnownAs: [DID] }) }),
  ];

  test('counts at its present host', async () => {
    const { scid, lines } = await logOf(moved);
    const did = at(scid, 'uni-umbra.example');
    const { answer } = await resolve(did, { 'https://uni-umbra.example/.well-known/did.jsonl': served(lines) });
    if (answer.kind !== 'document') throw new Error(JSON.stringify(answer));
    table.row('moved, asked at its present host', 'uni-umbra.example', (await webAnchorOf(answer))?.host);
  });

  test('says nothing for the host it names as an earlier one', async () => {
    const { scid, lines } = await logOf(moved);
    table.row('moved, asked at its earlier host', DOUBT, await told(at(scid), { [LOG]: served(lines) }));
  });
});

describe('witnesses', () => {
  const witness = { threshold: 2, witnesses: [one, two, three].map(({ id }) => ({ id })) };
  const proofsFor = async (versionId: string, ...keys: readonly (typeof owner)[]): Promise<JsonObject> => ({
    versionId,
    proof: await Promise.all(keys.map(key => logProof({ versionId }, key, '2025-04-02T10:00:00Z'))),
  });
  const versionOf = (line: Json): string => textMember(line, 'versionId') ?? '';

  async function answered(
    file: (ids: readonly string[]) => Promise<Json> | Json,
    drafts = [first({ witness }), later()],
  ) {
    const { scid, lines } = await logOf(drafts);
    const content = await file(lines.map(versionOf));
    const { asked } = await resolve(at(scid), { [LOG]: served(lines), [WITNESSES]: content });
    expect(asked).toEqual([LOG, WITNESSES]);
    return told(at(scid), { [LOG]: served(lines), [WITNESSES]: content });
  }

  test('two of three are enough, and their word for the last version covers those before', async () => {
    table.row('2 of 3', ['#key-1'], await answered(async ([, id = '']) => [await proofsFor(id, one.key, two.key)]));
  });

  test('each of them may approve of the last version in its own proof', async () => {
    const file = async ([, id = '']: readonly string[]) => [
      await proofsFor(id, one.key),
      await proofsFor(id, three.key),
    ];
    table.row('2 of 3, apart', ['#key-1'], await answered(file));
  });

  test.each<readonly [string, (ids: readonly string[]) => Promise<Json> | Json]>([
    ['one of three', async ([, id = '']) => [await proofsFor(id, one.key)]],
    ['the same one twice', async ([, id = '']) => [await proofsFor(id, one.key, one.key)]],
    ['the last version unwitnessed', async ([id = '']) => [await proofsFor(id, one.key, two.key)]],
    ['strangers', async ([, id = '']) => [await proofsFor(id, stranger, owner)]],
    ['words for a version the log does not have', async () => [await proofsFor('3-x', one.key, two.key)]],
    [
      'proofs moved to another version',
      async ([id = '', last = '']) => [{ ...(await proofsFor(id, one.key, two.key)), versionId: last }],
    ],
    ['nobody', () => []],
    ['no list', () => ({})],
  ])('too few is a doubt: %s', async (name, file) => {
    table.row(`witnesses: ${name}`, DOUBT, await answered(file));
  });

  test('no file is a doubt', async () => {
    const { scid, lines } = await logOf([first({ witness })]);
    table.row(
      'no file of witnesses',
      ['proof.key-unreachable', 'web.unreachable'],
      await told(at(scid), { [LOG]: served(lines) }),
    );
  });

  test('who is let go still witnesses that, and who comes is asked from then on', async () => {
    const drafts = [first({ witness }), later({ witness: {} }), later({}, { versionTime: '2025-05-01T10:00:00Z' })];
    const ended = (count: 1 | 2) => async (ids: readonly string[]) => [
      await proofsFor(ids[count - 1] ?? '', one.key, two.key),
    ];
    table.row('let go, witnessed', ['#key-1'], await answered(ended(2), drafts));
    table.row('let go, unwitnessed', DOUBT, await answered(ended(1), drafts));
    const begun = [first(), later({ witness })];
    table.row('begun, witnessed', ['#key-1'], await answered(ended(2), begun));
    table.row('begun, unwitnessed', DOUBT, await answered(ended(1), begun));
  });
});

describe('a badge signed with a key that a log publishes', () => {
  const judge = async (place: string, more: Partial<Environment> = {}): Promise<Json> => {
    const { scid, lines } = await logOf([first({}, { state: documentOf(at(SCID, place), badgeKey) })]);
    const did = at(scid, place);
    const document = await sign(plainBadge({ issuer: profile(did) }), { key: badgeKey, method: `${did}#key-1` });
    const log = `${readWebvhDid(did)?.folder ?? ''}/did.jsonl`;
    const world = { ...worldOf({ [log]: served(lines) }, now), ...more };
    const [report] = await verify({ text: JSON.stringify(document) }, world);
    const reasonOf = (id: string) => report?.checks.find(check => check.id === id)?.reason ?? null;
    return [
      reasonOf('proof'),
      reasonOf('issuer'),
      report?.issuer.rung ?? null,
      report?.issuer.provenName?.value ?? null,
    ];
  };

  test.each<readonly [string, string, readonly [string, string]]>([
    ['whole host', HOST, ['issuer.web-address', HOST]],
    ['path', `${HOST}:faculty:1`, ['issuer.platform-account', `${HOST}/faculty/1`]],
    ['shared host', 'lumen.github.io', ['issuer.platform-account', 'lumen.github.io']],
    ['platform', 'network.learncard.com', ['issuer.platform-account', 'network.learncard.com']],
  ])('is known by the address of the log: %s', async (name, place, [reason, heading]) => {
    table.row(`rung: ${name}`, ['proof.intact', reason, 1, heading], await judge(place));
  });

  test('is a doubt where the person does not agree to ask', async () => {
    const refused = await judge(HOST, { allowed: () => Promise.resolve(false) });
    table.row('rung: not agreed', ['proof.key-unreachable', 'issuer.unreachable', 0, null], refused);
  });
});

describe('where a log is asked for', () => {
  const scid = `Qm${'3'.repeat(44)}`;
  const asWebvh = (did: string): string =>
    did.replace(/^(did):(web)/i, (_, a: string, b: string) => `${a}:${b}vh:${scid}`);

  test.each([...refusedDids, ...didsOfRefusedHosts])('%j is refused before any request', async identifier => {
    const { answer, asked } = await askUnmirrored(asWebvh(identifier));
    const said = answer.kind === 'no-key' && [answer.reason, answer.evidence.find(({ fault }) => fault)?.fault];
    table.row(
      `refused ${JSON.stringify(identifier.slice(0, 60))}`,
      [['proof.key-unreachable', 'web.refused'], []],
      [said, asked],
    );
  });

  test.each(allowedDids)('%s has its log beside %s', async (identifier, url) => {
    const { asked } = await askUnmirrored(asWebvh(identifier));
    table.row(`allowed ${identifier}`, [url.replace('did.json', 'did.jsonl')], asked);
  });

  test.each(['did:webvh:', `did:webvh:${HOST}`, `did:webvh:{SCID}:${HOST}`, `did:webvh:Qm0${'1'.repeat(43)}:${HOST}`])(
    '%j has no hash of a first entry and is refused',
    async identifier => {
      const { answer, asked } = await askUnmirrored(identifier);
      expect([answer.kind === 'no-key' && answer.reason, asked]).toEqual(['proof.key-unreachable', []]);
    },
  );

  async function askUnmirrored(identifier: string) {
    const asked: string[] = [];
    const web = openWeb({
      fetch: url => {
        asked.push(url);
        return Promise.resolve(new Response('', { status: 404 }));
      },
      now: () => new Date(now),
      directories: [],
    });
    return { asked, answer: await didWebvh.resolve(identifier, web) };
  }

  test('a path is an account of the host, a host without path is whole', async () => {
    const { scid: whole, lines } = await logOf([first()]);
    const { answer } = await resolve(at(whole), { [LOG]: served(lines) });
    expect(answer.kind === 'document' && (await webAnchorOf(answer))?.path).toBeNull();
    const place = `${HOST}:faculty`;
    const below = await logOf([first({}, { state: documentOf(at(SCID, place)) })]);
    const account = await resolve(at(below.scid, place), {
      [`https://${HOST}/faculty/did.jsonl`]: served(below.lines),
    });
    expect(account.answer.kind === 'document' && (await webAnchorOf(account.answer))?.path).toBe('faculty');
  });
});

const plain = await logOf([first()]);

describe('a host that does not serve its log', () => {
  const { scid, lines } = plain;
  const padded = (bytes: number): string => {
    const text = asLines(lines).trimEnd();
    return text + ' '.repeat(bytes - text.length);
  };
  test.each<readonly [string, () => Response, readonly [string, string]]>([
    ['404', () => new Response('', { status: 404 }), ['proof.key-not-published', 'web.unexpected-content']],
    ['410', () => new Response('', { status: 410 }), ['proof.key-not-published', 'web.unexpected-content']],
    ['403', () => new Response('', { status: 403 }), ['proof.key-unreachable', 'web.unreachable']],
    ['500', () => new Response('', { status: 500 }), ['proof.key-unreachable', 'web.unreachable']],
    [
      '429',
      () => new Response('', { status: 429, headers: { 'retry-after': '3600' } }),
      ['proof.key-unreachable', 'web.busy'],
    ],
    ['HTML', () => new Response('<!doctype html>'), ['proof.key-unreachable', 'web.unexpected-content']],
    [
      'redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } }),
      ['proof.key-unreachable', 'web.redirected'],
    ],
    ['other JSON', () => new Response('{"id":"x"}'), ['proof.key-unreachable', 'web.unexpected-content']],
    [
      'no text',
      () => new Response(Uint8Array.from([0xff, 0xfe, 0x00])),
      ['proof.key-unreachable', 'web.unexpected-content'],
    ],
    ['over 2 MiB', () => new Response(padded(limits.didLogBytes + 1)), ['proof.key-unreachable', 'web.too-large']],
  ])('%s is a doubt', async (name, answer, expected) => {
    table.row(`fault: ${name}`, expected, await told(at(scid), { [LOG]: answer }));
  });

  test('a log of more than 256 KiB is read, up to 2 MiB', async () => {
    for (const bytes of [limits.keyBytes + 1, limits.didLogBytes]) {
      table.row(
        `${String(bytes)} bytes`,
        ['#key-1'],
        await told(at(scid), { [LOG]: () => new Response(padded(bytes)) }),
      );
    }
  });
});
