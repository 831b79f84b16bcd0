import { Flawed, type Refused, refused } from '../flaw.js';
import { isJson, isToken } from '../carried.js';
import { textOf } from '../content.js';
import { type Attachment, attachmentsOf } from './attachments.js';
import { readPdf } from './document.js';
import { ofKind } from './values.js';

/** A file attached to a PDF that may be a credential; `undefined` when it cannot be unpacked. */
export interface File {
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
}

export interface Files {
  readonly kind: 'files';
  readonly files: readonly File[];
  /** Locked with a password, if only an empty one. */
  readonly encrypted: boolean;
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
  const pdf = await readPdf(bytes);
  if (pdf.trailer('Encrypt') !== null) return { kind: 'files', files: [], encrypted: true };
  const catalogue = ofKind(pdf.resolve(pdf.trailer('Root')), 'dictionary');
  if (!catalogue) return refused('structure');
  const files: File[] = [];
  for (const attachment of attachmentsOf(pdf, catalogue)) files.push(await readFile(attachment)); // one bound for all
  return { kind: 'files', files: files.filter(isPromising), encrypted: false };
}

const readFile = async (attachment: Attachment): Promise<File> => ({
  name: attachment.name,
  bytes: await attachment.content(),
});

const PROMISING = /\.(?:json|jsonld|jwt|jws|vc|1ob|png|svg)$/i;

function isPromising({ name, bytes }: File): boolean {
  if (PROMISING.test(name)) return true;
  const text = bytes && textOf(bytes);
  return text !== undefined && (isJson(text) || isToken(text));
}
