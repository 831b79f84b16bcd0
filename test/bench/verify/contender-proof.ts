/** What Proofmark answers to the question that is timed: is this signature intact, and is it the issuer's? */
import type { FormatName } from '../../../core/credential.js';
import { recognise } from '../../../core/formats/recognise.js';
import { open } from '../../../core/open/index.js';
import type { OpenedDocument } from '../../../core/open/opened.js';
import { checkProof } from '../../../core/proofs/check-proof.js';
import { openVocabulary } from '../../../core/proofs/contexts/index.js';
import { openWeb } from '../../../core/web/index.js';
import { offline } from './offline.js';

/** The proof stage, as verify.ts comes to it: text in, strictly read, recognised, judged. */
export async function judge({ text }: { readonly text: string }): Promise<boolean> {
  const web = openWeb(offline);
  const [opened] = await open({ text }, web);
  if (opened?.kind !== 'document') return false;
  const { cryptography } = offline;
  const surroundings = { web, vocabulary: openVocabulary(offline, web), now: offline.now(), cryptography };
  const { overall } = await checkProof(opened, formatOf(opened), surroundings);
  return overall.reason === 'proof.intact';
}

function formatOf({ document }: OpenedDocument): FormatName | undefined {
  const recognised = recognise(document);
  return recognised.kind === 'recognised' ? recognised.format.name : undefined;
}
