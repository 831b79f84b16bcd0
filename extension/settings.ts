import { browser } from 'wxt/browser';
import type { Audience } from '../core/index.js';

/** What a person chose once. */
export interface Settings {
  readonly audience: Audience;
  /** A BCP 47 tag; absent: the browser's own language. */
  readonly language?: string;
  /** Absent: as the device. */
  readonly appearance?: Appearance | undefined;
  /** Links that only an issuer's page can vouch for are marked on pages too. */
  readonly quietMarks: boolean;
  /** What only an issuer's own host answers is not asked, and said to be unchecked. */
  readonly doNotContactIssuers: boolean;
  /** Which keys signed for whom is written down (seen.ts): it records whom one looked at. */
  readonly rememberKeys: boolean;
}

export type Appearance = 'light' | 'dark';

export const audiences: readonly Audience[] = ['recruiter', 'evaluator', 'learner'];
export const appearances: readonly Appearance[] = ['light', 'dark'];

const KEY = 'settings';
/** Kept apart: a page that writes what it knows of the others must not undo it. */
const SWITCHES = ['doNotContactIssuers', 'rememberKeys'] as const;
export type Switch = (typeof SWITCHES)[number];
export type Chosen = Omit<Settings, Switch>;

export const asChosenByNobody: Settings = {
  audience: 'recruiter',
  quietMarks: true,
  doNotContactIssuers: false,
  rememberKeys: false,
};

/** The settings, read by shape; another version may have written them. */
export async function readSettings(): Promise<Settings> {
  return settingsIn(await browser.storage.local.get<Readonly<Record<string, unknown>>>([KEY, ...SWITCHES]));
}

/** The same of what was kept elsewhere: an object with a member for each switch, and one for all that was chosen together. */
export const settingsIn = (kept: Readonly<Record<string, unknown>>): Settings => ({
  ...chosenIn(kept[KEY]),
  doNotContactIssuers: kept['doNotContactIssuers'] === true,
  rememberKeys: kept['rememberKeys'] === true,
});

function chosenIn(kept: unknown): Chosen {
  const { audience: ours, quietMarks } = asChosenByNobody;
  if (typeof kept !== 'object' || kept === null) return { audience: ours, quietMarks };
  const audience = 'audience' in kept ? audiences.find(name => name === kept.audience) : undefined;
  const language = 'language' in kept && typeof kept.language === 'string' ? kept.language : undefined;
  const appearance = 'appearance' in kept ? appearances.find(name => name === kept.appearance) : undefined;
  return {
    audience: audience ?? ours,
    quietMarks: !('quietMarks' in kept && kept.quietMarks === false),
    ...(language !== undefined && { language }),
    ...(appearance !== undefined && { appearance }),
  };
}

/** As they are kept: the members of {@link settingsIn}. */
export const keptAs = (settings: Settings): Readonly<Record<string, unknown>> => ({
  [KEY]: chosenOf(settings),
  ...Object.fromEntries(SWITCHES.map(name => [name, settings[name]])),
});

const chosenOf = ({ appearance, audience, language, quietMarks }: Chosen): Chosen => ({
  audience,
  quietMarks,
  ...(language !== undefined && { language }),
  ...(appearance !== undefined && { appearance }),
});

/**
 * Kept for the next time; a private window leaves nothing behind.
 *
 * @returns `false` when the browser could not write it down: it has no room left
 */
export const keepSettings = (chosen: Chosen): Promise<boolean> => keep({ [KEY]: chosenOf(chosen) });

export const keepSwitch = (name: Switch, on: boolean): Promise<boolean> => keep({ [name]: on });

/** All of them at once, as an import brings them. */
export const keepAllSettings = (settings: Settings): Promise<boolean> => keep(keptAs(settings));

async function keep(values: Readonly<Record<string, unknown>>): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  try {
    await browser.storage.local.set(values);
    return true;
  } catch {
    return false;
  }
}

/** Tells of every change of them, whichever page made it; answers with the way to stop listening. */
export function onSettingsChanged(heard: () => void): () => void {
  const hear = (changes: Readonly<Record<string, object>>): void => {
    if ([KEY, ...SWITCHES].some(name => Object.hasOwn(changes, name))) heard();
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => {
    browser.storage.local.onChanged.removeListener(hear);
  };
}
