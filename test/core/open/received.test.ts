/** The credential itself, after everything that is said of it: letter for letter, or said to be written anew. */
import { expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import type { Received } from '../../../core/report/received.js';
import { verify } from '../../../core/verify.js';
import type { Input } from '../../../core/open/opened.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { worldOf } from '../../fixtures/environment.js';
import { european } from '../../fixtures/european.js';
import { curveKey, tokenOf } from '../../fixtures/tokens.js';

const badge = plainBadge({ issuer: profile('did:web:uni-lumen.example') });
const world = worldOf({}, '2026-11-21T00:00:00Z');
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text) });

async function received(input: Input): Promise<readonly Received[]> {
  const heard: Received[] = [];
  const reports = await verify(input, { ...world, received: (at, one) => void (heard[at] = one) });
  // What it came as is no part of what was found out: no other interface meets it.
  for (const report of reports) expect(report).not.toHaveProperty('received');
  return heard;
}

test('a file is what it was, letter for letter', async () => {
  const text = ` {"remark" : "\u202Egnp.exe",\r\n${JSON.stringify(badge).slice(1)}\n`;
  expect(await received(bytes(text))).toEqual([{ form: 'json', writtenAnew: false, text }]);
  expect(await received({ text: ` ${text}` })).toEqual([{ form: 'json', writtenAnew: false, text: ` ${text}` }]);
});

test('a token is its text, and what it says', async () => {
  const token = await tokenOf(badge, curveKey('uni-lumen p256', 'P-256'), { alg: 'ES256' });
  const says = JSON.stringify(badge);
  expect(await received(bytes(token))).toEqual([{ form: 'token', writtenAnew: false, text: token, says }]);
});

test('a seal is its text, and what is under it', async () => {
  const seal = { payload: base64url(european()), protected: base64url({ alg: 'ES256' }), signature: 'AA' };
  const text = JSON.stringify(seal, null, 1);
  const says = JSON.stringify(european());
  expect(await received(bytes(text))).toEqual([{ form: 'json', writtenAnew: false, text, says }]);
});

test('what is taken out of something larger is itself alone, and is said to be written anew', async () => {
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: [badge, { ...badge, id: 'urn:two' }],
  };
  const each = presentation.verifiableCredential.map(one => ({
    form: 'json',
    writtenAnew: true,
    text: JSON.stringify(one, null, 2),
  }));
  expect(await received(bytes(JSON.stringify(presentation)))).toEqual(each);
  const sealed = { payload: JSON.stringify(presentation), signatures: [] };
  expect(await received(bytes(JSON.stringify(sealed)))).toEqual(each);
});

test('what could become many times as long is not spread over lines', async () => {
  const long = { ...badge, more: Array.from({ length: 9_000 }, () => [[[[1]]]]) };
  const [one] = await received(bytes(JSON.stringify([long])));
  expect(one?.text).toBe(JSON.stringify(long));
});

test('what is larger than the bound is not kept', async () => {
  const filled = (size: number): string => {
    const text = JSON.stringify(badge);
    return text + ' '.repeat(size - text.length);
  };
  const [fits] = await received(bytes(filled(limits.receivedBytes)));
  expect(fits?.text).toHaveLength(limits.receivedBytes);
  expect(await received(bytes(filled(limits.receivedBytes + 1)))).toEqual([{ form: 'json', writtenAnew: false }]);
});

test('where nothing could be opened nothing is told, and an interface that breaks is answered all the same', async () => {
  expect(await received({ text: 'no credential' })).toEqual([]);
  const breaking = () => {
    throw new Error('full');
  };
  expect(await verify(bytes(JSON.stringify(badge)), { ...world, received: breaking })).toHaveLength(1);
});
