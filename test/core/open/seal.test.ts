import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../core/json.js';
import { jsonDocument } from '../../../core/open/document.js';
import { contentOfText } from '../../../core/open/content.js';
import type { Opened } from '../../../core/open/opened.js';
import { unwrap } from '../../../core/open/wrappers.js';
import { european } from '../../fixtures/european.js';

const place = { path: [], source: { kind: 'credential', pointer: '' }, notes: [] } as const;
const open = (value: Json): Promise<readonly Opened[]> => unwrap(value, place);

const base64url = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const unencoded = base64url({ alg: 'ES256', b64: false, crit: ['b64'] });
const encoded = base64url({ alg: 'ES256' });
const credential = european();
const payload = JSON.stringify(credential);

const reasonOf = ([opened]: readonly Opened[]) => (opened?.kind === 'not-opened' ? opened.check.reason : 'opened');

test.each<[string, JsonObject, number]>([
  ['general form', { payload, signatures: [{ protected: unencoded, signature: 'AA' }] }, 1],
  ['flattened form', { payload, protected: unencoded, signature: 'AA' }, 1],
  ['encoded payload', { payload: base64url(credential), protected: encoded, signature: 'AA' }, 1],
  ['two signatures', { payload, signatures: [{ protected: unencoded, signature: 'AA' }, {}] }, 2],
  ['no signature', { payload, signatures: [] }, 0],
  ['members nobody knows', { payload, protected: unencoded, signature: 'AA', remark: 'kept aside' }, 1],
])('a seal in %s gives its document, sealed', async (_what, value, signatures) => {
  const [opened, ...more] = await open(value);
  expect(more).toEqual([]);
  expect(opened).toMatchObject({
    kind: 'document',
    document: credential,
    envelope: { kind: 'seal', payload: value['payload'] },
    path: [{ kind: 'seal', at: '/payload' }],
  });
  expect(opened?.kind === 'document' && opened.envelope?.kind === 'seal' && opened.envelope.signatures).toHaveLength(
    signatures,
  );
});

test('every credential of a sealed presentation is sealed', async () => {
  const presentation = { type: ['VerifiablePresentation'], verifiableCredential: [credential, credential] };
  const opened = await open({ payload: JSON.stringify(presentation), protected: unencoded, signature: 'AA' });
  expect(opened.map(one => one.kind === 'document' && one.envelope?.kind)).toEqual(['seal', 'seal']);
  expect(opened[1]?.path).toEqual([
    { kind: 'seal', at: '/payload' },
    { kind: 'presentation', at: '/verifiableCredential/1' },
  ]);
});

test.each<[string, JsonObject, string]>([
  ['a payload that is an object', { payload: credential, signatures: [] }, 'format.malformed'],
  ['a payload that is not JSON', { payload: '{"a":', protected: unencoded, signature: 'AA' }, 'format.malformed'],
  ['text where base64url is promised', { payload, protected: encoded, signature: 'AA' }, 'format.malformed'],
  [
    'a payload that says one thing twice',
    { payload: '{"a":1,"a":2}', protected: unencoded, signature: 'AA' },
    'format.duplicate-key',
  ],
  [
    'an empty presentation',
    { payload: '{"type":"VerifiablePresentation","verifiableCredential":[]}', protected: unencoded, signature: 'AA' },
    'format.not-a-credential',
  ],
  ['encrypted content', { ciphertext: 'AA', protected: encoded, iv: 'AA', tag: 'AA' }, 'format.unsupported'],
  ['encrypted content for several', { ciphertext: 'AA', recipients: [] }, 'format.unsupported'],
])('%s is no document', async (_what, value, reason) => {
  expect(reasonOf(await open(value))).toBe(reason);
});

test('a credential with members of a seal is read as what it is', async () => {
  const opened = await open({ ...credential, payload: '{}', signatures: [] });
  expect(opened).toMatchObject([{ kind: 'document', path: [] }]);
  expect(opened[0]).not.toHaveProperty('envelope');
});

test('other data with a payload is no seal', async () => {
  expect(await open({ payload: { event: 'push' }, signature: 'AA' })).toMatchObject([{ kind: 'document', path: [] }]);
});

test('a sealed document may be longer than any other text, and carry pictures as plain base64', async () => {
  const long = (bytes: number) => ({
    payload: JSON.stringify({ ...credential, picture: 'A'.repeat(bytes) }),
    signatures: [{ protected: unencoded, signature: 'AA' }],
  });
  const opening = (value: Json) => jsonDocument.open(contentOfText(JSON.stringify(value)), undefined as never);
  expect(await opening(long(1_398_104))).toMatchObject([{ kind: 'document' }]);
  expect(reasonOf(await opening(long(1_398_105)))).toBe('format.too-large');
  expect(reasonOf(await opening({ ...credential, payload: 'A'.repeat(300_000) }))).toBe('format.too-large');
});
