import { type Examination, type Given, examine, givenFrom, isInOrder, presentExamination } from '../doctor/index.js';
import type { GroupShown, RemedyShown } from '../doctor/index.js';
import type { Language } from '../language/index.js';
import { text } from '../language/phrase.js';
import { limits } from '../limits.js';
import { escapedJson } from '../report/escaped-json.js';
import { shown } from '../report/shown.js';
import { urlOf } from '../url.js';
import { checkHost } from '../web/address.js';
import type { DoctorArguments } from './arguments.js';
import type { NodeOptions } from './environment.js';
import { type ExitStatus, exit } from './exit.js';
import { type CannotOpen, bring, readFileBytes } from './input.js';
import { print } from './output.js';
import type { Surroundings } from './run.js';
import { type Paper, printable, wrapped } from './text.js';

/** `proofmark doctor`: looks at one thing, and prints what would help. */
export async function examineOne(
  asked: DoctorArguments,
  options: NodeOptions,
  paper: Paper,
  { environmentFor, stderr, stdin, stdout }: Pick<Surroundings, 'environmentFor' | 'stderr' | 'stdin' | 'stdout'>,
): Promise<ExitStatus> {
  const { input, language } = asked;
  const given = await givenBy(input, stdin, asked.mirror !== undefined);
  if (given.kind === 'cannot-open') {
    stderr.write(`${printable(language.command.cannotOpen[given.why](shown(input)))}\n`);
    return exit.cannotOpen;
  }
  const key = asked.key === undefined ? undefined : await keyIn(asked.key);
  const examination = await examine(given, environmentFor(options), {
    hosts: asked.hosts,
    ...(key !== undefined && { key }),
  });
  await print(stdout, asked.isJson ? `${escapedJson(examination)}\n` : examinationText(examination, language, paper));
  return examinationStatus(examination);
}

/** Nothing to mend, something, or something that stops readers. */
export function examinationStatus(examination: Examination): ExitStatus {
  if (examination.findings.some(({ severity }) => severity === 'stops')) return exit.rejected;
  return isInOrder(examination) ? exit.confirmed : exit.unconfirmed;
}

type Brought = Given | { readonly kind: 'cannot-open'; readonly why: CannotOpen };

/** A file of that name comes first; then an identifier, an address, or a host that could be asked. */
async function givenBy(name: string, standardInput: AsyncIterable<Uint8Array>, mirrored: boolean): Promise<Brought> {
  const named = givenFrom(name);
  if (named && /^(?:did:|https?:\/\/)/i.test(name)) return named;
  const brought = await bring(name === '-' ? { kind: 'standard-input', name } : { kind: 'file', name }, standardInput);
  if (brought.kind === 'input' && 'bytes' in brought.input) return { kind: 'bytes', bytes: brought.input.bytes, name };
  if (brought.kind !== 'cannot-open') return { kind: 'cannot-open', why: 'other' };
  return named && brought.why === 'missing' && (await isHost(named, mirrored)) ? named : brought;
}

async function isHost(given: Given, mirrored: boolean): Promise<boolean> {
  const host = given.kind === 'address' ? urlOf(given.address)?.hostname : undefined;
  return host !== undefined && (await checkHost(host, mirrored)).kind === 'allowed';
}

/** A file that holds the key, or the key itself. */
async function keyIn(written: string): Promise<string> {
  const file = await readFileBytes(written, limits.keyBytes);
  return file.kind === 'bytes' ? new TextDecoder().decode(file.bytes) : written;
}

/** An examination as text for a terminal, ending in a line break. Lines to copy are not wrapped. */
export function examinationText(examination: Examination, language: Language, paper: Paper): string {
  const { asked, groups, headline, says, tone } = presentExamination(examination, language);
  const lines = [
    wrapped(headline, { tone, bold: true }, paper),
    ...says.map(one => wrapped(one, {}, paper)),
    ...groups.flatMap(group => groupLines(group, paper)),
    '',
    wrapped(asked, {}, paper),
  ];
  return `${lines.filter((line, at) => line !== '' || lines[at - 1] !== '').join('\n')}\n`;
}

const groupLines = ({ findings, severity, title }: GroupShown, paper: Paper): readonly string[] => [
  '',
  wrapped([text(title)], { bold: true, ...(severity === 'stops' && { tone: 'broken' }) }, paper),
  ...findings.flatMap(({ remedies, says }) => [
    wrapped(says, { indent: 2 }, paper),
    ...remedies.flatMap(remedy => remedyLines(remedy, paper)),
  ]),
];

const remedyLines = ({ heading, lines }: RemedyShown, paper: Paper): readonly string[] => [
  '',
  wrapped(heading, { indent: 4 }, paper),
  '',
  ...lines.split('\n').map(line => `      ${printable(line)}`),
  '',
];
