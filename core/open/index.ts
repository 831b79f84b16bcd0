import type { Environment } from '../environment.js';
import { limits } from '../limits.js';
import { unknown, withNotes } from '../report/check.js';
import { settle } from '../report/settle.js';
import type { Web } from '../web/web.js';
import { type Carrier, type Way, notOpened, tooLarge, unsupported } from './carrier.js';
import { type Content, THE_CREDENTIAL, contentOfFile, contentOfText, oversize } from './content.js';
import { dataAddress } from './data-address.js';
import { jsonDocument } from './document.js';
import { follow, link } from './link.js';
import type { Input, Opened } from './opened.js';
import { page } from './page.js';
import { pdf } from './pdf/index.js';
import { pictures } from './pictures/index.js';
import { png } from './png/index.js';
import { svg } from './svg/index.js';
import { takenApart } from './record.js';
import { cbor, emptiness, otherScheme, qrText, token, unrecognised, xml } from './texts.js';

/** In this order; the first that recognises the content opens it. */
export const carriers: readonly Carrier[] = [
  emptiness,
  png,
  svg,
  pdf,
  ...pictures,
  token,
  qrText,
  jsonDocument,
  dataAddress,
  link,
  otherScheme,
  page,
  xml,
  cbor,
  unrecognised,
];

const RECEIVED = { path: [], source: THE_CREDENTIAL } as const;

/**
 * Takes the credentials out of what a person or a page handed over. Never throws; at least one answer, at most
 * `limits.credentialsPerInput`. Only an address makes a request: one given as such or alone in the text, in a picture or
 * its QR code; and one more where the page it leads to announces the credential.
 * @param came is told what an address answered that was handed over as one
 */
export async function open(
  input: Input,
  web: Web,
  pixels?: Environment['pixels'],
  came: Came = () => undefined,
): Promise<readonly Opened[]> {
  // A reader that breaks down or does not load: nothing is known about the file for it.
  const brokeDown = [notOpened(unknown('format.unsupported'), RECEIVED)];
  const notLoaded = [notOpened(unknown('format.not-loaded'), RECEIVED)];
  return settle(openAll(input, web, pixels, came), brokeDown, notLoaded);
}

type Came = (bytes: Uint8Array) => void;
type Pixels = Environment['pixels'];

async function openAll(input: Input, web: Web, pixels: Pixels, came: Came): Promise<readonly Opened[]> {
  const opened = await openInput(input, web, pixels, came);
  return firstOf((await Promise.all(opened.map(takenApart))).flat());
}

async function openInput(input: Input, web: Web, pixels: Pixels, came: Came): Promise<readonly Opened[]> {
  const way: Way = { web, pixels, onward: content => openContent(content, way) };
  const onward: Way['onward'] = content => {
    came(content.bytes);
    return way.onward(content);
  };
  if ('address' in input) return openAddress(input.address.trim(), { ...way, onward });
  if ('bytes' in input) return openContent(contentOfFile(input.bytes), way);
  const bytes = oversize(input.text);
  return bytes === undefined ? openContent(contentOfText(input.text), way) : [tooLarge(RECEIVED, bytes)];
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
  const bytes = oversize(content.bytes);
  if (bytes !== undefined) return [tooLarge(content, bytes)];
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
