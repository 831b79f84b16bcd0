import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { carriers, open } from '../../../core/open/index.js';
import type { Input } from '../../../core/open/opened.js';
import { openWeb } from '../../../core/web/index.js';
import { json, world } from '../web/world.js';
import { CREDENTIAL, answers, file, jwt, latin1, opening, pasted, text, utf8 } from './opening.js';

const encrypted = `${jwt({}, { alg: 'dir', enc: 'A128GCM' }).split('.')[0] ?? ''}..aXY.Y3Q.dGFn`;

/** Apart, because lint takes an address of this scheme for code. */
const SCRIPT = 'javascript';

describe('JSON', () => {
  test('a credential is the document, unchanged', async () => {
    const [opened] = await opening({ bytes: utf8(text) });
    expect(opened?.kind === 'document' && JSON.stringify(opened.document)).toBe(text);
    expect(opened?.path).toEqual([]);
  });

  test('a file is read as it stands, pasted text is freed of what pasting added', async () => {
    expect(await pasted(`\u00A0\n${text}\u2003`)).toEqual(['document']);
    expect(await pasted(JSON.stringify(text))).toEqual(['document']);
    expect(await pasted(` ${JSON.stringify(`\n${text}`)} `)).toEqual(['document']);
    expect(await file(`\u00A0${text}`)).toEqual(['format.not-a-credential found.text']);
    expect(await file(`${text}\u00A0`)).toEqual(['format.malformed found.flaw text-after']);
    expect(await file(JSON.stringify(text))).toEqual(['format.not-a-credential found.text']);
  });

  test('a document encoded twice over is decoded once', async () => {
    expect(await pasted(JSON.stringify(JSON.stringify(text)))).toEqual(['format.not-a-credential found.text']);
  });

  test('typographic quotation marks are named, not mended', async () => {
    expect(await pasted('{“type”: “VerifiableCredential”}')).toEqual([
      'format.malformed found.flaw typographic-quotes',
    ]);
  });

  test('each refusal keeps its own reason, with the place', async () => {
    const [opened] = await opening({ text: '{"a":{"b":1,"b":2}}' });
    expect(opened).toMatchObject({
      kind: 'not-opened',
      check: {
        status: 'failed',
        reason: 'format.duplicate-key',
        evidence: [{ fact: 'found.flaw', value: 'duplicate-key', source: { kind: 'credential', pointer: '/a/b' } }],
      },
    });
    expect(await pasted('{"__proto__":1}')).toEqual(['format.unsafe-key found.flaw unsafe-key']);
    expect(await pasted('['.repeat(100))).toEqual(['format.too-deep found.flaw depth']);
  });

  test('JSON in UTF-16 is malformed, not foreign', async () => {
    expect(await file(Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0))).toEqual(['format.malformed found.flaw utf-8']);
  });

  test.each([
    [
      'an Open Badge 2.0 assertion',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', badge: { '@context': 'x' } },
    ],
    ['an Open Badge 1.0 assertion', { uid: '1', recipient: 'a@uni-lumen.example', badge: { '@context': 'x' } }],
    [
      'a record with credentials inside',
      { type: ['VerifiableCredential', 'ClrCredential'], verifiableCredential: [CREDENTIAL] },
    ],
    ['a document of schema.org', { '@context': 'https://schema.org', '@type': 'EducationalOccupationalCredential' }],
    ['any other object', { hello: 'world' }],
  ])('%s is a document; the formats decide what it is', async (_, document) => {
    expect(await pasted(document)).toEqual(['document']);
  });
});

describe('what credentials are wrapped in', () => {
  const enveloped = (id: unknown, type = 'EnvelopedVerifiableCredential') => ({ '@context': 'x', type, id });

  test.each<[string, unknown, string[]]>([
    ['a list', [CREDENTIAL, CREDENTIAL], ['document list /0', 'document list /1']],
    [
      'a list with other things',
      [CREDENTIAL, 7, 'x'],
      ['document list /0', 'format.not-a-credential found.text list /1', 'format.not-a-credential found.text list /2'],
    ],
    ['a list of other things', [1, 'x', null], ['format.not-a-credential found.nothing-inside']],
    ['an empty list', [], ['format.not-a-credential found.nothing-inside']],
    ['a graph', { '@graph': [CREDENTIAL, { '@id': 'x' }] }, ['document graph /@graph/0']],
    ['a graph without credentials', { '@graph': [{ '@id': 'x' }] }, ['document']],
    [
      'a presentation',
      { type: 'VerifiablePresentation', verifiableCredential: CREDENTIAL },
      ['document presentation /verifiableCredential'],
    ],
    [
      'a signed presentation',
      { type: ['VerifiablePresentation'], verifiableCredential: [CREDENTIAL], proof: {} },
      ['document presentation /verifiableCredential/0 proof.holder-only'],
    ],
    [
      'an envelope that also says something itself, which is ignored',
      {
        ...enveloped(`data:application/vc;base64,${Buffer.from(text).toString('base64')}`),
        credentialSubject: { a: 1 },
      },
      ['document envelope /id'],
    ],
    [
      'two wrappers at once, of which neither hides the other',
      { credential: CREDENTIAL, verifiableCredential: CREDENTIAL, token: jwt({ sub: '1' }), data: { a: 1 } },
      ['document wrapper /verifiableCredential', 'document wrapper /credential'],
    ],
    [
      'a graph of descriptions under one context',
      {
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'Organization' },
          { '@type': 'EducationalOccupationalCredential' },
          { '@type': 'Person', hasCredential: { name: 'x' } },
        ],
      },
      ['document graph /@graph/1', 'document graph /@graph/2'],
    ],
    [
      'a signed graph of descriptions, which is not taken apart',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'EducationalOccupationalCredential' }], proof: {} },
      ['document'],
    ],
    [
      'an empty presentation',
      { type: 'VerifiablePresentation', verifiableCredential: [] },
      ['format.not-a-credential found.nothing-inside'],
    ],
    ['a presentation of nothing', { type: 'VerifiablePresentation' }, ['format.not-a-credential found.nothing-inside']],
    [
      'a presentation of a token',
      { type: 'VerifiablePresentation', verifiableCredential: [jwt({ vc: {} }), CREDENTIAL] },
      ['document presentation /verifiableCredential/0 > token /vc', 'document presentation /verifiableCredential/1'],
    ],
    [
      'an enveloped credential',
      enveloped(`data:application/vc+jwt,${jwt({ vc: {} })}`),
      ['document envelope /id > token /vc'],
    ],
    [
      'an enveloped presentation',
      enveloped(
        `data:application/vp+jwt,${jwt({ vp: { verifiableCredential: CREDENTIAL } })}`,
        'EnvelopedVerifiablePresentation',
      ),
      ['document envelope /id > token /vp > wrapper /verifiableCredential proof.holder-only'],
    ],
    [
      'an enveloped credential in base64',
      enveloped(`data:application/vc;base64,${Buffer.from(text).toString('base64')}`),
      ['document envelope /id'],
    ],
    [
      'an envelope in a presentation',
      {
        type: 'VerifiablePresentation',
        verifiableCredential: [enveloped(`data:application/vc+jwt,${jwt({ vc: {} })}`)],
      },
      ['document presentation /verifiableCredential/0 > envelope /id > token /vc'],
    ],
    [
      'an envelope around an SD-JWT',
      enveloped(`data:application/vc+sd-jwt,${jwt({ vct: 'x' })}~`),
      ['document envelope /id > token'],
    ],
    [
      'an envelope of COSE',
      enveloped('data:application/vc+cose;base64,0oRD'),
      ['format.unsupported found.media application/vc+cose'],
    ],
    [
      'an envelope of neither',
      enveloped('data:application/vc+jwt,hello'),
      ['format.malformed found.flaw content envelope /id'],
    ],
    [
      'an envelope that cannot be decoded',
      enveloped('data:application/vc;base64,***'),
      ['format.malformed found.flaw escape envelope /id'],
    ],
    ['an envelope without content', enveloped('https://uni-lumen.example/1'), ['format.malformed found.flaw syntax']],
    [
      'an envelope without a type',
      { id: `data:application/vc+jwt,${jwt({ vc: {} })}` },
      ['format.malformed found.flaw content'],
    ],
    ['verifiableCredential', { verifiableCredential: CREDENTIAL }, ['document wrapper /verifiableCredential']],
    ['credential', { credential: CREDENTIAL, other: 1 }, ['document wrapper /credential']],
    ['signedCredential', { signedCredential: CREDENTIAL }, ['document wrapper /signedCredential']],
    ['vc', { vc: CREDENTIAL }, ['document wrapper /vc']],
    ['data', { data: [CREDENTIAL] }, ['document wrapper /data/0']],
    ['data that is nothing', { data: 'x' }, ['document']],
    ['badge', { badge: { '@context': 'x' } }, ['document wrapper /badge']],
    ['badge without a context', { badge: { name: 'x' } }, ['document']],
    ['jwt', { jwt: jwt({ vc: {} }) }, ['document wrapper /jwt > token /vc']],
    ['token', { token: jwt({ vc: {} }) }, ['document wrapper /token > token /vc']],
    [
      'credentials',
      { credentials: [CREDENTIAL, CREDENTIAL] },
      ['document wrapper /credentials/0', 'document wrapper /credentials/1'],
    ],
    [
      'verifiablePresentation',
      { verifiablePresentation: { type: 'VerifiablePresentation', verifiableCredential: CREDENTIAL } },
      ['document wrapper /verifiablePresentation > presentation /verifiableCredential'],
    ],
    ['a context and a type of its own', { '@context': 'x', type: 'Thing', credential: CREDENTIAL }, ['document']],
    [
      'an encrypted document',
      { protected: 'e30', ciphertext: 'e30', tag: 'e30' },
      ['format.unsupported found.media JWE'],
    ],
  ])('%s', async (_, value, expected) => {
    expect(await pasted(value)).toEqual(expected);
  });

  test('an address inside a document is content, and is not asked', async () => {
    const environment = world({ 'https://uni-lumen.example/1': json(CREDENTIAL) });
    await open(
      { text: JSON.stringify({ verifiableCredential: ['https://uni-lumen.example/1'] }) },
      openWeb(environment),
    );
    await open({ text: '["https://uni-lumen.example/1"]' }, openWeb(environment));
    expect(environment.seen).toEqual([]);
  });

  test('wrapped four times is opened, five times is not', async () => {
    const wrapped = (times: number): unknown => (times === 0 ? CREDENTIAL : { credential: wrapped(times - 1) });
    expect((await pasted(wrapped(limits.carrierNesting)))[0]).toMatch(/^document wrapper/);
    expect((await pasted(wrapped(limits.carrierNesting + 1)))[0]).toMatch(/^format.unsupported found.nesting 5/);
  });

  test('the first hundred credentials are judged, and each says that there are more', async () => {
    const many = (count: number) => JSON.stringify(Array.from({ length: count }, () => CREDENTIAL));
    const [hundred, more] = [await pasted(many(100)), await pasted(many(101))];
    expect([hundred.length, hundred.filter(line => line.includes('format.more-inside')).length]).toEqual([100, 0]);
    expect([more.length, more.filter(line => line.includes('format.more-inside')).length]).toEqual([100, 100]);
  });
});

describe('what is recognised and not read', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['a JWE', encrypted, 'format.unsupported found.media JWE'],
    ['a token for signing in', jwt({ sub: '1', scope: 'read' }), 'format.not-a-credential found.media JWT'],
    ['the text of a QR code', 'VP1-B3ECQDIYACEMHIGDO', 'format.unsupported found.media CBOR-LD'],
    ['CBOR', latin1('\u00D9\u00D9\u00F7\u00A1'), 'format.unsupported found.media CBOR'],
    ['an mdoc', latin1('\u00A2\u006AnameSpaces\u00A0\u006AissuerAuth\u0084'), 'format.unsupported found.media mdoc'],
    ['a response with one', latin1('\u00A3\u0067version\u00631.0'), 'format.unsupported found.media mdoc'],
    ['COSE', latin1('\u00D2\u0084\u0043\u00A1\u0001'), 'format.unsupported found.media CBOR'],
    [
      'XML',
      '<?xml version="1.0"?><credential xmlns="http://data.europa.eu/snb"/>',
      'format.unsupported found.media XML',
    ],
    ['a wallet request', 'openid4vp://authorize?x', 'format.unsupported found.scheme openid4vp'],
    ['a health card', 'shc:/5676', 'format.unsupported found.scheme shc'],
    ['an empty file', '', 'format.not-a-credential found.empty'],
    ['white space', ' \r\n\t', 'format.not-a-credential found.empty'],
    ['a sentence', 'I passed: really!', 'format.not-a-credential found.text'],
    ['three words with dots', 'one.two.three', 'format.not-a-credential found.text'],
    ['bytes of no kind', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0xff), 'format.not-a-credential found.binary'],
  ])('%s', async (_, content, expected) => {
    expect(await file(content)).toEqual([expected]);
  });

  test('a token that a person hands over may be broken into lines; one that the web answers may not', async () => {
    const token = jwt({ vc: {} });
    const broken = ` ${token.slice(0, 9)}\r\n ${token.slice(9)}\n`;
    const at = 'https://badges.example/1';
    expect(await pasted(broken)).toEqual(['document token /vc']);
    expect(await file(broken)).toEqual(['document token /vc']);
    expect(await answers({ address: at }, { [at]: new Response(broken) })).toEqual([
      `format.malformed found.flaw base64url address ${at}`,
    ]);
  });

  test('every carrier has a name of its own, and the last takes whatever is left', () => {
    const names = carriers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.at(-1)).toBe('anything else');
  });
});

describe('size, just below and just above', () => {
  const spaces = (size: number) => new Uint8Array(size).fill(0x20);
  const begins = (size: number, mark: string) => {
    const bytes = spaces(size);
    bytes.set(latin1(mark));
    return bytes;
  };

  test.each<[string, Input, string]>([
    ['a file', { bytes: begins(limits.inputBytes, '{}') }, 'document'],
    ['a file above', { bytes: begins(limits.inputBytes + 1, '{}') }, 'format.too-large found.size 8388609'],
    ['a text', { text: `{}${' '.repeat(limits.inputBytes - 2)}` }, 'document'],
    ['a text above', { text: `{}${' '.repeat(limits.inputBytes - 1)}` }, 'format.too-large found.size 8388609'],
    [
      'a text of long letters above',
      { text: '€'.repeat(limits.inputBytes / 3 + 1) },
      'format.too-large found.size 8388609',
    ],
    [
      'a PNG',
      { bytes: begins(limits.imageOrPdfBytes, '\u0089PNG\r\n\u001A\n') },
      'format.malformed found.flaw ends-early',
    ],
    ['a PDF', { bytes: begins(limits.imageOrPdfBytes, '%PDF-') }, 'format.malformed found.flaw structure'],
    ['a PDF above', { bytes: begins(limits.imageOrPdfBytes + 1, '%PDF-') }, 'format.too-large found.size 20971521'],
  ])('%s', async (_, input, expected) => {
    expect(await answers(input)).toEqual([expected]);
  });
});

describe('a link', () => {
  const at = 'https://badges.example/1';

  test('is asked, and what it answers is opened in its place', async () => {
    expect(await answers({ address: at }, { [at]: json(CREDENTIAL) })).toEqual([`document address ${at}`]);
    expect(await answers({ text: ` ${at}\n` }, { [at]: json([CREDENTIAL]) })).toEqual([
      `document address ${at} > list /0`,
    ]);
    expect(await answers({ bytes: utf8(at) }, { [at]: json(CREDENTIAL) })).toEqual([`document address ${at}`]);
  });

  test('of http is asked by https', async () => {
    const environment = world({ [at]: json(CREDENTIAL) });
    const [opened] = await open({ address: 'HTTP://badges.example/1' }, openWeb(environment));
    expect([opened?.kind, environment.seen.map(({ url }) => url)]).toEqual(['document', [at]]);
  });

  test('that does not answer is a doubt about the address', async () => {
    expect(await answers({ address: at })).toEqual([
      `format.unreachable asked.credential web.unreachable address ${at}`,
    ]);
    const gone = { [at]: new Response('', { status: 404 }) };
    expect(await answers({ address: at }, gone)).toEqual([
      `format.unreachable asked.credential HTTP 404 web.unexpected-content address ${at}`,
    ]);
  });

  test.each(['localhost', 'https://localhost/1', 'https://10.0.0.1/', 'not an address', ''])(
    'to %j is refused unasked',
    async address => {
      const environment = world({});
      const [opened] = await open({ address }, openWeb(environment));
      expect(opened).toMatchObject({ check: { reason: 'format.unreachable', evidence: [{ fault: 'web.refused' }] } });
      expect(environment.seen).toEqual([]);
    },
  );

  test('of another scheme names the scheme', async () => {
    expect(await answers({ address: 'ethereum:0x1' })).toEqual(['format.unsupported found.scheme ethereum']);
    expect(await answers({ address: `${SCRIPT}:alert(1)` })).toEqual(['format.unsupported found.scheme javascript']);
  });

  test('that answers with a link is followed four times and no further', async () => {
    const page = (index: number) => `https://badges.example/${String(index)}`;
    const chain = Object.fromEntries([1, 2, 3, 4, 5].map(index => [page(index), new Response(page(index + 1))]));
    const [opened] = await opening({ address: page(1) }, chain);
    expect(opened).toMatchObject({
      check: { reason: 'format.unsupported', evidence: [{ fact: 'found.nesting', value: '5' }] },
    });
    const [reached] = await opening({ address: page(2) }, { ...chain, [page(5)]: json(CREDENTIAL) });
    expect(reached?.kind).toBe('document');
  });
});

describe('whatever is handed over', () => {
  const someJson = fc.letrec<{ node: unknown; list: unknown; object: unknown }>(tie => ({
    list: fc.array(tie('node'), { maxLength: 4 }),
    object: fc.dictionary(
      fc.constantFrom(
        '@context',
        'type',
        '@graph',
        'verifiableCredential',
        'credential',
        'data',
        'badge',
        'payload',
        'proof',
        'id',
      ),
      tie('node'),
      { maxKeys: 4 },
    ),
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        'VerifiableCredential',
        'VerifiablePresentation',
        'EnvelopedVerifiableCredential',
        jwt({ vc: {} }),
        'https://a.example',
      ),
      fc.constantFrom(null, true, 7),
      tie('list'),
      tie('object'),
    ),
  })).node;
  const marks = [
    '%PDF-',
    '\u0089PNG\r\n\u001A\n',
    '<svg',
    '<!DOCTYPE',
    '<!--',
    '{',
    '["',
    'VP1-',
    'eyJhbGciOiJub25lIn0.',
    '\u00FF\u00FE',
    '\u00D9\u00D9\u00F7',
  ];
  const someBytes = fc
    .tuple(fc.constantFrom('', ...marks), fc.uint8Array({ maxLength: 200 }))
    .map(([mark, rest]) => Uint8Array.from([...latin1(mark), ...rest]));

  test.each<[string, fc.Arbitrary<unknown>]>([
    ['bytes', someBytes.map(bytes => ({ bytes }))],
    ['text', fc.string({ unit: 'binary', maxLength: 200 }).map(content => ({ text: content }))],
    ['JSON', someJson.map(value => ({ text: JSON.stringify(value) }))],
    [
      'addresses',
      fc
        .oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true }))
        .map(address => ({ address })),
    ],
    ['things of the wrong type', fc.anything()],
  ])('%s: never throws, at least one answer, at most a hundred', async (_, inputs) => {
    await fc.assert(
      fc.asyncProperty(inputs, async input => {
        const opened = await opening(input as Input);
        expect(opened.length).toBeGreaterThanOrEqual(1);
        expect(opened.length).toBeLessThanOrEqual(limits.credentialsPerInput);
        for (const one of opened) expect(one.path.length).toBeLessThanOrEqual(limits.carrierNesting + 2);
      }),
      { numRuns: 300 },
    );
  });
});

test('what a reader breaks down at is not called "no credential": nothing is known about it', async () => {
  const web = {
    ...openWeb(world({})),
    get: () => {
      throw new Error('a part could not be loaded');
    },
  };
  const opened = await open({ address: 'https://uni-lumen.example/badge.json' }, web);
  expect(opened).toMatchObject([{ kind: 'not-opened', check: { status: 'unknown', reason: 'format.unsupported' } }]);
});
