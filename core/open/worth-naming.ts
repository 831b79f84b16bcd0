import { recognise } from '../formats/recognise.js';
import type { Opened } from './opened.js';

/**
 * A page or a PDF holds much that is no credential: only what is one, or says why it cannot be read, is worth an answer
 * of its own.
 */
export const worthNaming = (opened: readonly Opened[]): readonly Opened[] => opened.filter(isWorthNaming);

function isWorthNaming(opened: Opened): boolean {
  if (opened.kind === 'not-opened') return opened.check.reason !== 'format.not-a-credential';
  const recognised = recognise(opened.document);
  return recognised.kind === 'recognised' || recognised.check.reason !== 'format.not-a-credential';
}
