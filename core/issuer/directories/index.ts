import { dccRegistry } from './dcc-registry.js';
import { deqar } from './deqar.js';
import type { DirectoryReader } from './directory-reader.js';
import { plainList } from './plain-list.js';
import { ror } from './ror.js';

/** The kinds of list that can be read, in the order they are tried. */
export const directoryReaders: readonly DirectoryReader[] = [plainList, ror, deqar, dccRegistry];
