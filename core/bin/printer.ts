import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { receiptWordsFor } from '../language/receipt.js';
import { limits } from '../limits.js';
import { present } from '../report/present.js';
import { receiptOf, writtenReceipts } from '../report/receipt/write.js';
import { shown } from '../report/shown.js';
import { together } from '../report/together/index.js';
import type { Together } from '../report/together/index.js';
import type { Answer } from './answer.js';
import type { VerifyArguments } from './arguments.js';
import { type JudgedInput, jsonLine, openJsonArray } from './json.js';
import { reportPage } from './page.js';
import type { Paper } from './text.js';
import { togetherText } from './text-together.js';

export type Complain = (sentence: string) => unknown;

/** What is printed, and what of all reports is kept for what is said of them together. */
export interface Printer {
  /** Whether the next answer is to bring its reports. */
  wantsReports(): boolean;
  /** What can be printed now that this answer has come. */
  add(name: string, answer: Answer): string;
  /** What is printed last. */
  end(): string;
  /** Writes the page and the receipts that were asked for, if any were; whether that went well. */
  write(): Promise<boolean>;
}

/** Keeps as many reports as are compared or fit on a page, however many come. */
export function openPrinter(asked: VerifyArguments, paper: Paper, complain: Complain, version: string): Printer {
  const { form, language, receipt, report: path } = asked;
  const array = form === 'json' ? openJsonArray(asked.requireRung) : undefined;
  const compared = openShelf(form === 'text' ? limits.together : undefined);
  const page = openShelf(path === undefined ? undefined : limits.reportsOnPage);
  const receipts = openShelf(receipt === undefined ? undefined : limits.receiptsPerFile);
  const keep = (one: JudgedInput): void => {
    compared.keep(one);
    receipts.keep(one);
    const before = page.isOpen();
    page.keep(one);
    if (!before || page.isOpen()) return;
    page.empty();
    complain(language.command.tooManyForPage(shown(path ?? ''), limits.reportsOnPage));
  };
  return {
    wantsReports: () => form === 'json' || compared.isOpen() || page.isOpen() || receipts.isOpen(),
    add(name, answer) {
      if (answer.kind === 'cannot-open')
        return form === 'lines' ? jsonLine({ input: name, cannotOpen: answer.why }) : '';
      if (answer.reports === undefined) return answer.text;
      const one = { input: name, reports: answer.reports };
      keep(one);
      return array ? array.add(one) : answer.text;
    },
    end() {
      if (array) return array.end();
      const side = togetherOf(compared.all, asked);
      return side === undefined ? '' : togetherText(side, paper);
    },
    async write() {
      const isPage = path === undefined || (page.isOpen() && (await writePage(path, page.all, asked, complain)));
      const told = { ...asked, complain, version };
      return (receipt === undefined || (await writeReceipts(receipt, receipts, told))) && isPage;
    },
  };
}

/** Reports that are kept until there are more than so many, which shows that there were more; `undefined`: none are. */
function openShelf(most: number | undefined) {
  const all: JudgedInput[] = [];
  let reports = 0;
  const isOpen = (): boolean => most !== undefined && reports <= most;
  return {
    all: all as readonly JudgedInput[],
    isOpen,
    keep(one: JudgedInput): void {
      if (!isOpen()) return;
      all.push(one);
      reports += one.reports.length;
    },
    empty(): void {
      all.length = 0;
    },
  };
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
  const { audience, form, language } = asked;
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
  if (form === 'text') complain(language.command.written(shown(path)));
  return true;
}

interface Told extends Pick<VerifyArguments, 'form' | 'language' | 'personal'> {
  readonly complain: Complain;
  readonly version: string;
}

/** Without those of files that could not be opened: there is nothing to note of them. */
export async function writeReceipts(
  path: string,
  { all, isOpen }: Pick<ReturnType<typeof openShelf>, 'all' | 'isOpen'>,
  { complain, form, language, personal, version }: Told,
): Promise<boolean> {
  const words = receiptWordsFor(language.tag).command;
  if (!isOpen()) {
    complain(words.tooMany(shown(path), language.grammar.number(limits.receiptsPerFile)));
    return false;
  }
  const notes = all.flatMap(({ input, reports }) =>
    reports.map(report => receiptOf(report, { version, personal, name: input === '-' ? undefined : basename(input) })),
  );
  try {
    await writeFile(path, writtenReceipts(await Promise.all(notes)));
  } catch {
    complain(language.command.cannotOpen.write(shown(path)));
    return false;
  }
  if (form === 'text') complain(words.written(shown(path)));
  return true;
}
