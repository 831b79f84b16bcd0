import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  /** With slashes, from the folder that is packed. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** Without the 64-bit extension (APPNOTE 6.3.10 §4.4.21, §4.4.8). */
const [MOST_ENTRIES, MOST_BYTES] = [0xffff, 0xffffffff];

/** 1 January 1980, midnight: the first day the format can write, so that no archive tells when it was made. */
const [TIME, DAY] = [0, (0 << 9) | (1 << 5) | 1];
/** A file everybody may read, as Unix writes it, in the upper half of the attributes. */
const ATTRIBUTES = (0o100644 << 16) >>> 0;
const [MADE_BY_UNIX, VERSION, UTF_8] = [3 << 8, 20, 1 << 11];
const [STORED, DEFLATED] = [0, 8];

/**
 * A ZIP archive in which nothing depends on when, where or in which order it was made (APPNOTE 6.3.10).
 *
 * @throws when there is more than the format holds, or one name twice
 */
export function archived(files: readonly Packed[]): Buffer {
  const ordered = files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  if (ordered.length > MOST_ENTRIES) throw new Error(`an archive holds at most ${String(MOST_ENTRIES)} files`);
  if (new Set(ordered.map(({ name }) => name)).size < ordered.length) throw new Error('one name stands twice');
  const entries = ordered.map(entryOf);
  const bytes = entries.reduce((sum, { body, local }) => sum + local.length + body.length, 0);
  if (bytes > MOST_BYTES) throw new Error(`an archive holds at most ${String(MOST_BYTES)} bytes`);
  let offset = 0;
  const directory = entries.map(({ body, central, local }) => {
    const header = central(offset);
    offset += local.length + body.length;
    return header;
  });
  const central = Buffer.concat(directory);
  return Buffer.concat([
    ...entries.flatMap(({ body, local }) => [local, body]),
    central,
    endOf(entries.length, central.length, offset),
  ]);
}

/** What stands in both headers of a file, and what only one of them has. */
function entryOf({ content, name }: Packed) {
  const deflated = deflateRawSync(content, { level: 9 });
  const isSmaller = deflated.length < content.length;
  const body = isSmaller ? deflated : Buffer.from(content);
  const written = Buffer.from(name, 'utf8');
  const common = Buffer.concat([
    shorts(VERSION, UTF_8, isSmaller ? DEFLATED : STORED, TIME, DAY),
    longs(crc32(content), body.length, content.length),
    shorts(written.length, 0),
  ]);
  return {
    body,
    local: Buffer.concat([longs(0x04034b50), common, written]),
    central: (offset: number) =>
      Buffer.concat([
        longs(0x02014b50),
        shorts(MADE_BY_UNIX | VERSION),
        common,
        shorts(0, 0, 0),
        longs(ATTRIBUTES, offset),
        written,
      ]),
  };
}

const endOf = (count: number, size: number, offset: number): Buffer =>
  Buffer.concat([longs(0x06054b50), shorts(0, 0, count, count), longs(size, offset), shorts(0)]);

function shorts(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, at) => bytes.writeUInt16LE(number, 2 * at));
  return bytes;
}

function longs(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, at) => bytes.writeUInt32LE(number, 4 * at));
  return bytes;
}
