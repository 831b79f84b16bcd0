import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Compared, compareReceipt, comparedIn, receiptWordsFor } from '../../core/index.js';
import { useReader } from '../views/reader.js';
import { useWords } from '../views/use-words.js';
import type { Row } from './rows.js';

/** A comparison in words, and whether the file is written otherwise than it was. */
type ComparedRow = Compared & { readonly isRewritten: boolean };

/** What changed since a credential was noted; nothing where it was not, or is not checked again. */
export function useComparison({ note, reports }: Row): ComparedRow | undefined {
  const { language } = useReader();
  const words = useWords(receiptWordsFor);
  return useMemo(() => {
    const receipt = note?.saved.receipt;
    if (!receipt || !reports) return undefined;
    const comparison = compareReceipt(receipt, reports, browser.runtime.getManifest().version);
    const report = comparison.report === undefined ? undefined : reports[comparison.report];
    return {
      ...comparedIn(comparison, { receipt, report }, language, words),
      isRewritten: comparison.sameness !== 'same-bytes',
    };
  }, [note, reports, language, words]);
}
