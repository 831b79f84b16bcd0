import { stat, writeFile } from 'node:fs/promises';
import type { Environment } from '../environment.js';
import type { Language } from '../language/index.js';
import type { Input } from '../open/opened.js';
import { present } from '../report/present.js';
import type { VerificationReport } from '../report/report.js';
import { shown } from '../report/shown.js';
import { together } from '../report/together/index.js';
import type { Together } from '../report/together/index.js';
import { readArguments } from './arguments.js';
import type { VerifyArguments } from './arguments.js';
import type { NodeOptions } from './environment.js';
import { exit, exitStatus, isBelow } from './exit.js';
import type { ExitStatus } from './exit.js';
import { importDirectory, importVocabulary } from './imported.js';
import { bring } from './input.js';
import { jsonText } from './json.js';
import type { JudgedInput } from './json.js';
import { reportPage } from './page.js';
import type { Output } from './output.js';
import { progressOn } from './progress.js';
import { printable, terminalText } from './text.js';
import type { Paper } from './text.js';
import { togetherText } from './text-together.js';

/** Everything the command uses of the process it runs in. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Environment variables; only `NO_COLOR` is looked at. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly environmentFor: (options: NodeOptions) => Environment;
  readonly verify: (input: Input, environment: Environment) => Promise<readonly VerificationReport[]>;
}

/** The whole command: reads the words after its name, answers on the outputs, resolves to the exit status. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { stderr, stdout, version } = surroundings;
  const read = readArguments(words);
  const { command } = read.language;
  switch (read.kind) {
    case 'help':
      stdout.write(`${command.usage}\n`);
      return exit.confirmed;
    case 'version':
      stdout.write(`proofmark ${version}\n`);
      return exit.confirmed;
    case 'wrong':
      stderr.write(`${printable(read.message)}\n${command.wrongUsage.seeHelp}\n`);
      return exit.wrongUsage;
    case 'verify':
      return verifyAll(read, surroundings);
  }
}

async function verifyAll(asked: VerifyArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const complain = (sentence: string): unknown => surroundings.stderr.write(`${printable(sentence)}\n`);
  const environment = await environmentOf(asked, surroundings, complain);
  if (environment === undefined) return exit.cannotOpen;
  const { judged, openedAll } = await judgeInputs(asked, environment, surroundings, complain);
  if (asked.json) surroundings.stdout.write(jsonText(judged, asked.requireRung));
  else printTogether(judged, asked, surroundings);
  const written = asked.report === undefined || (await writePage(asked.report, judged, asked, complain));
  const reports = judged.flatMap(one => one.reports);
  return exitStatus(reports, asked.requireRung, openedAll && written);
}

type Complain = (sentence: string) => unknown;

/** The lists, vocabularies and mirror asked for; `undefined` when one of them cannot be used, which was then said. */
async function environmentOf(
  asked: VerifyArguments,
  { environmentFor }: Surroundings,
  complain: Complain,
): Promise<Environment | undefined> {
  const { doubleCheck, language, mirror, now, offline } = asked;
  const lists = await Promise.all(asked.directories.map(path => importDirectory(path, language)));
  const vocabularies = await Promise.all(asked.contexts.map(path => importVocabulary(path, language)));
  const sentences = [...lists, ...vocabularies].flatMap(one =>
    one.kind === 'refused' ? [one.sentence] : (one.remark ?? []),
  );
  const unusable = mirror === undefined || (await isFolder(mirror)) ? [] : [noMirror(mirror, language)];
  [...sentences, ...unusable].forEach(complain);
  if (unusable.length > 0 || [...lists, ...vocabularies].some(one => one.kind === 'refused')) return undefined;
  return environmentFor({
    mirror,
    doubleCheck,
    offline,
    now,
    directories: lists.flatMap(one => (one.kind === 'imported' ? [one.content] : [])),
    contexts: vocabularies.flatMap(one => (one.kind === 'imported' ? [one.content] : [])),
  });
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

const noMirror = (path: string, { command }: Language): string => command.cannotOpen.folder(shown(path));

/** One input after the other, each answered before the next is opened. */
async function judgeInputs(
  asked: VerifyArguments,
  environment: Environment,
  surroundings: Surroundings,
  complain: Complain,
): Promise<{ readonly judged: readonly JudgedInput[]; readonly openedAll: boolean }> {
  const judged: JudgedInput[] = [];
  const progress = progressOn(surroundings.stderr, asked.inputs.length, asked.language);
  for (const [at, name] of asked.inputs.entries()) {
    progress.show(at + 1);
    const brought = await bring(name, surroundings.stdin);
    const reports = brought.kind === 'input' ? await surroundings.verify(brought.input, environment) : [];
    progress.clear();
    if (brought.kind === 'cannot-open') {
      complain(asked.language.command.cannotOpen[brought.why](shown(name)));
      continue;
    }
    judged.push({ input: name, reports });
    if (!asked.json) printReports({ input: name, reports }, asked, surroundings);
  }
  return { judged, openedAll: judged.length === asked.inputs.length };
}

/** Colour only where somebody looks (no-color.org), and lines as long as the terminal's. */
const paperOf = ({ columns, isTTY }: Output, { variables }: Surroundings): Paper => ({
  width: columns ?? 80,
  colour: isTTY === true && (variables['NO_COLOR'] ?? '') === '',
});

function printReports({ input, reports }: JudgedInput, asked: VerifyArguments, surroundings: Surroundings): void {
  const { audience, inputs, language, requireRung } = asked;
  const { stdout } = surroundings;
  const paper = paperOf(stdout, surroundings);
  const named = inputs.length > 1 || reports.length > 1;
  reports.forEach((report, at) => {
    const part = reports.length > 1 ? `, ${language.page.inside(at + 1)}` : '';
    const below = isBelow(report, requireRung)
      ? language.command.belowRung(requireRung, report.issuer.rung)
      : undefined;
    if (named) stdout.write(`${printable(shown(input))}${part}\n`);
    if (below !== undefined) stdout.write(`${below}\n`);
    stdout.write(terminalText(present(report, { audience, language }), language, paper));
    if (named) stdout.write('\n');
  });
}

/** What several credentials come to, after what was found about each. */
function printTogether(judged: readonly JudgedInput[], asked: VerifyArguments, surroundings: Surroundings): void {
  const shown = togetherOf(judged, asked);
  if (shown !== undefined) surroundings.stdout.write(togetherText(shown, paperOf(surroundings.stdout, surroundings)));
}

const togetherOf = (
  judged: readonly JudgedInput[],
  { audience, language, requireRung }: VerifyArguments,
): Together | undefined =>
  together(
    judged.map(({ input, reports }) => ({ label: input, reports })),
    { audience, language, requiredRung: requireRung },
  );

async function writePage(
  path: string,
  judged: readonly JudgedInput[],
  asked: VerifyArguments,
  complain: Complain,
): Promise<boolean> {
  const { audience, json, language } = asked;
  const entries = judged.map(({ input, reports }) => ({
    input,
    presentations: reports.map(report => present(report, { audience, language })),
  }));
  try {
    await writeFile(path, reportPage(entries, language, togetherOf(judged, asked)));
  } catch {
    complain(language.command.cannotOpen.write(shown(path)));
    return false;
  }
  if (!json) complain(language.command.written(shown(path)));
  return true;
}
