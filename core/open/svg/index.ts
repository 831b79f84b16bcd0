import { fromBase64 } from '../base64.js';
import { isCarried, isJson } from '../carried.js';
import { type Carrier, flawed, notACredential, refusedDocument, tooLarge } from '../carrier.js';
import { contentInside, textOf } from '../content.js';
import { type Refused, refused } from '../flaw.js';
import { limits } from '../../limits.js';
import { isSvg } from '../markup.js';
import { type BadgeElement, badgeElements } from './badge-elements.js';
import { markupTokens } from '../markup/tokens.js';

/** A drawing with a credential baked into an element. It is read as text; nothing of it is ever drawn or inserted. */
export const svg: Carrier = {
  name: 'SVG',
  recognise: ({ text }) => text !== undefined && isSvg(text),
  open: (content, way) => {
    const { text = '', bytes } = content;
    if (bytes.length > limits.svgBytes) return [tooLarge(content, bytes.length)];
    if (declares(text)) return [flawed(content, 'declarations')];
    const baked = onlyBaked(badgeElements(text));
    if (baked === undefined) return [notACredential(content, 'found.media', 'SVG')];
    if ('kind' in baked) return [refusedDocument(baked, content)];
    return way.onward(contentInside(content, { kind: 'svg', at: baked.name }, new TextEncoder().encode(baked.text)));
  },
};

/** Declarations of its own could make the picture say something else to each reader. They are refused unread. */
function declares(text: string): boolean {
  if (/<!entity/i.test(text)) return true;
  for (const { kind } of markupTokens(text)) if (kind === 'declarations') return true;
  return false;
}

interface Baked {
  readonly name: string;
  readonly text: string;
}

/** One credential, or the same one several times over; `undefined` when no element carries any. */
function onlyBaked(elements: readonly BadgeElement[]): Baked | Refused | undefined {
  const baked = elements.flatMap(element => textIn(element) ?? []);
  const [first] = baked;
  const broken = baked.find(one => 'kind' in one);
  if (broken ?? !first) return broken;
  return baked.every(one => 'text' in one && 'text' in first && one.text === first.text)
    ? first
    : refused('two-credentials');
}

/** The first of several texts, where it can be read. */
export function firstDrawnInto(svg: string): string | undefined {
  const first = badgeElements(svg)
    .flatMap(element => textIn(element) ?? [])
    .find(one => 'text' in one);
  return first?.text;
}

/** The body comes first: beside it, `verify` only says where the badge is hosted. */
function textIn({ name, known, body, verify }: BadgeElement): Baked | Refused | undefined {
  const text = body === undefined || body.trim() !== '' ? body : verify && decoded(verify);
  if (text !== undefined && isCarried(text)) return { name, text };
  if (!known) return undefined; // some other element of that name
  return refused(body === undefined || verify === undefined ? 'markup' : 'content');
}

/** `verify` as it stands, or the JSON that some bakers write in base64 there. White space is none of the value's own. */
function decoded(verify: string): string {
  const value = verify.trim();
  const json = isCarried(value) ? undefined : textOf(fromBase64(value) ?? new Uint8Array());
  return json !== undefined && isJson(json) ? json : value;
}
