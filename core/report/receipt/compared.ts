import type { Language } from '../../language/en.js';
import { joined, quoted, say, text } from '../../language/phrase.js';
import type { Phrase } from '../../language/phrase.js';
import type { ReceiptWords } from '../../language/receipt.js';
import { tell } from '../../language/sentence.js';
import { headlineOf } from '../headline.js';
import { knownAbout, overallCheck } from '../known.js';
import type { VerificationReport } from '../report.js';
import type { Cell, Row, Table } from '../tables.js';
import type { Change, Comparison } from './compare.js';
import { reportNotedIn } from './noted.js';
import type { Receipt } from './receipt.js';

/** A comparison in words. Its tone is never a sound one: what counts is the report below it. */
export interface Compared {
  readonly outcome: Comparison['outcome'];
  /** What was not compared says so first. */
  readonly headline: Phrase;
  readonly says: readonly Phrase[];
  readonly changes: Table | undefined;
  /** What is different about the check itself: lists, and Proofmark. */
  readonly around: Table | undefined;
}

interface Beside {
  readonly receipt: Receipt;
  /** The report it was compared with; absent where there is none. */
  readonly report: VerificationReport | undefined;
}

/** The day of its check and what it notes of it, quoted: whoever wrote it chose the names in it. */
export function receiptSays(receipt: Receipt, language: Language, words: ReceiptWords): readonly [string, Phrase] {
  const { headline } = headlineOf(reportNotedIn(receipt), language);
  return [words.of(language.grammar.moment(receipt.checkedAt)), words.said(asQuoted(headline))];
}

/** Every change of a comparison as a row: what it is about, then, and now. */
export function comparedIn(comparison: Comparison, beside: Beside, language: Language, words: ReceiptWords): Compared {
  const { compared } = words;
  const { changes, checkedAt, outcome, sameness } = comparison;
  const { date, moment } = language.grammar;
  const same = say`${compared.same[sameness]}`;
  if (outcome === 'not-compared') return { outcome, headline: same, says: [], changes: undefined, around: undefined };
  const columns = [
    compared.question,
    compared.then(moment(checkedAt.then ?? '')),
    compared.now(moment(checkedAt.now ?? '')),
  ];
  const tableOf = (caption: string, kinds: (change: Change) => boolean): Table | undefined => {
    const rows = changes.filter(kinds).map(change => rowOf(change, beside, language, words));
    return rows.length === 0 ? undefined : { name: 'changes', caption, columns, rows };
  };
  return {
    outcome,
    headline: say`${compared.outcomes[outcome](date(checkedAt.then ?? ''))}`,
    says: [same, receiptSays(beside.receipt, language, words)[1]],
    changes: tableOf(compared.changes, change => !isAround(change)),
    around: tableOf(compared.around, isAround),
  };
}

const isAround = ({ kind }: Change): boolean => kind === 'list' || kind === 'product';

const cell = (says: Phrase | string): Cell => ({ says: typeof says === 'string' ? [text(says)] : says });

function rowOf(change: Change, { receipt, report }: Beside, language: Language, { compared }: ReceiptWords): Row {
  const row = (head: Phrase | string, then: Phrase | string, now: Phrase | string, remark?: string): Row => ({
    head: remark === undefined ? cell(head) : { ...cell(head), below: { kind: 'remark', says: say`${remark}` } },
    cells: [cell(then), cell(now)],
  });
  const foreign = (value: string | null): Phrase | string => (value === null ? compared.nothing : [quoted(value)]);
  switch (change.kind) {
    case 'answer': {
      const [then, now] = [reportNotedIn(receipt), report].map(one => one && saidIn(one, change.question, language));
      const remark = change.turn === 'changed' ? undefined : compared.turns[change.turn];
      return row(language.stages[change.question], asQuoted(then ?? []), now ?? [], remark);
    }
    case 'rung': {
      const rung = (of: 0 | 1 | 2 | 3 | 4): string => language.rung(of, language.rungs[of]);
      return row(compared.rung, rung(change.then), rung(change.now));
    }
    case 'name':
    case 'anchor':
      return row(compared[change.kind], foreign(change.then), foreign(change.now));
    case 'element': {
      const { statuses } = language.element;
      const judged = ({ reason, status }: typeof change.then): string => {
        const reasons: Readonly<Record<string, string>> = language.elementReasons[status];
        const [word, why] = [statuses[status], reasons[reason]];
        return why === undefined || why === word ? word : `${word}: ${why}`;
      };
      return row(language.elements[change.id].label, judged(change.then), judged(change.now));
    }
    case 'track':
      return row(compared.way, language.track.ways[change.then], language.track.ways[change.now]);
    case 'list': {
      const version = (value: string | null): Phrase | string =>
        value === null ? compared.noList : compared.listOf(quoted(language.grammar.date(value)));
      return row(compared.list(quoted(change.name)), version(change.then), version(change.now));
    }
    case 'product':
      return row(compared.product, [quoted(change.then)], [quoted(change.now)]);
  }
}

const saidIn = (report: VerificationReport, question: string, language: Language): Phrase => {
  const check = overallCheck(report, question);
  if (!check) return [];
  return tell(language.reasons[check.reason], knownAbout(report, check, language));
};

/** A receipt proves no name: what it calls proven is quoted. */
const asQuoted = (phrase: Phrase): Phrase =>
  phrase.map(piece => (piece.kind === 'proven' ? { ...piece, kind: 'quoted' } : piece));

/** One line of a comparison, and how far it stands in. */
export interface ComparedLine {
  readonly says: Phrase;
  readonly depth: 0 | 1 | 2;
}

/** A comparison as lines, for where no table is drawn. */
export function comparedLines({ around, changes, headline, says }: Compared): readonly ComparedLine[] {
  const line = (words: Phrase, depth: ComparedLine['depth']): ComparedLine => ({ says: words, depth });
  const rows = [changes, around].flatMap(table => table?.rows.map(row => [row, table] as const) ?? []);
  return [
    line(headline, 0),
    ...says.map(words => line(words, 1)),
    ...rows.flatMap(([{ cells, head }, { columns }]) => [
      line(joined([head.says, ...(head.below ? [head.below.says] : [])]), 1),
      ...cells.map((held, at) => line(say`${columns[at + 1] ?? ''}: ${held.says}`, 2)),
    ]),
  ];
}
