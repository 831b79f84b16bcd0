/**
 * What a badge on somebody's page says before anything is checked. Apart from the other words, because every page that
 * embeds a badge loads these, and most visitors never press it.
 */
export interface BadgeWords {
  /** BCP 47 */
  readonly tag: string;
  readonly name: string;
  readonly check: string;
  readonly checking: string;
  readonly show: string;
  readonly close: string;
  readonly nothing: string;
  readonly notLoaded: string;
  readonly stopped: string;
  readonly notSecure: string;
}

const en: BadgeWords = {
  tag: 'en',
  name: 'Credential check',
  check: 'Check this credential',
  checking: 'Checking this credential',
  show: 'Show the whole answer',
  close: 'Close',
  nothing: 'There is no credential here to check.',
  notLoaded: 'The check could not be loaded. Load this page again.',
  stopped: 'The check ended before it had an answer. Load this page again.',
  notSecure: 'Nothing can be checked here: this page did not come over https.',
};

const de: BadgeWords = {
  tag: 'de',
  name: 'Prüfung eines Nachweises',
  check: 'Diesen Nachweis prüfen',
  checking: 'Dieser Nachweis wird geprüft',
  show: 'Die ganze Antwort zeigen',
  close: 'Schließen',
  nothing: 'Hier ist kein Nachweis, der sich prüfen ließe.',
  notLoaded: 'Die Prüfung konnte nicht geladen werden. Laden Sie diese Seite neu.',
  stopped: 'Die Prüfung endete ohne Antwort. Laden Sie diese Seite neu.',
  notSecure: 'Hier lässt sich nichts prüfen: Diese Seite kam nicht über https.',
};

const byLanguage: Readonly<Record<string, BadgeWords>> = { en, de };

/** The words for a BCP 47 tag such as `de-AT`, by its primary language; English where there are none. */
export function badgeWordsFor(tag: string): BadgeWords {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(byLanguage, primary) ? byLanguage[primary] : undefined) ?? en;
}
