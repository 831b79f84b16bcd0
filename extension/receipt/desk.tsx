import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  type Compared,
  type Comparison,
  type ReadReceipt,
  type Receipt,
  type VerificationReport,
  compareReceipt,
  comparedIn,
  limits,
  plain,
  present,
  quoted,
  receiptSays,
  receiptWordsFor,
} from '../../core/index.js';
import { type Thing, addressThing } from '../check/things.js';
import type { Checks } from '../judging/checks.js';
import { useReader } from '../views/reader.js';
import { DrawnTable } from '../views/tables.js';
import { useChanges } from '../views/use-checks.js';
import { Words } from '../views/words.js';
import { useWords } from '../views/use-words.js';
import { readReceiptApart } from './read-apart.js';

/** A receipt that was handed over, or a file of them, as it was read. */
export interface Held {
  readonly id: string;
  readonly name: string;
  readonly read: ReadReceipt;
  /** What was there before it: nobody said that it belongs to any of that. */
  readonly earlier: readonly string[];
}

export async function read(name: string, content: Blob): Promise<Omit<Held, 'earlier'>> {
  const id = crypto.randomUUID();
  if (content.size > limits.receiptsBytes) return { id, name, read: { kind: 'refused', why: 'too-large' } };
  const text = await content.text().catch(() => '');
  return { id, name, read: await readReceiptApart(text) };
}

const receiptsIn = ({ read }: Held): readonly Receipt[] => {
  if (read.kind === 'refused') return [];
  return read.kind === 'receipt' ? [read.receipt] : read.receipts;
};

const ownVersion = (): string => browser.runtime.getManifest().version;

const useReceiptWords = () => ({ language: useReader().language, words: useWords(receiptWordsFor) });

interface ReceiptsParts {
  readonly held: readonly Held[];
  readonly things: readonly Thing[];
  readonly checks: Checks;
  readonly take: (things: readonly Thing[]) => void;
}

/** The receipts that were handed over, and whether what they are about was handed over too. */
export function Receipts({ held, ...parts }: ReceiptsParts): JSX.Element {
  useChanges(parts.checks);
  return (
    <ul class="entries">
      {held.map(one => (
        <HeldReceipt key={one.id} held={one} {...parts} />
      ))}
    </ul>
  );
}

function HeldReceipt({ held, ...parts }: Omit<ReceiptsParts, 'held'> & { readonly held: Held }): JSX.Element {
  const receipts = receiptsIn(held);
  return (
    <li class="entry" data-receipt={held.name}>
      <p class="quiet">
        <Words of={[quoted(held.name)]} />
      </p>
      {held.read.kind === 'refused' ? (
        <Refused why={held.read.why} />
      ) : (
        <Standing receipts={receipts} earlier={held.earlier} {...parts} />
      )}
    </li>
  );
}

function Refused({ why }: Pick<Extract<ReadReceipt, { kind: 'refused' }>, 'why'>): JSX.Element {
  const { language, words } = useReceiptWords();
  const { announce } = useReader();
  const says = words.refused(why, ownVersion(), language.grammar.number(limits.receiptsPerFile));
  useEffect(() => {
    announce(says);
  }, []);
  return (
    <p class="notice" data-state={`receipt-${why}`}>
      {says}
    </p>
  );
}

type State = 'receipt-waiting' | 'receipt-found' | 'receipt-none-fits';

interface Standing extends Pick<ReceiptsParts, 'checks' | 'things'>, Pick<Held, 'earlier'> {
  readonly receipts: readonly Receipt[];
}

interface Stands {
  readonly state: State;
  /** What is known of what does not fit, beyond that it is another file. */
  readonly why?: Comparison['sameness'] | undefined;
  /** How many of the receipts were compared. */
  readonly found: number;
}

/** How what was checked on this page stands to these receipts. */
function stateOf({ checks, earlier, receipts, things }: Standing): Stands {
  const version = ownVersion();
  const comparisonsOf = (those: readonly Thing[]): readonly (readonly Comparison[])[] =>
    those
      .map(({ id }) => checks.progress(id))
      .flatMap(one =>
        one?.kind === 'checked' ? [receipts.map(receipt => compareReceipt(receipt, one.reports, version))] : [],
      );
  const all = comparisonsOf(things);
  const found = receipts.filter((_, at) => all.some(those => those[at]?.report !== undefined)).length;
  if (found > 0) return { state: 'receipt-found', found };
  const since = things.filter(({ id }) => !earlier.includes(id));
  const others = comparisonsOf(since).flat();
  const isUnderWay = since.some(({ id }) => checks.progress(id)?.kind === 'checking');
  if (others.length === 0 || isUnderWay) return { state: 'receipt-waiting', found };
  return { state: 'receipt-none-fits', why: others.find(isTelling)?.sameness, found };
}

/** More is known of it than that it is another file. */
const isTelling = ({ sameness }: Comparison): boolean => sameness !== 'another';

function Standing({ take, ...standing }: Standing & Pick<ReceiptsParts, 'take'>): JSX.Element {
  const { announce } = useReader();
  const { language, words } = useReceiptWords();
  const { receipts } = standing;
  const { found, state, why } = stateOf(standing);
  const { number } = language.grammar;
  const [receipt] = receipts;
  const says =
    state === 'receipt-found'
      ? found < receipts.length
        ? words.someFit(number(found), number(receipts.length - found))
        : words.found
      : state === 'receipt-waiting'
        ? words.waiting
        : why === undefined
          ? words.noneFits
          : words.compared.same[why];
  useEffect(() => {
    if (state !== 'receipt-found') announce(says);
  }, [says]);
  const single = receipts.length === 1 ? receipt : undefined;
  return (
    <div data-state={state}>
      {single ? <WhatItNotes receipt={single} /> : <p>{words.several(language.grammar.number(receipts.length))}</p>}
      <p class={state === 'receipt-none-fits' ? 'notice' : undefined}>{says}</p>
      {state === 'receipt-none-fits' && <p>{words.waiting}</p>}
      {single && state !== 'receipt-found' && <WhereItWas receipt={single} take={take} />}
      <p class="quiet">{words.note}</p>
    </div>
  );
}

function WhatItNotes({ receipt }: { readonly receipt: Receipt }): JSX.Element {
  const { language, words } = useReceiptWords();
  const [title, says] = useMemo(() => receiptSays(receipt, language, words), [receipt, language]);
  return (
    <>
      <h3>{title}</h3>
      <p>
        <Words of={says} />
      </p>
    </>
  );
}

/** What its file was called, and a press that asks its address again; a receipt may name any address, so whom it asks is said. */
function WhereItWas({ receipt: { input }, take }: { readonly receipt: Receipt; readonly take: ReceiptsParts['take'] }) {
  const { language, words } = useReceiptWords();
  const thing = input.address === undefined ? undefined : addressThing(input.address);
  const hosts = thing?.work?.hosts ?? [];
  return (
    <>
      {input.name !== undefined && (
        <p>
          <Words of={words.called(quoted(input.name))} />
        </p>
      )}
      {thing && hosts.length > 0 && (
        <p class="buttons">
          <button
            type="button"
            data-action="ask-again"
            onClick={() => {
              take([thing]);
            }}
          >
            <Words of={words.ask(quoted(language.grammar.list(hosts)))} />
          </button>
        </p>
      )}
    </>
  );
}

interface BesideParts {
  readonly held: readonly Held[];
  readonly reports: readonly VerificationReport[];
}

/** What changed since a receipt, above the report it is about. */
export function Beside({ held, reports }: BesideParts): JSX.Element | null {
  const { announce, audience } = useReader();
  const { language, words } = useReceiptWords();
  const all = useMemo(
    () =>
      held.flatMap(receiptsIn).flatMap(receipt => {
        const comparison = compareReceipt(receipt, reports, ownVersion());
        const report = comparison.report === undefined ? undefined : reports[comparison.report];
        return report
          ? [{ at: comparison.report, of: comparedIn(comparison, { receipt, report }, language, words) }]
          : [];
      }),
    [held, reports, language],
  );
  useEffect(() => {
    if (all.length === 0) return;
    const headlines = reports.map(report => plain(present(report, { audience, language }).headline));
    const says = [...all.map(({ of }) => plain(of.headline)), ...headlines].join(' ');
    // The check itself says its answer in this same moment: whoever listens is to hear both.
    const timer = setTimeout(announce, 0, says);
    return () => {
      clearTimeout(timer);
    };
  }, [all]);
  if (all.length === 0) return null;
  return (
    <>
      {all.map(({ at = 0, of }, number) => (
        <DrawnComparison key={number} of={of} which={reports.length > 1 ? language.page.inside(at + 1) : undefined} />
      ))}
    </>
  );
}

function DrawnComparison({ of, which }: { readonly of: Compared; readonly which: string | undefined }): JSX.Element {
  const { words } = useReceiptWords();
  return (
    <section class="notice compared" data-compared={of.outcome}>
      <p class="quiet">
        {words.compared.title}
        {which !== undefined && ` · ${which}`}
      </p>
      <h3>
        <Words of={of.headline} />
      </h3>
      {of.says.map((says, at) => (
        <p key={at}>
          <Words of={says} />
        </p>
      ))}
      {of.changes && <DrawnTable {...of.changes} />}
      {of.around && <DrawnTable {...of.around} />}
      <p class="quiet">{words.note}</p>
    </section>
  );
}
