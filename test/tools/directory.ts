/**
 * `npm run directory -- build <file> [--country XX]… [--name NAME] [--date YYYY-MM-DD] [--out FILE]`: reads a dump of
 * ROR, of DEQAR, of the DCC registry or a plain list, leaves out what nobody would look up, and writes what is left in
 * the plain form, which `--directory` and the extension read. Says what was kept and how many were left out for what.
 */
import { writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { toldBy, utf8, whyNoList } from '../../core/bin/imported.js';
import { readFileBytes } from '../../core/bin/input.js';
import { countryOfCode } from '../../core/elements/vocabularies/countries.js';
import { type DirectoryRead, refusedAt } from '../../core/issuer/directories/directory-reader.js';
import { readDirectory } from '../../core/issuer/read-directory.js';
import { type Reduced, reduced, writtenDirectory } from '../../core/issuer/write-directory.js';
import { languageFor } from '../../core/language/index.js';
import { limits } from '../../core/limits.js';
import { table } from './table.js';

const [WRONG_USAGE, UNUSABLE] = [64, 66];
const USAGE = 'Usage: npm run directory -- build <file> [--country XX]… [--name NAME] [--date YYYY-MM-DD] [--out FILE]';

class Refused extends Error {
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

interface Asked {
  readonly file: string;
  readonly countries: readonly string[];
  readonly name: string | undefined;
  readonly date: string | undefined;
  readonly out: string;
}

function readWords(words: readonly string[]): Asked {
  const text = { type: 'string' } as const;
  const options = { country: { ...text, multiple: true }, name: text, date: text, out: text } as const;
  const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true });
  const [command, file, ...others] = positionals;
  if (command !== 'build' || file === undefined || others.length > 0) throw new Refused(WRONG_USAGE, USAGE);
  const countries = (values.country ?? []).map(code => {
    const country = countryOfCode(code);
    if (country === undefined) throw new Refused(WRONG_USAGE, `--country expects a code of ISO 3166, found “${code}”.`);
    return country;
  });
  const { date, name, out = `${basename(file, extname(file))}.directory.json` } = values;
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new Refused(WRONG_USAGE, `--date expects a day such as 2026-11-01, found “${date}”.`);
  return { file, countries, name, date, out };
}

async function readDump({ date, file, name }: Asked): Promise<Extract<DirectoryRead, { kind: 'read' }>> {
  const { command } = languageFor('en');
  const read = await readFileBytes(file, limits.directoryDumpBytes + 1);
  if (read.kind === 'cannot-open') throw new Refused(UNUSABLE, command.cannotOpen[read.why](file));
  const told = toldBy(file, read.changed);
  const given = { ...told, ...(name !== undefined && { name }), ...(date !== undefined && { issuedAt: date }) };
  const text = utf8(read.bytes);
  return usable(
    file,
    text === undefined ? refusedAt('utf-8') : await readDirectory(text, given, limits.directoryDumpBytes),
  );
}

function usable(file: string, read: DirectoryRead): Extract<DirectoryRead, { kind: 'read' }> {
  if (read.kind === 'read') return read;
  const { command } = languageFor('en');
  throw new Refused(UNUSABLE, command.cannotOpen.list(file, whyNoList(read, command)));
}

/** What was written is read as an import would: it must be the same list, and small enough. */
async function written(out: string, { directory }: Reduced): Promise<number> {
  const text = writtenDirectory(directory);
  const { directory: again } = usable(out, await readDirectory(text));
  if (again.organisations.length !== directory.organisations.length)
    throw new Refused(UNUSABLE, `${out}: not every organisation could be read again; nothing was written.`);
  writeFileSync(out, text);
  return new TextEncoder().encode(text).length;
}

async function build(words: readonly string[]): Promise<string> {
  const asked = readWords(words);
  const { directory, refused } = await readDump(asked);
  const smaller = reduced(directory, asked.countries);
  const bytes = await written(asked.out, smaller);
  const { leftOut } = smaller;
  const kept = smaller.directory.organisations;
  const counts: readonly (readonly [string, number])[] = [
    ['kept', kept.length],
    ['  with an address or identifier', kept.filter(({ dids, domains }) => dids.length + domains.length > 0).length],
    ['  with quality reviews', kept.filter(({ reviews }) => reviews.length > 0).length],
    ['left out: cannot be read', refused],
    ['left out: no longer in force', leftOut.inactive],
    ['left out: of another country', leftOut.elsewhere],
    ['left out: does not educate', leftOut['no-education']],
    ['left out: no address or identifier', leftOut['nothing-to-find']],
  ];
  const { issuedAt, kind, name } = directory;
  return [
    `${name} (${kind}), of ${issuedAt}`,
    ...table(counts.map(([what, count]) => [what, String(count)])),
    `${asked.out}: ${(bytes / 1000).toFixed(1)} kB`,
  ].join('\n');
}

try {
  process.stdout.write(`${await build(process.argv.slice(2))}\n`);
} catch (error) {
  process.exitCode = error instanceof Refused ? error.status : UNUSABLE;
  process.stderr.write(`${error instanceof Error ? error.message : USAGE}\n`);
}
