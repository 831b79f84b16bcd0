import type { Environment } from '../environment.js';
import { doctorWordsFor } from '../language/doctor.js';
import type { Language } from '../language/index.js';
import { receiptWordsFor } from '../language/receipt.js';
import { limits } from '../limits.js';
import type { Input } from '../open/opened.js';
import type { VerificationReport } from '../report/report.js';
import { shown } from '../report/shown.js';
import { readArguments } from './arguments.js';
import type { DoctorArguments, RecheckArguments, VerifyArguments } from './arguments.js';
import { examineOne } from './doctor.js';
import type { NodeOptions } from './environment.js';
import { exit, worstOf } from './exit.js';
import type { ExitStatus } from './exit.js';
import { importDirectory, importTrustedList, importVocabulary } from './imported.js';
import { ahead, inOrder } from './in-order.js';
import { isFolder, itemsOf } from './items.js';
import type { Item } from './items.js';
import type { Duty } from './judge.js';
import { type Judges, openJudges } from './judges.js';
import { print } from './output.js';
import type { Output } from './output.js';
import { type Complain, type Printer, openPrinter } from './printer.js';
import { type Progress, noProgress, progressOn } from './progress.js';
import { recheckAll } from './recheck.js';
import { type Tally, allOf, counted, nothingYet, statusOf } from './tally.js';
import { printable } from './text.js';
import type { Paper } from './text.js';
import { type OrStop, STOPPED, stoppable } from './stoppable.js';
import type { Thread } from './threads.js';

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
  /** As many things as can be computed at once; absent: one. */
  readonly processors?: number;
  /** A thread that judges; absent: everything is judged where the command runs. */
  readonly startThread?: (duty: Duty) => Thread;
  /** Resolves when the person wants an end. */
  readonly stopped?: Promise<void>;
  /** Milliseconds, from whenever; absent: those of this thread. */
  readonly clock?: () => number;
}

/** The whole command: reads the words after its name, answers on the outputs, resolves to the exit status. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { stderr, stdout, version } = surroundings;
  const read = await readArguments(words);
  const { command } = read.language;
  switch (read.kind) {
    case 'help':
      stdout.write(`${command.usage({ ...limits, receipts: receiptWordsFor(read.language.tag).command })}\n\n`);
      stdout.write(`${doctorWordsFor(read.language.tag).usage}\n`);
      return exit.confirmed;
    case 'version':
      stdout.write(`proofmark ${version}\n`);
      return exit.confirmed;
    case 'wrong':
      stderr.write(`${printable(read.message)}\n${command.wrongUsage.seeHelp}\n`);
      return exit.wrongUsage;
    case 'verify':
      return verifyAll(read, surroundings);
    case 'recheck':
      return recheck(read, surroundings);
    case 'doctor':
      return lookAt(read, surroundings);
  }
}

const complainTo =
  ({ stderr }: Surroundings): Complain =>
  sentence =>
    stderr.write(`${printable(sentence)}\n`);

async function recheck(asked: RecheckArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const complain = complainTo(surroundings);
  const options = await optionsOf(asked, complain);
  return recheckAll(asked, surroundings, complain, options, paperOf(surroundings.stdout, surroundings));
}

async function lookAt(asked: DoctorArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const options = await optionsOf(asked, complainTo(surroundings));
  if (options === undefined) return exit.cannotOpen;
  return examineOne(asked, options, paperOf(surroundings.stdout, surroundings), surroundings);
}

async function verifyAll(asked: VerifyArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const complain = complainTo(surroundings);
  const options = await optionsOf(asked, complain);
  if (options === undefined) return exit.cannotOpen;
  const { stderr, stdin, stdout } = surroundings;
  const orStop = stoppable(surroundings.stopped);
  // Whoever names files one by one is not kept waiting until there are many.
  const looked = asked.filesFrom === undefined ? limits.inputsInOneThread + 1 : 2;
  const seen = await orStop(ahead(itemsOf(asked, stdin), looked));
  if (seen === STOPPED) return stoppedBefore(asked, complain);
  const { all, first } = seen;
  const paper = paperOf(stdout, surroundings);
  const isSeveral = first.length > 1;
  const known = first.length < looked ? first.length : undefined;
  const watch =
    isSeveral && (stderr.isTTY === true || asked.progress) ? watchOver(asked, known, surroundings) : unwatched;
  const printer = openPrinter(asked, paper, complain, surroundings.version);
  const judges = openJudges(asked, options, first.length, paper, surroundings);
  try {
    const run = { asked, complain, isSeveral, judges, printer, progress: watch.progress, stdout };
    const { isStopped, statuses, tally } = await judgeItems(all, run, orStop);
    await print(stdout, printer.end());
    const isWritten = await printer.write();
    const { stopped, summary } = asked.language.command;
    const found = { ...tally, checked: allOf(tally) };
    if (isStopped) complain(stopped({ ...found, total: watch.total() }));
    else if (isSeveral) complain(summary(found));
    return worstOf([...statuses, ...(isStopped ? [exit.unconfirmed] : []), ...(isWritten ? [] : [exit.cannotOpen])]);
  } finally {
    judges.end();
    watch.end();
    // After a stop, files of lines may still be open.
    void all.return(undefined);
  }
}

function stoppedBefore({ language: { command } }: VerifyArguments, complain: Complain): ExitStatus {
  complain(command.stopped({ ...nothingYet, checked: 0, total: undefined }));
  return exit.unconfirmed;
}

/** What one call of the command works with. */
interface Run {
  readonly asked: VerifyArguments;
  readonly complain: Complain;
  readonly isSeveral: boolean;
  readonly judges: Judges;
  readonly printer: Printer;
  readonly progress: Progress;
  readonly stdout: Output;
}

/** The lists, vocabularies and mirror asked for; `undefined` when one of them cannot be used, which was then said. */
async function optionsOf(
  asked: VerifyArguments | RecheckArguments | DoctorArguments,
  complain: Complain,
): Promise<NodeOptions | undefined> {
  const { doubleCheck, language, mirror, now, offline } = asked;
  const forReceipts = asked.kind === 'recheck' || (asked.kind === 'verify' && asked.receipt !== undefined);
  const lists = await Promise.all(asked.directories.map(path => importDirectory(path, language)));
  const trusted = await Promise.all(asked.trustedLists.map(path => importTrustedList(path, language)));
  const vocabularies = await Promise.all(asked.contexts.map(path => importVocabulary(path, language)));
  const all = [...lists, ...trusted, ...vocabularies];
  const sentences = all.flatMap(one => (one.kind === 'refused' ? [one.sentence] : (one.remark ?? [])));
  const unusable = mirror === undefined || (await isFolder(mirror)) ? [] : [noMirror(mirror, language)];
  [...sentences, ...unusable].forEach(complain);
  if (unusable.length > 0 || all.some(one => one.kind === 'refused')) return undefined;
  return {
    mirror,
    doubleCheck,
    ...(forReceipts && { forReceipts }),
    offline,
    now,
    directories: lists.flatMap(one => (one.kind === 'imported' ? [one.content] : [])),
    trustedLists: trusted.flatMap(one => (one.kind === 'imported' ? [one.content] : [])),
    contexts: vocabularies.flatMap(one => (one.kind === 'imported' ? [one.content] : [])),
  };
}

const noMirror = (path: string, { command }: Language): string => command.cannotOpen.folder(shown(path));

/** Whoever waits is told how far it came. */
interface Watch {
  readonly progress: Progress;
  /** How many there are, as far as that is known. */
  total(): number | undefined;
  end(): void;
}

const unwatched: Watch = { progress: noProgress, total: () => undefined, end: () => undefined };

function watchOver(
  asked: VerifyArguments,
  known: number | undefined,
  { clock = () => performance.now(), stderr, stdin }: Surroundings,
): Watch {
  const counting = known === undefined ? countOf(asked, stdin) : { total: () => known, end: () => undefined };
  return { ...counting, progress: progressOn(stderr, { total: counting.total, clock }, asked.language) };
}

/** How many there are, counted beside the work; what standard input will name nobody knows. */
function countOf(asked: VerifyArguments, standardInput: AsyncIterable<Uint8Array>) {
  let [isOver, total]: [boolean, number | undefined] = [asked.filesFrom === '-', undefined];
  const count = async (): Promise<void> => {
    const items = itemsOf(asked, standardInput);
    let counted = 0;
    while (!isOver && (await items.next()).done !== true) counted += 1;
    if (isOver) await items.return(undefined);
    else total = counted;
  };
  void count();
  return {
    total: () => total,
    end: () => {
      isOver = true;
    },
  };
}

/** Colour only where somebody looks (no-color.org), and lines as long as the terminal's. */
const paperOf = ({ columns, isTTY }: Output, { variables }: Surroundings): Paper => ({
  width: columns ?? 80,
  colour: isTTY === true && (variables['NO_COLOR'] ?? '') === '',
});

interface Judged {
  readonly tally: Tally;
  readonly statuses: readonly ExitStatus[];
  readonly isStopped: boolean;
}

/** Every item, printed in order as soon as it and all before it are answered. */
async function judgeItems(items: AsyncIterable<Item>, run: Run, orStop: OrStop): Promise<Judged> {
  const { asked, complain, isSeveral, judges, printer, progress, stdout } = run;
  const judge = async (item: Item) => {
    const order = { item, isNamed: isSeveral, wantsReports: printer.wantsReports() };
    return { item, answer: await judges.judge(order) };
  };
  const answers = inOrder(items, judge, judges.most);
  const statuses = new Set<ExitStatus>();
  let tally = nothingYet;
  progress.show(tally);
  for (;;) {
    const next = await orStop(answers.next());
    progress.clear();
    if (next === STOPPED || next.done === true) return { tally, statuses: [...statuses], isStopped: next === STOPPED };
    const { answer, item } = next.value;
    const status = statusOf(answer);
    statuses.add(status);
    tally = counted(tally, status);
    if (answer.kind === 'cannot-open') complain(asked.language.command.cannotOpen[answer.why](shown(item.name)));
    await print(stdout, printer.add(item.name, answer));
    progress.show(tally);
  }
}
