import { limits } from '../limits.js';
import { unknown, withNotes } from '../report/check.js';
import type { Web } from '../web/web.js';
import { type Carrier, type Way, notOpened, tooLarge, unsupported } from './carrier.js';
import { type Content, THE_CREDENTIAL, contentOfBytes, contentOfText, oversize } from './content.js';
import { jsonDocument } from './document.js';
import { images } from './images.js';
import { follow, link } from './link.js';
import type { Input, Opened } from './opened.js';
import { cbor, emptiness, html, otherScheme, qrText, token, unrecognised, xml } from './texts.js';

/** In this order; the first that recognises the content opens it. */
export const carriers: readonly Carrier[] = [
  emptiness,
  ...images,
  token,
  qrText,
  jsonDocument,
  link,
  otherScheme,
  html,
  xml,
  cbor,
  unrecognised,
];

const RECEIVED = { path: [], source: THE_CREDENTIAL } as const;

/**
 * Takes the credentials out of what a person or a page handed over. Never throws; at least one answer, at most
 * `limits.credentialsPerInput`. Only an address, given as such or alone in the text, makes a request.
 */
export async function open(input: Input, web: Web): Promise<readonly Opened[]> {
  try {
    return firstOf(await openInput(input, web));
  } catch {
    return [notOpened(unknown('format.not-a-credential'), RECEIVED)];
  }
}

async function openInput(input: Input, web: Web): Promise<readonly Opened[]> {
  const way: Way = { web, onward: content => openContent(content, way) };
  if ('address' in input) return openAddress(input.address.trim(), way);
  const received = 'text' in input ? input.text : input.bytes;
  const bytes = oversize(received);
  if (bytes !== undefined) return [tooLarge(RECEIVED, bytes)];
  return openContent(typeof received === 'string' ? contentOfText(received) : contentOfBytes(received), way);
}

/** What was called an address is asked, unless it names another way than the web; the guarded get judges the rest. */
async function openAddress(address: string, way: Way): Promise<readonly Opened[]> {
  const content = contentOfText(address);
  const isOtherScheme = !link.recognise(content) && otherScheme.recognise(content);
  return isOtherScheme ? otherScheme.open(content, way) : follow(address, content, way);
}

async function openContent(content: Content, way: Way): Promise<readonly Opened[]> {
  if (content.path.length > limits.carrierNesting) {
    return [unsupported(content, 'found.nesting', String(content.path.length))];
  }
  const carrier = carriers.find(carrier => carrier.recognise(content)) ?? unrecognised;
  return carrier.open(content, way);
}

/** The first hundred are judged, and each says that there were more. */
function firstOf(opened: readonly Opened[]): readonly Opened[] {
  const first = opened.slice(0, limits.credentialsPerInput);
  return opened.length > first.length ? first.map(sayingMore) : first;
}

const sayingMore = (opened: Opened): Opened =>
  opened.kind === 'document'
    ? { ...opened, notes: [...opened.notes, 'format.more-inside'] }
    : { ...opened, check: withNotes(opened.check, 'format.more-inside') };
