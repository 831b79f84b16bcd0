import {
  type DirectoryRead,
  type ListRefused,
  type TrustedListRead,
  readDirectory,
  readTrustedList,
} from '../../core/index.js';
import type { ListJob } from './read-apart.js';

/** Reads a list of any kind; a snapshot of trusted lists that is at fault is refused as one. Never throws. */
export async function readList({ text, told }: ListJob): Promise<DirectoryRead | TrustedListRead> {
  const read = await readDirectory(text, told);
  if (read.kind === 'read' || read.flaw !== 'kind') return read;
  const trusted = await readTrustedList(text);
  return trusted.kind === 'read' || isAtFault(trusted) ? trusted : read;
}

/** It says what it is, and the fault lies behind that. */
const isAtFault = ({ pointer }: ListRefused): boolean => pointer !== undefined && /^\/(lotl|services)/.test(pointer);
