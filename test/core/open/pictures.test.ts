import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../../core/environment.js';
import { limits } from '../../../core/limits.js';
import { pdf } from '../../fixtures/pdf.js';
import { iTXt, png } from '../../fixtures/png.js';
import { codePixels } from '../../fixtures/qr.js';
import { json } from '../web/world.js';
import { CREDENTIAL, answers, file, jwt, latin1, text } from './opening.js';

const jpeg = latin1('\u00FF\u00D8\u00FF\u00E0');
const at = 'https://badges.example/1';
const showing =
  (pixels: Pixels | undefined): ((picture: Uint8Array, mediaType: string) => Promise<Pixels | undefined>) =>
  () =>
    Promise.resolve(pixels);
const code = (content: string) => showing(codePixels(content));

describe('a QR code in a picture that a person hands over', () => {
  test.each<[string, string, string]>([
    ['of a credential', text, 'document qr-code'],
    ['of a token', jwt({ vc: CREDENTIAL }), 'document qr-code > token /vc'],
    ['of an address', at, `document qr-code > address ${at}`],
    [
      'of a data address',
      `data:application/vc,${encodeURIComponent(text)}`,
      'document qr-code > data-address application/vc',
    ],
    ['of a presentation in CBOR-LD', 'VP1-B3ECQDIYACEMHIGDO', 'format.unsupported found.media CBOR-LD qr-code'],
    ['of a credential in CBOR-LD', 'VC1-RSJRPWCR803A3P0098G3A3-B02', 'format.unsupported found.media CBOR-LD qr-code'],
    ['of a wallet request', 'openid4vp://authorize?x', 'format.unsupported found.scheme openid4vp qr-code'],
    ['of a greeting', 'Grüße aus Lumen', 'format.not-a-credential found.text qr-code'],
  ])('%s', async (_, content, expected) => {
    expect(await answers({ bytes: jpeg }, { [at]: json(CREDENTIAL) }, code(content))).toEqual([expected]);
  });

  test.each([
    ['PNG', 'image/png', png()],
    ['JPEG', 'image/jpeg', jpeg],
    ['GIF', 'image/gif', latin1('GIF89a\u0001')],
    ['WebP', 'image/webp', latin1('RIFF\u0001\u0002\u0003\u00FFWEBPVP8 ')],
  ])('is looked for in a %s, which is drawn as what it is', async (name, type, bytes) => {
    const drawn: string[] = [];
    const pixels = (_: Uint8Array, mediaType: string) => {
      drawn.push(mediaType);
      return Promise.resolve(codePixels(text));
    };
    expect(await file(bytes, pixels)).toEqual(['document qr-code']);
    expect(drawn).toEqual([type]);
    expect(await file(bytes)).toEqual([`format.not-a-credential found.media ${name} found.code-unread`]);
  });

  test('is looked for in a picture attached to a PDF', async () => {
    const attached = [{ name: 'code.png', content: png() }];
    expect(await file(pdf({ attached }), code(text))).toEqual(['document attachment code.png > qr-code']);
  });

  test('is not looked for where a credential is baked in', async () => {
    const drawn: string[] = [];
    const pixels = (_: Uint8Array, type: string) => {
      drawn.push(type);
      return Promise.resolve(codePixels('x'));
    };
    expect(await file(png(iTXt('openbadges', text)), pixels)).toEqual(['document png openbadges']);
    expect(drawn).toEqual([]);
  });

  test('that is not there, or cannot be drawn, is no credential', async () => {
    const nothing = ['format.not-a-credential found.media JPEG found.no-code'];
    const empty = { width: 50, height: 50, data: new Uint8ClampedArray(10_000).fill(255) };
    expect(await file(jpeg, showing(empty))).toEqual(nothing);
    expect(await file(jpeg, showing(undefined))).toEqual(nothing);
    expect(await file(jpeg, () => Promise.reject(new Error('no canvas')))).toEqual(nothing);
    expect(await file(jpeg, showing({ ...codePixels(text), width: 7 }))).toEqual(nothing);
  });

  test('is read from a million pixels, and not from more', async () => {
    const onto = (width: number, height: number): Pixels => {
      const small = codePixels(text);
      const data = new Uint8ClampedArray(width * height * 4).fill(255);
      for (let row = 0; row < small.height; row += 1) {
        data.set(small.data.subarray(row * small.width * 4, (row + 1) * small.width * 4), row * width * 4);
      }
      return { width, height, data };
    };
    expect(await file(jpeg, showing(onto(1_000, limits.pixels / 1_000)))).toEqual(['document qr-code']);
    expect(await file(jpeg, showing(onto(1_000, limits.pixels / 1_000 + 1)))).toEqual([
      'format.not-a-credential found.media JPEG found.no-code',
    ]);
  });
});

test('a picture of the web is not searched', async () => {
  const picture = new Response(jpeg, { headers: { 'content-type': 'image/jpeg' } });
  expect(await answers({ address: at }, { [at]: picture }, code(text))).toEqual([
    `format.not-a-credential found.media JPEG address ${at}`,
  ]);
});
