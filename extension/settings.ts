import { browser } from 'wxt/browser';
import type { Audience } from '../core/index.js';

/** What a person chose once. */
export interface Settings {
  readonly audience: Audience;
  /** A BCP 47 tag; absent: the browser's own language. */
  readonly language?: string;
  /** Links that only an issuer's page can vouch for are marked on pages too. */
  readonly quietMarks: boolean;
  /** What only an issuer's own host answers is not asked, and said to be unchecked. */
  readonly doNotContactIssuers: boolean;
}

export const audiences: readonly Audience[] = ['recruiter', 'evaluator', 'learner'];

const KEY = 'settings';
/** Kept apart: a page that writes what it knows of the others must not undo it. */
const NEVER = 'doNotContactIssuers';
type Chosen = Omit<Settings, typeof NEVER>;
const asChosenByNobody: Chosen = { audience: 'recruiter', quietMarks: true };

/** The settings, read by shape; another version may have written them. */
export async function readSettings(): Promise<Settings> {
  const kept = await browser.storage.local.get<Readonly<Record<string, unknown>>>([KEY, NEVER]);
  return { ...chosenIn(kept[KEY]), doNotContactIssuers: kept[NEVER] === true };
}

function chosenIn(kept: unknown): Chosen {
  if (typeof kept !== 'object' || kept === null) return asChosenByNobody;
  const audience = 'audience' in kept ? audiences.find(name => name === kept.audience) : undefined;
  const language = 'language' in kept && typeof kept.language === 'string' ? kept.language : undefined;
  const quietMarks = !('quietMarks' in kept && kept.quietMarks === false);
  return { audience: audience ?? asChosenByNobody.audience, quietMarks, ...(language !== undefined && { language }) };
}

/**
 * Kept for the next time; a private window leaves nothing behind.
 *
 * @returns `false` when the browser could not write it down: it has no room left
 */
export const keepSettings = ({ audience, language, quietMarks }: Chosen): Promise<boolean> =>
  keep(KEY, { audience, quietMarks, ...(language !== undefined && { language }) });

export const keepDoNotContactIssuers = (on: boolean): Promise<boolean> => keep(NEVER, on);

async function keep(key: string, value: unknown): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  try {
    await browser.storage.local.set({ [key]: value });
    return true;
  } catch {
    return false;
  }
}
