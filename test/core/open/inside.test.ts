/** What is inside pictures is said without a judgement, and nobody is asked but the pictures' own addresses. */
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../core/digest.js';
import type { Environment, Pixels } from '../../../core/environment.js';
import { limits } from '../../../core/limits.js';
import { openLook } from '../../../core/open/inside/index.js';
import { verify } from '../../../core/verify.js';
import { compressedText, deflated, iTXt, noise, png, pngWithoutEnd, tEXt, utf8 } from '../../fixtures/png.js';
import { codePixels } from '../../fixtures/qr.js';
import { type Replies, type World, json, world } from '../web/world.js';
import { CREDENTIAL, jwt, latin1, text } from './opening.js';

const at = 'https://pictures.example/badge.png';
const picture = (bytes: Uint8Array | string): Response => new Response(bytes as Uint8Array<ArrayBuffer>);
const svg = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${body}</svg>`;
const element = (content: string): string => `<openbadges:credential><![CDATA[${content}]]></openbadges:credential>`;
const drawn = (content: string): string => svg(element(content));
const inWorld = (replies: Replies, more: Partial<Environment> = {}): World =>
  world(replies, { mirrored: true, ...more });
const insideOf = (bytes: Uint8Array | string, more?: Partial<Environment>) =>
  openLook(inWorld({ [at]: picture(bytes) }, more)).inside([at]);
const showing = (content: string) => ({ pixels: () => Promise.resolve<Pixels>(codePixels(content)) });

const assertion = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.example/assertions/1',
  verification: { type: 'HostedBadge' },
};

describe('what is baked in', () => {
  const spaced = JSON.stringify(CREDENTIAL, undefined, 2);

  test('is told as it stands, with hash and size, and with a fingerprint that does not mind spaces', async () => {
    const [one, other] = [await insideOf(png(iTXt('openbadgecredential', spaced))), await insideOf(drawn(text))];
    expect(one).toEqual({
      kind: 'credential',
      by: 'png',
      from: at,
      text: spaced,
      sha256: await sha256(spaced),
      bytes: utf8(spaced).length,
      fingerprint: await sha256(text),
    });
    expect(other).toMatchObject({ by: 'svg', text, fingerprint: await sha256(text) });
  });

  test('has the fingerprint that its report has', async () => {
    for (const one of [spaced, jwt({ vc: CREDENTIAL })]) {
      const inside = await insideOf(png(iTXt('openbadges', one)));
      const [report] = await verify({ text: one }, inWorld({}));
      expect(report?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(inside).toMatchObject({ kind: 'credential', fingerprint: report?.fingerprint });
    }
  });

  test('may be no more than an address, which is not asked', async () => {
    const asked = inWorld({ [at]: picture(png(tEXt('openbadges', utf8(' https://badges.example/1\n')))) });
    expect(await openLook(asked).inside([at])).toEqual({
      kind: 'address',
      by: 'png',
      from: at,
      address: 'https://badges.example/1',
    });
    expect(asked.seen.map(({ url }) => url)).toEqual([at]);
  });

  test('names the address that answers for a badge without a signature, and does not ask it', async () => {
    const baked = png(iTXt('openbadges', JSON.stringify(assertion)));
    const asked = inWorld({ [at]: picture(baked), [assertion.id]: json(assertion) });
    expect(await openLook(asked).inside([at])).toMatchObject({ kind: 'credential', hostedAt: assertion.id });
    expect(asked.seen.map(({ url }) => url)).toEqual([at]);
    const signed = png(iTXt('openbadges', JSON.stringify({ ...assertion, verification: { type: 'SignedBadge' } })));
    expect(await insideOf(signed)).not.toHaveProperty('hostedAt');
  });

  test('and a key that stands twice is for the check to explain', async () => {
    const twice = text.replace('{', '{"type":"VerifiableCredential",');
    expect(await insideOf(png(iTXt('openbadgecredential', twice)))).toMatchObject({ kind: 'credential', text: twice });
  });

  test.each([
    ['another text chunk', png(iTXt('Comment', text))],
    ['nothing', png()],
    ['JSON that is no credential', png(iTXt('openbadges', '{"score":7}'))],
    ['a token that says no credential', png(iTXt('openbadges', jwt({ sub: 'reader', scope: 'all' })))],
    ['a description for search engines', png(iTXt('openbadges', '{"@context":"https://schema.org","@type":"Course"}'))],
    ['a drawing and nothing else', svg('<circle r="4"/>')],
    ['a photo', latin1('\u00FF\u00D8\u00FF\u00E0')],
  ])('is nothing of ours: %s', async (_, bytes) => {
    expect(await insideOf(bytes)).toEqual({ kind: 'plain' });
  });

  test.each([
    ['a wrong checksum', png(iTXt('openbadgecredential', text, { checksum: true }))],
    ['a length of four gigabytes', png(iTXt('openbadgecredential', text, { length: 0xffffffff }))],
    ['a picture that ends early', pngWithoutEnd(iTXt('openbadgecredential', text))],
    ['a packed text', png(compressedText('openbadgecredential', deflated(text)))],
    ['a bomb', png(compressedText('openbadgecredential', deflated('0'.repeat(8 * 1024 * 1024))))],
    ['ten thousand chunks', png(...Array.from({ length: 10_000 }, () => iTXt('x', '')))],
    ['a page', '<!doctype html><title>Not a picture</title>'],
    ['an SVG with entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
    ['an SVG that is too large', svg(' '.repeat(limits.svgBytes))],
    ['what is neither JSON nor a token', png(iTXt('openbadges', 'Well done!'))],
  ])('could not be read: %s', async (_, bytes) => {
    expect(await insideOf(bytes)).toEqual({ kind: 'unread' });
  });

  test.each([
    ['png', png(iTXt('openbadges', text), iTXt('openbadgecredential', '{}'))],
    ['svg', svg(element(text) + element('{}'))],
  ] as const)('is two in one %s: measured by the first, judged as the picture it is', async (by, bytes) => {
    const inside = await insideOf(bytes);
    expect(inside).toMatchObject({ kind: 'two', by, from: at, sha256: await sha256(text) });
    const whole = inside.kind === 'two' ? inside.picture : new Uint8Array();
    const [report] = await verify({ bytes: whole }, inWorld({}));
    expect([report?.verdict, report?.because]).toEqual(['rejected', 'format.malformed']);
  });
});

describe('the addresses of one picture', () => {
  const [small, whole, gone] = ['small', 'whole', 'gone'].map(name => `https://pictures.example/${name}.png`);
  const addresses = [gone, small, whole].map(String);

  test('are asked one after the other until one carries something', async () => {
    const asked = inWorld({
      [String(small)]: picture(png()),
      [String(whole)]: picture(png(iTXt('openbadges', text))),
    });
    expect(await openLook(asked).inside([...addresses, at])).toMatchObject({ kind: 'credential', from: whole });
    expect([...new Set(asked.seen.map(({ url }) => url))]).toEqual([gone, small, whole]);
  });

  test('are asked once, however many pictures name them, each for a picture and without a word about the reader', async () => {
    const asked = inWorld({ [String(small)]: picture(png()) });
    const look = openLook(asked);
    await Promise.all([look.inside([String(small)]), look.inside([String(small)])]);
    expect(asked.seen).toHaveLength(1);
    expect(asked.seen[0]?.init).toMatchObject({
      headers: { Accept: 'image/png, image/svg+xml' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  });

  test('may be many: each has its own budget', async () => {
    const many = Array.from(
      { length: limits.picturesPerLook },
      (_, number) => `https://p${String(number)}.example/1.png`,
    );
    const look = openLook(inWorld(Object.fromEntries(many.map(one => [one, () => picture(png())]))));
    const inside = await Promise.all(many.map(one => look.inside([one])));
    expect(inside.every(({ kind }) => kind === 'plain')).toBe(true);
  });

  test('that answer more than a picture may have could not be read', async () => {
    const endless = () => new Response(new Uint8Array(limits.pictureBytes + 1));
    expect(await openLook(inWorld({ [at]: endless })).inside([at])).toEqual({ kind: 'unread' });
  });
});

describe('a QR code', () => {
  const vertical = noise(40);
  new DataView(vertical.buffer).setUint32(20, 80);
  const huge = noise(40);
  new DataView(huge.buffer).setUint32(16, 1_001);
  new DataView(huge.buffer).setUint32(20, 1_000);

  test.each([
    ['a credential', text, { kind: 'credential', by: 'qr-code', from: at, text }],
    ['a token', jwt({ vc: CREDENTIAL }), { kind: 'credential', by: 'qr-code' }],
    ['a credential in CBOR-LD', 'VC1-RSJRPWCR803A3P0098G3A3-B02', { kind: 'credential', by: 'qr-code' }],
    ['a presentation in CBOR-LD', 'VP1-B3ECQDIYACEMHIGDO', { kind: 'credential', by: 'qr-code' }],
    ['an address', 'https://alex.example/', { kind: 'address', by: 'qr-code', address: 'https://alex.example/' }],
    ['a health pass', 'shc:/5676290952432060346029243740', { kind: 'plain' }],
    ['a greeting', 'Grüße aus Lumen', { kind: 'plain' }],
    ['other JSON', '{"score":7}', { kind: 'plain' }],
    ['broken JSON', '{"type":"VerifiableCredential"', { kind: 'plain' }],
    ['an access token', jwt({ sub: 'reader' }), { kind: 'plain' }],
    ['an address of another scheme', 'mailto:a@alex.example', { kind: 'plain' }],
  ])('of %s', async (_, content, expected) => {
    expect(await insideOf(png(), showing(content))).toMatchObject(expected);
  });

  test('is not looked for where a credential is baked in, nor without pixels', async () => {
    const never = { pixels: () => Promise.reject(new Error('drawn')) };
    expect(await insideOf(png(iTXt('openbadges', text)), never)).toMatchObject({ by: 'png' });
    expect(await insideOf(png())).toEqual({ kind: 'plain' });
    expect(await insideOf(png(), never)).toEqual({ kind: 'plain' });
  });

  test.each([
    ['long', vertical],
    ['large', huge],
    ['drawn with lines', svg('')],
  ])('is not looked for in a picture that is %s', async (_, bytes) => {
    const drawn: number[] = [];
    const pixels = () => {
      drawn.push(1);
      return Promise.resolve(codePixels(text));
    };
    expect(await insideOf(bytes, { pixels })).toEqual({ kind: 'plain' });
    expect(drawn).toEqual([]);
  });

  test('is looked for in twelve pictures, and in no more', async () => {
    const many = Array.from(
      { length: limits.codesPerLook + 3 },
      (_, number) => `https://pictures.example/${String(number)}`,
    );
    const look = openLook(inWorld(Object.fromEntries(many.map(one => [one, () => picture(png())])), showing(text)));
    const inside = await Promise.all(many.map(one => look.inside([one])));
    expect(inside.filter(({ kind }) => kind === 'credential')).toHaveLength(limits.codesPerLook);
    expect(inside.filter(({ kind }) => kind === 'plain')).toHaveLength(3);
  });
});
