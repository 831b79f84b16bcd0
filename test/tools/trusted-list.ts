/**
 * `npm run trusted-list -- build FILE… [--out FILE]` distils a snapshot of the EU trusted lists from the list of lists and
 * the lists it points to, as files (docs/trusted-lists.md). Their signatures are NOT checked here: whoever downloads them
 * validates them first, with a tool made for it. `check FILE` says what is in a snapshot.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { importTrustedList, utf8 } from '../../core/bin/imported.js';
import { readFileBytes } from '../../core/bin/input.js';
import { type TrustedList, isOutOfDate } from '../../core/issuer/seal/trusted-list.js';
import { writtenTrustedList } from '../../core/issuer/seal/write-trusted-list.js';
import { languageFor } from '../../core/language/index.js';
import { limits } from '../../core/limits.js';
import { NotDistilled, distil } from './trusted-list/distil.js';
import { table } from './table.js';

const [WRONG_USAGE, UNUSABLE] = [64, 66];
const USAGE = 'Usage: npm run trusted-list -- build <file>… [--out FILE] | check <file>';
const UNCHECKED =
  'The signatures of these files were not checked here. Use only files that a validator such as one built on DSS accepted.';

class Refused extends Error {
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

async function textOf(file: string): Promise<string> {
  const read = await readFileBytes(file, limits.directoryDumpBytes);
  if (read.kind === 'cannot-open') throw new Refused(UNUSABLE, languageFor('en').command.cannotOpen[read.why](file));
  const text = utf8(read.bytes);
  if (text === undefined) throw new Refused(UNUSABLE, `${file} is not UTF-8.`);
  return text;
}

/** What was written is read as an import would: it must be as many services. */
async function build(files: readonly string[], out: string): Promise<string> {
  const texts = await Promise.all(files.map(async file => [basename(file), await textOf(file)] as const));
  const { leftOut, list, missing } = await distil(texts);
  writeFileSync(out, writtenTrustedList(list));
  const again = await imported(out);
  if (again.list.services.length !== list.services.length) throw new Refused(UNUSABLE, `${out} cannot be read again.`);
  return [
    ...factsOf(again.list),
    ...table([
      ['left out: of a type no seal needs', String(leftOut.type)],
      ['left out: without a certificate', String(leftOut.certificate)],
      ['left out: cannot be used', String(leftOut.unusable)],
    ]),
    ...(missing.length > 0 ? [`The list of lists points to these as well: ${missing.join(', ')}`] : []),
    UNCHECKED,
    out,
  ].join('\n');
}

async function imported(file: string): Promise<{ readonly list: TrustedList; readonly remark: string | undefined }> {
  const read = await importTrustedList(file, languageFor('en'));
  if (read.kind === 'refused') throw new Refused(UNUSABLE, read.sentence);
  return { list: read.content, remark: read.remark };
}

async function check(file: string): Promise<string> {
  const { list, remark } = await imported(file);
  return [...factsOf(list), ...(remark === undefined ? [] : [remark])].join('\n');
}

function factsOf(list: TrustedList): readonly string[] {
  const { issuedAt, nextUpdate, sequenceNumber, services, sha256 } = list;
  const next = nextUpdate === undefined ? 'no next update' : `next update ${nextUpdate}`;
  const countries = [...new Set(services.map(({ country }) => country))].toSorted();
  const rows = countries.map(country => {
    const own = services.filter(service => service.country === country);
    const certificates = own.filter(({ type }) => type.endsWith('/CA/QC'));
    const granted = own.filter(({ history }) => history.at(-1)?.status.endsWith('/granted') === true);
    const counts = [certificates, certificates.filter(({ forSeals }) => forSeals), own.filter(isForTimes), granted];
    return [country, ...counts.map(some => String(some.length))];
  });
  return [
    `Number ${String(sequenceNumber)} of ${issuedAt}, ${next}${isOutOfDate(list, new Date()) ? ' (out of date)' : ''}`,
    `SHA-256 ${sha256}`,
    ...table([['country', 'certificates', 'of them for seals', 'times', 'granted now'], ...rows]),
  ];
}

const isForTimes = ({ type }: TrustedList['services'][number]): boolean => type.endsWith('/TSA/QTST');

async function said(words: readonly string[]): Promise<string> {
  const { positionals, values } = parseArgs({
    args: [...words],
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const [command, ...files] = positionals;
  const [file] = files;
  if (command === 'build' && files.length > 0) return build(files, values.out ?? 'trusted-list.json');
  if (command === 'check' && file !== undefined && files.length === 1) return check(file);
  throw new Refused(WRONG_USAGE, USAGE);
}

try {
  process.stdout.write(`${await said(process.argv.slice(2))}\n`);
} catch (error) {
  process.exitCode = error instanceof Refused ? error.status : error instanceof NotDistilled ? UNUSABLE : WRONG_USAGE;
  process.stderr.write(`${error instanceof Error ? error.message : USAGE}\n`);
}
