import { sha256OfJson } from '../../digest.js';
import { escapedJson } from '../escaped-json.js';
import { CASE_FILE, type CaseFile, type SavedCase } from './case-file.js';

export interface WritingOptions {
  readonly savedAt: string;
  /** Whether the names of the files and what the credentials say stand in it. */
  readonly personal: boolean;
}

/**
 * A case file as text, in pieces: a large one is written case by case, and whoever waits for it is waited for between
 * two of them. Its mark comes first, so that it is known by its beginning.
 */
export async function writtenCaseFile(
  cases: readonly (() => Promise<SavedCase>)[],
  options: WritingOptions,
): Promise<readonly string[]> {
  const hashes: string[] = [];
  const pieces: string[] = [];
  for (const make of cases) {
    const made = await make();
    hashes.push(await sha256OfJson(made));
    pieces.push(escapedJson(made, 0));
  }
  const { personal, savedAt } = options;
  const checksum = await checksumOf({ proofmark: CASE_FILE, savedAt, personal }, hashes);
  return [
    `{"proofmark":${JSON.stringify(CASE_FILE)},"savedAt":${JSON.stringify(savedAt)},"personal":${String(personal)},`,
    '"cases":[\n',
    ...pieces.map((piece, at) => `${piece}${at === pieces.length - 1 ? '' : ','}\n`),
    `],"checksum":${JSON.stringify(checksum)}}\n`,
  ];
}

type Frame = Pick<CaseFile, 'proofmark' | 'savedAt' | 'personal'>;

/** SHA-256 of what stands around the cases, with the hash of each in its place. */
export const checksumOf = ({ personal, proofmark, savedAt }: Frame, cases: readonly string[]): Promise<string> =>
  sha256OfJson({ proofmark, savedAt, personal, cases });
