import { Flawed, type Refused, refused } from '../flaw.js';
import { isJson, isToken } from '../carried.js';
import { textOf } from '../content.js';
import { type Attachment, attachmentsOf } from './attachments.js';
import { type PdfContent, readPdf } from './document.js';
import { ofKind } from './values.js';

/** A file attached to a PDF that may be a credential. */
export interface File {
  readonly name: string;
  readonly content: PdfContent;
}

export interface Files {
  readonly kind: 'files';
  readonly files: readonly File[];
  /** Why there may be files in it that nobody here can see: a password, if only an empty one, or a way of packing. */
  readonly unread?: 'encrypted PDF' | 'packed PDF';
}

/** The files attached to a PDF that may be credentials, by their name or by what they hold. */
export async function readFiles(bytes: Uint8Array): Promise<Files | Refused> {
  try {
    return await filesIn(bytes);
  } catch (error) {
    if (error instanceof Flawed) return refused(error.flaw);
    throw error;
  }
}

async function filesIn(bytes: Uint8Array): Promise<Files | Refused> {
  const { document: pdf, incomplete } = await readPdf(bytes);
  if (pdf.trailer('Encrypt') !== null) return { kind: 'files', files: [], unread: 'encrypted PDF' };
  const catalogue = ofKind(pdf.resolve(pdf.trailer('Root')), 'dictionary');
  if (!catalogue && !incomplete) return refused('structure');
  const files: File[] = [];
  // One after the other: there is one bound for all.
  for (const attachment of catalogue ? attachmentsOf(pdf, catalogue) : []) files.push(await readFile(attachment));
  return { kind: 'files', files: files.filter(isPromising), ...(incomplete && { unread: 'packed PDF' }) };
}

const readFile = async (attachment: Attachment): Promise<File> => ({
  name: attachment.name,
  content: await attachment.content(),
});

const PROMISING = /\.(?:json|jsonld|jwt|jws|vc|1ob|png|svg)$/i;

function isPromising({ name, content }: File): boolean {
  if (PROMISING.test(name)) return true;
  const text = typeof content === 'string' ? undefined : textOf(content);
  return text !== undefined && (isJson(text) || isToken(text));
}
