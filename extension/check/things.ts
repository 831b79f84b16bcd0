import { type Input, limits } from '../../core/index.js';
import type { Work } from '../judging/checks.js';

/** Something handed to the check page. */
export interface Thing {
  readonly id: string;
  readonly name: string;
  readonly work: Work;
}

export const textThing = (text: string, name: string): Thing => ({
  id: crypto.randomUUID(),
  name,
  work: { hosts: [], read: () => Promise.resolve({ text }) },
});

export const fileThing = (file: File): Thing => ({
  id: crypto.randomUUID(),
  name: file.name,
  work: { hosts: [], read: () => bytesOf(file) },
});

/** Of a file that is too large one byte more is read than is allowed: enough for the core to say so. */
async function bytesOf(file: File): Promise<Input | undefined> {
  try {
    const bytes = new Uint8Array(await file.slice(0, limits.imageOrPdfBytes + 1).arrayBuffer());
    return { bytes, name: file.name, ...(file.type !== '' && { mediaType: file.type }) };
  } catch {
    return undefined;
  }
}

/** Only https leads anywhere; its host is asked with the press that hands it over. */
export function addressThing(typed: string): Thing | undefined {
  const address = typed.trim();
  if (!URL.canParse(address)) return undefined;
  const { host, protocol } = new URL(address);
  if (protocol !== 'https:') return undefined;
  return {
    id: crypto.randomUUID(),
    name: address,
    work: { hosts: [host], read: () => Promise.resolve({ address }) },
  };
}
