import { receiptWordsFor } from '../language/receipt.js';
import { limits } from '../limits.js';
import { escapedJson } from '../report/escaped-json.js';
import { type Comparison, compareReceipt } from '../report/receipt/compare.js';
import { comparedIn, comparedLines } from '../report/receipt/compared.js';
import { readReceipt } from '../report/receipt/read.js';
import type { Receipt } from '../report/receipt/receipt.js';
import { present } from '../report/present.js';
import type { VerificationReport } from '../report/report.js';
import { shown } from '../report/shown.js';
import type { RecheckArguments } from './arguments.js';
import type { NodeOptions } from './environment.js';
import { type ExitStatus, exit, exitStatus, worstOf } from './exit.js';
import { utf8 } from './imported.js';
import { bring, readFileBytes } from './input.js';
import { itemsOf } from './items.js';
import type { JudgedInput } from './json.js';
import { print } from './output.js';
import { type Complain, writeReceipts } from './printer.js';
import type { Surroundings } from './run.js';
import { STOPPED, stoppable } from './stoppable.js';
import { type Paper, printable, terminalText, wrapped } from './text.js';

/** One receipt beside what one input says now. */
interface Compared {
  readonly receipt: Receipt;
  readonly comparison: Comparison;
}

/** An input that was checked again, with the receipts that are about something in it. */
interface Rechecked extends JudgedInput {
  readonly all: readonly Compared[];
}

/** Checks each input again and says what changed since the receipts were written; none is about another file. */
export async function recheckAll(
  asked: RecheckArguments,
  surroundings: Surroundings,
  complain: Complain,
  options: NodeOptions | undefined,
  paper: Paper,
): Promise<ExitStatus> {
  const receipts = options && (await receiptsIn(asked, surroundings, complain));
  if (!options || !receipts) return exit.cannotOpen;
  const { stdin, stdout, verify, version } = surroundings;
  const environment = surroundings.environmentFor(options);
  const orStop = stoppable(surroundings.stopped);
  const rechecked: Rechecked[] = [];
  const statuses: ExitStatus[] = [];
  const items = itemsOf(asked, stdin);
  for (;;) {
    const next = await orStop(items.next());
    if (next === STOPPED) return worstOf([...statuses, exit.unconfirmed]);
    if (next.done === true) break;
    const { name } = next.value;
    const brought = await bring(next.value, stdin);
    if (brought.kind === 'cannot-open') {
      complain(asked.language.command.cannotOpen[brought.why](shown(name)));
      statuses.push(exit.cannotOpen);
      continue;
    }
    const reports = await orStop(verify(brought.input, environment));
    if (reports === STOPPED) return worstOf([...statuses, exit.unconfirmed]);
    const all = receipts.map(receipt => ({ receipt, comparison: compareReceipt(receipt, reports, version) }));
    const one = { input: name, reports, all };
    statuses.push(exitStatus(reports, asked.requireRung, true));
    if (asked.form === 'text') await print(stdout, textOf(one, asked, paper));
    rechecked.push(one);
  }
  const open = receipts.filter(receipt => !rechecked.some(({ all }) => all.some(one => isAbout(one, receipt))));
  if (open.length > 0 && open.length < receipts.length) {
    const { command } = receiptWordsFor(asked.language.tag);
    complain(command.fitNothing(asked.language.grammar.number(open.length)));
  }
  if (asked.form === 'json') await print(stdout, `${escapedJson(rechecked.map(jsonOf))}\n`);
  const isAsThen = open.length === 0 && rechecked.every(({ all }) => all.every(isUnchanged));
  const { receipt: path } = asked;
  const shelf = {
    all: rechecked,
    isOpen: () => rechecked.flatMap(({ reports }) => reports).length <= limits.receiptsPerFile,
  };
  const isWritten = path === undefined || (await writeReceipts(path, shelf, { ...asked, complain, version }));
  return worstOf([...statuses, ...(isAsThen ? [] : [exit.changed]), ...(isWritten ? [] : [exit.cannotOpen])]);
}

const isAbout = ({ comparison, receipt }: Compared, one: Receipt): boolean =>
  receipt === one && comparison.report !== undefined;

const isUnchanged = ({ comparison: { outcome, report } }: Compared): boolean =>
  report === undefined || outcome === 'as-then';

/** The receipts of a file, or nothing when it cannot be used, which was then said. */
async function receiptsIn(
  { beside, language }: RecheckArguments,
  { version }: Surroundings,
  complain: Complain,
): Promise<readonly Receipt[] | undefined> {
  const name = shown(beside);
  const file = await readFileBytes(beside, limits.receiptsBytes + 1);
  if (file.kind === 'cannot-open') {
    complain(language.command.cannotOpen[file.why](name));
    return undefined;
  }
  const read = await readReceipt(utf8(file.bytes) ?? '');
  if (read.kind === 'receipt') return [read.receipt];
  if (read.kind === 'receipts') return read.receipts;
  const { command, refused } = receiptWordsFor(language.tag);
  complain(command.refused(name, refused(read.why, version, language.grammar.number(limits.receiptsPerFile))));
  return undefined;
}

const jsonOf = ({ all, input, reports }: Rechecked) => ({
  input,
  comparisons: all.map(({ comparison }) => comparison),
  reports,
});

/** What changed stands before the report it is about; that nothing is about this input stands before all of them. */
function textOf(one: Rechecked, asked: RecheckArguments, paper: Paper): string {
  const { all, input, reports } = one;
  const about = all.filter(({ comparison }) => comparison.report !== undefined);
  const none = about.length > 0 ? [] : all.slice(0, 1);
  const before = none.map(compared => comparedText(compared, undefined, asked, paper)).join('');
  const each = reports.map((report, at) => {
    const beside = about.filter(({ comparison }) => comparison.report === at);
    const changes = beside.map(compared => comparedText(compared, report, asked, paper)).join('');
    return changes + terminalText(present(report, asked), asked.language, paper);
  });
  return `${printable(shown(input))}\n${before}${each.join('\n')}\n`;
}

function comparedText(
  { comparison, receipt }: Compared,
  report: VerificationReport | undefined,
  { language }: RecheckArguments,
  paper: Paper,
): string {
  const words = receiptWordsFor(language.tag);
  const lines = comparedLines(comparedIn(comparison, { receipt, report }, language, words));
  const written = lines.map(({ depth, says }) => wrapped(says, { bold: depth === 0, indent: 2 * depth }, paper));
  const note = report ? [wrapped([{ kind: 'text', text: words.note }], { indent: 2 }, paper)] : [];
  return [...written, ...note, '\n'].join('\n');
}
