import type { Environment } from '../../environment.js';
import { limits } from '../../limits.js';
import type { NoAnswer, Web } from '../../web/web.js';
import type { Way } from '../carrier.js';
import { type Content, contentOfFile } from '../content.js';
import type { Opened } from '../opened.js';
import { lookForCode } from '../pictures/code.js';
import { pictures } from '../pictures/index.js';
import { firstBakedInto, isPacked, png } from '../png/index.js';
import { isPng } from '../signatures.js';
import { firstDrawnInto, svg } from '../svg/index.js';
import { carriedIn, measured } from './carried-in.js';
import type { Inside } from './inside.js';

/** What the picture at one address holds. */
export interface LookedInto {
  readonly inside: Inside;
  /** A picture without a credential baked in that could show a QR code. */
  readonly mayBeCode?: Picture;
}
interface Picture {
  readonly content: Content;
  readonly from: string;
}

/** What is baked into a picture. Its bytes say what kind it is, whatever its name. */
export async function intoPicture(bytes: Uint8Array, from: string): Promise<LookedInto> {
  const content = { ...contentOfFile(bytes), handedOver: false };
  if (pictures.some(kind => kind.recognise(content))) return { inside: { kind: 'plain' } };
  const carrier = [png, svg].find(kind => kind.recognise(content));
  if (!carrier || isPacked(bytes)) return { inside: { kind: 'unread' } };
  const { way, met } = collecting();
  const opened = await carrier.open(content, way);
  const [inner] = met;
  if (inner) return { inside: await carriedIn(inner, from, nobody) };
  if (opened.some(saysTwo)) return { inside: await twoIn({ content, from }) };
  if (!opened.some(isEmpty)) return { inside: { kind: 'unread' } };
  return { inside: { kind: 'plain' }, ...(mayBeCode(bytes) && { mayBeCode: { content, from } }) };
}

/** What a QR code in the picture says. */
export async function codeIn({ content, from }: Picture, pixels: Environment['pixels']): Promise<Inside> {
  const { way, met } = collecting(pixels);
  await lookForCode({ ...content, handedOver: true }, { name: 'PNG', type: 'image/png' }, way);
  const [inner] = met;
  return inner ? carriedIn(inner, from, nobody) : { kind: 'plain' };
}

/** A way on which nobody is asked, and what lies inside is collected in place of being opened. */
function collecting(pixels?: Way['pixels']): { readonly way: Way; readonly met: readonly Content[] } {
  const met: Content[] = [];
  const onward: Way['onward'] = inner => {
    met.push(inner);
    return Promise.resolve([]);
  };
  return { met, way: { web: nobody, pixels, onward } };
}

const nobody: Web = {
  get: url => Promise.resolve<NoAnswer>({ kind: 'fault', url, fault: 'web.not-permitted', at: '' }),
  afresh: () => nobody,
  isOwn: () => false,
  contacts: [],
};

const isEmpty = (opened: Opened): boolean =>
  opened.kind === 'not-opened' && opened.check.reason === 'format.not-a-credential';

const saysTwo = (opened: Opened): boolean =>
  opened.kind === 'not-opened' && opened.check.evidence.some(({ value }) => value === 'two-credentials');

/** The first of them is only measured, so that the finding can be told from others. */
async function twoIn({ content: { bytes, text = '' }, from }: Picture): Promise<Inside> {
  const by = isPng(bytes) ? 'png' : 'svg';
  const first = by === 'png' ? await firstBakedInto(bytes) : firstDrawnInto(text);
  return first === undefined
    ? { kind: 'unread' }
    : { kind: 'two', by, from, picture: bytes, ...(await measured(first)) };
}

/** Roughly square, of few pixels. Width and height stand first in a PNG (PNG Specification §11.2.2). */
function mayBeCode(bytes: Uint8Array): boolean {
  if (!isPng(bytes) || bytes.length < 24) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return short > 0 && width * height <= limits.pixels && long <= short * limits.codeRatio;
}
