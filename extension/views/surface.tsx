import { type ComponentChildren, type JSX, render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Language, loadLanguage } from '../../core/index.js';
import { type Chosen, type Settings, keepSettings, onSettingsChanged, readSettings } from '../settings.js';
import { giveBackUnused } from '../lent.js';
import { Announced, useAnnounced } from './announced.js';
import { LanguageChoice } from './language-choice.js';
import { openForPrint } from './print.js';
import { ChoicesContext, type Reader, ReaderContext, useReader } from './reader.js';
import { Readings } from './readings.js';

/** What is special about a page of the extension. */
interface Special {
  /** It stands beside a page, on which something is marked. */
  readonly besidePage?: boolean;
  /** It lets its reader choose a reading where the report is. */
  readonly ownReadings?: boolean;
  /** It has a place of its own for the language and the reading. */
  readonly ownChoices?: boolean;
}

interface SurfaceParts extends Special {
  readonly settings: Settings;
  /** What they ask for. */
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** A page of the extension: speaks the reader's language and ends with whom it speaks to. */
function Surface({ language: first, settings: kept, ...parts }: SurfaceParts): JSX.Element {
  const { besidePage = false, children, ownChoices = false, ownReadings = false } = parts;
  const [settings, setSettings] = useState(kept);
  const writing = useRef(0);
  const { announce, said } = useAnnounced();
  const [unkept, setUnkept] = useState(false);
  const language = useLanguage(first, settings);
  const { audience } = settings;
  const reader = useMemo<Reader>(() => ({ language, audience, announce }), [language, audience]);
  useEffect(() => {
    document.documentElement.lang = language.tag;
    document.documentElement.dir = language.direction;
  }, [language]);
  useLayoutEffect(() => {
    appearAs(settings.appearance);
  }, [settings.appearance]);
  useEffect(openForPrint, []);
  useEffect(() => followSettings(setSettings, () => writing.current === 0), []);
  const choose = (chosen: Partial<Chosen>): void => {
    setSettings({ ...settings, ...chosen });
    writing.current += 1;
    void keepSettings({ ...settings, ...chosen }).then(kept => {
      writing.current -= 1;
      setUnkept(!kept);
    });
  };
  return (
    <ReaderContext.Provider value={reader}>
      <ChoicesContext.Provider value={{ chosen: settings, choose }}>{children}</ChoicesContext.Provider>
      <footer>
        {!ownChoices && <Choices chosen={settings} choose={choose} ownReadings={ownReadings} />}
        {besidePage && (
          <QuietMarks
            on={settings.quietMarks}
            choose={quietMarks => {
              choose({ quietMarks });
            }}
          />
        )}
        {unkept && <Unkept />}
        <p class="quiet">{language.page.footer}</p>
      </footer>
      <Announced of={said} />
    </ReaderContext.Provider>
  );
}

const wanted = ({ language }: Settings): Promise<Language> => loadLanguage(language ?? browser.i18n.getUILanguage());

/** The language that was chosen, and until its words have come the one before. */
function useLanguage(first: Language, settings: Settings): Language {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    let overtaken = false;
    void wanted(settings).then(loaded => {
      if (!overtaken) setLanguage(loaded);
    });
    return () => {
      overtaken = true;
    };
  }, [settings.language]);
  return language;
}

/** What a person chose and the browser could not write down. */
export function Unkept(): JSX.Element {
  const { panel } = useReader().language;
  return (
    <p role="status" data-state="unkept">
      {panel.unkept}
    </p>
  );
}

/** What another page chose holds here too, unless something is being written here; a private window goes its own way. */
function followSettings(follow: (settings: Settings) => void, isIdle: () => boolean): (() => void) | undefined {
  if (browser.extension.inIncognitoContext) return undefined;
  return onSettingsChanged(() => {
    void readSettings().then(settings => {
      if (isIdle()) follow(settings);
    });
  });
}

/** As the device shows pages, unless the person wants it otherwise (style.css). */
function appearAs(appearance: Settings['appearance']): void {
  if (appearance === undefined) delete document.documentElement.dataset['appearance'];
  else document.documentElement.dataset['appearance'] = appearance;
}

interface ChoicesParts {
  readonly ownReadings: boolean;
  readonly chosen: Chosen;
  readonly choose: (chosen: Partial<Chosen>) => void;
}

function Choices({ choose, chosen, ownReadings }: ChoicesParts): JSX.Element {
  return (
    <div class="choices">
      {!ownReadings && (
        <Readings
          name="audience"
          on={chosen.audience}
          choose={audience => {
            choose({ audience });
          }}
        />
      )}
      <LanguageChoice choose={choose} />
    </div>
  );
}

interface QuietParts {
  readonly on: boolean;
  readonly choose: (on: boolean) => void;
}

/** Pages with nothing but such links would be full of marks; whoever does not want them still has the list. */
function QuietMarks({ choose, on }: QuietParts): JSX.Element {
  const { panel } = useReader().language;
  return (
    <p>
      <label>
        <input
          type="checkbox"
          role="switch"
          name="quiet-marks"
          checked={on}
          onChange={({ currentTarget }) => {
            choose(currentTarget.checked);
          }}
        />{' '}
        {panel.quietMarks}
      </label>
    </p>
  );
}

/** Draws a page of the extension once its settings are known. */
export async function draw(page: JSX.Element, special: Special = {}): Promise<void> {
  const settings = await readSettings();
  appearAs(settings.appearance);
  const language = await wanted(settings);
  void giveBackUnused(); // a page may have been closed in the middle of a check
  render(
    <Surface language={language} settings={settings} {...special}>
      {page}
    </Surface>,
    document.body,
  );
}
