import type { Pixels } from '../../environment.js';
import { limits } from '../../limits.js';
import { type Way, notACredential, nothingIn } from '../carrier.js';
import { type Content, contentInside } from '../content.js';
import type { Opened } from '../opened.js';

export interface PictureKind {
  readonly name: string;
  readonly type: string;
}

/** The content of a QR code in a picture that a person handed over; pictures of the web are not searched. */
export async function lookForCode(content: Content, kind: PictureKind, way: Way): Promise<readonly Opened[]> {
  if (!content.handedOver) return [notACredential(content, 'found.media', kind.name)];
  if (!way.pixels) return [nothingIn(content, kind.name, 'found.code-unread')];
  const pixels = await way.pixels(content.bytes, kind.type).catch(() => undefined);
  const code = pixels && isWhole(pixels) ? await readCode(pixels) : undefined;
  if (code === undefined) return [nothingIn(content, kind.name, 'found.no-code')];
  return way.onward(contentInside(content, { kind: 'qr-code', at: '' }, code));
}

const isWhole = ({ width, height, data }: Pixels): boolean =>
  width * height <= limits.pixels && width * height * 4 === data.length;

async function readCode({ data, width, height }: Pixels): Promise<Uint8Array | undefined> {
  const { default: jsQR } = await import('jsqr');
  const code = jsQR(data, width, height);
  return code === null ? undefined : Uint8Array.from(code.binaryData);
}
