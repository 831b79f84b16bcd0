import type { DirectoryReader } from './directory-reader.js';
import { plainList } from './plain-list.js';

/** The kinds of list that can be read, in the order they are tried. */
export const directoryReaders: readonly DirectoryReader[] = [plainList];
