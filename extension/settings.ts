import { browser } from 'wxt/browser';
import type { Audience } from '../core/index.js';

/** What a person chose once. */
export interface Settings {
  readonly audience: Audience;
  /** A BCP 47 tag; absent: the browser's own language. */
  readonly language?: string;
  /** Links that only an issuer's page can vouch for are marked on pages too. */
  readonly quietMarks: boolean;
}

export const audiences: readonly Audience[] = ['recruiter', 'evaluator', 'learner'];

const KEY = 'settings';
const asChosenByNobody: Settings = { audience: 'recruiter', quietMarks: true };

/** The settings, read by shape; another version may have written them. */
export async function readSettings(): Promise<Settings> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof kept !== 'object' || kept === null) return asChosenByNobody;
  const audience = 'audience' in kept ? audiences.find(name => name === kept.audience) : undefined;
  const language = 'language' in kept && typeof kept.language === 'string' ? kept.language : undefined;
  const quietMarks = !('quietMarks' in kept && kept.quietMarks === false);
  return { audience: audience ?? asChosenByNobody.audience, quietMarks, ...(language !== undefined && { language }) };
}

/** Kept for the next time; a private window leaves nothing behind. */
export async function keepSettings(settings: Settings): Promise<void> {
  if (!browser.extension.inIncognitoContext) await browser.storage.local.set({ [KEY]: settings });
}
