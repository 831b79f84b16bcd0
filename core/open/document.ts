import { type Carrier, refusedDocument } from './carrier.js';
import type { Content } from './content.js';
import { type JsonRead, readJson } from './json.js';
import type { Opened } from './opened.js';
import { SEAL_BOUNDS, isLongSeal, isSeal } from './seal.js';
import { beginningOf } from './signatures.js';
import { unwrap } from './wrappers.js';

/** JSON text: read strictly, then freed of whatever is wrapped around the credentials. */
export const jsonDocument: Carrier = {
  name: 'JSON',
  recognise: content => /^[{["]/.test(firstCharacters(content)),
  open: async content => {
    const read = readContent(content);
    if (read.kind !== 'read') return [refusedDocument(read, content)];
    return (await unwrap(read.value, content)).map((opened, _, { length }) =>
      length === 1 ? withText(opened, content) : opened,
    );
  },
};

/** The whole text is one credential's where nothing but a seal surrounds it. */
function withText(opened: Opened, { path, text }: Content): Opened {
  const around = opened.path.slice(path.length);
  const isAlone = around.every(({ kind }) => kind === 'seal') && around.length < 2;
  return opened.kind === 'document' && text !== undefined && isAlone ? { ...opened, text } : opened;
}

const firstCharacters = ({ bytes, text = '', pasted }: Content): string =>
  (pasted ? text : asIfLatin1(bytes)).trimStart().slice(0, 1);

/** JSON in UTF-16 is recognised too, to be refused for it. */
const asIfLatin1 = (bytes: Uint8Array): string =>
  beginningOf(bytes)
    .replace(/^(?:\u00FF\u00FE|\u00FE\u00FF)/, '')
    .replaceAll('\u0000', '');

function readContent({ bytes, text, pasted }: Content): JsonRead {
  const read = pasted && text !== undefined ? readPasted(text) : readJson(bytes);
  if (!isLongSeal(read)) return read;
  const sealed = readJson(pasted && text !== undefined ? text.trim() : bytes, SEAL_BOUNDS);
  return sealed.kind === 'read' && isSeal(sealed.value) ? sealed : read;
}

/** Pasting adds white space that JSON does not know, or brings the document as a JSON string; nothing else is mended. */
function readPasted(text: string): JsonRead {
  const strict = readJson(text);
  const read = strict.kind === 'read' ? strict : readJson(text.trim());
  const inside = read.kind === 'read' && typeof read.value === 'string' ? read.value.trim() : '';
  return /^[{[]/.test(inside) ? readJson(inside) : read;
}
