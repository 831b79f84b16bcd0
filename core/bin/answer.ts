import type { Environment } from '../environment.js';
import type { Language } from '../language/index.js';
import type { Input } from '../open/opened.js';
import { unknown } from '../report/check.js';
import { present } from '../report/present.js';
import type { Audience } from '../report/presentation.js';
import type { Rung, VerificationReport } from '../report/report.js';
import { shown } from '../report/shown.js';
import { withoutCredential } from '../report/without-credential.js';
import { type ExitStatus, exitStatus, isBelow } from './exit.js';
import { type Brought, type CannotOpen, bring } from './input.js';
import type { Item } from './items.js';
import { jsonLine } from './json.js';
import { printable, terminalText } from './text.js';
import type { Paper } from './text.js';

/** An item and what is wanted of it. What standard input gave is brought along: a thread has none. */
export interface Order {
  readonly item: Item;
  readonly brought?: Brought;
  /** One of several: what is printed says which. */
  readonly isNamed: boolean;
  /** The reports are wanted, not only what is printed of them. */
  readonly wantsReports: boolean;
}

/** What came of one item, as little of it as is needed. */
export type Answer =
  | { readonly kind: 'cannot-open'; readonly why: CannotOpen }
  | {
      readonly kind: 'judged';
      /** What is printed of it; empty where that is made of all of them. */
      readonly text: string;
      readonly status: ExitStatus;
      readonly reports: readonly VerificationReport[] | undefined;
    };

/** `text` for people, `json` one array of everything, `lines` one object a line. */
export type Form = 'text' | 'json' | 'lines';

/** How answers are written. */
export interface Writing {
  readonly form: Form;
  readonly audience: Audience;
  readonly language: Language;
  readonly requireRung: Rung;
  readonly paper: Paper;
}

/** What an item is judged with. */
export interface Judging {
  readonly environment: Environment;
  readonly standardInput: AsyncIterable<Uint8Array>;
  readonly verify: (input: Input, environment: Environment) => Promise<readonly VerificationReport[]>;
}

/** Opens one item, judges what is in it and writes the answer. */
export async function answerTo(order: Order, judging: Judging, writing: Writing): Promise<Answer> {
  const brought = order.brought ?? (await bring(order.item, judging.standardInput));
  if (brought.kind === 'cannot-open') return brought;
  return written(await judging.verify(brought.input, judging.environment), order, writing);
}

/** For an item whose thread broke down: nothing is known about it. */
export const doubtAbout = (order: Order, { environment }: Judging, writing: Writing): Answer =>
  written([withoutCredential(unknown('format.unsupported'), [], environment.now())], order, writing);

function written(reports: readonly VerificationReport[], order: Order, writing: Writing): Answer {
  return {
    kind: 'judged',
    text: textOf(reports, order, writing),
    status: exitStatus(reports, writing.requireRung, true),
    reports: order.wantsReports ? reports : undefined,
  };
}

function textOf(reports: readonly VerificationReport[], { isNamed, item }: Order, writing: Writing): string {
  if (writing.form === 'json') return '';
  if (writing.form === 'lines') return jsonLine({ input: item.name, reports });
  const named = isNamed || reports.length > 1;
  return reports
    .map((report, at) => reportText(report, named ? nameOf(item, reports, at, writing) : '', writing))
    .join('');
}

function nameOf({ name }: Item, { length }: readonly VerificationReport[], at: number, { language }: Writing): string {
  const part = length > 1 ? `, ${language.page.inside(at + 1)}` : '';
  return `${printable(shown(name))}${part}\n`;
}

/** One report; under a name it ends in an empty line. */
function reportText(report: VerificationReport, name: string, writing: Writing): string {
  const { audience, language, paper, requireRung } = writing;
  const below = isBelow(report, requireRung) ? `${language.command.belowRung(requireRung, report.issuer.rung)}\n` : '';
  const text = terminalText(present(report, { audience, language }), language, paper);
  return `${name}${below}${text}${name === '' ? '' : '\n'}`;
}
