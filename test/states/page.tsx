/**
 * The page of states: `index.html?of=reason&language=de&audience=learner`, or one alone with `&name=`. The options page
 * has a sheet of its own, and so has `options.html`.
 */
import { type JSX, render } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Audience, type Language, languageFor } from '../../core/index.js';
import { en } from '../../core/language/en.js';
import { type Reader, ReaderContext } from '../../extension/views/reader.js';
import { WordsChanged } from '../../extension/views/use-words.js';
import { pseudo, pseudoWords } from '../fixtures/pseudo.js';
import { states } from './index.js';
import type { Act, State } from './state.js';

const asked = new URLSearchParams(location.search);
const isPseudo = asked.get('language') === 'pseudo';
const language: Language = isPseudo ? pseudo(en) : languageFor(asked.get('language') ?? 'en');
const changed = isPseudo ? pseudoWords : <Words,>(words: Words): Words => words;
const audience = (asked.get('audience') ?? 'recruiter') as Audience;
document.documentElement.lang = language.tag;
document.documentElement.dir = language.direction;

const wanted = (state: State): boolean =>
  (['of', 'name'] as const).every(key => asked.get(key) === null || asked.getAll(key).includes(state[key])) &&
  (state.of === 'options') === location.pathname.endsWith('options.html');

/** One state under its name; what is done to it is done as soon as it is there. */
function Shown({ of: state, alone }: { readonly of: State; readonly alone: boolean }): JSX.Element {
  const place = useRef<HTMLElement>(null);
  const [done, setDone] = useState(false);
  useLayoutEffect(() => {
    void actOn(place.current, state.acts ?? []).then(() => {
      setDone(true);
    });
  }, []);
  const drawn = useMemo(() => <>{state.draw()}</>, []);
  const parts = { 'data-of': state.of, 'data-name': state.name, 'data-drawn': done };
  if (alone && state.whole)
    return (
      <div ref={place as { current: HTMLDivElement | null }} {...parts}>
        {drawn}
      </div>
    );
  return (
    <section ref={place} class="one-state" {...parts}>
      <h2 class="quiet">{state.name}</h2>
      {drawn}
    </section>
  );
}

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20));

async function actOn(place: HTMLElement | null, acts: readonly Act[]): Promise<void> {
  for (const act of acts) await doIt(place, act);
  await pause(); // what is read from storage is there then
}

async function doIt(place: HTMLElement | null, act: Act): Promise<void> {
  const selector = 'press' in act ? act.press : 'type' in act ? act.type : 'input[type=file]';
  for (let tries = 0; tries < 100 && !place?.querySelector(selector); tries += 1) await pause();
  const element = place?.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing is ${selector}`);
  if ('press' in act) element.click();
  else if ('type' in act) write(element as HTMLInputElement, act.text);
  else give(element as HTMLInputElement, act.give);
  await pause();
}

function write(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function give(field: HTMLInputElement, file: File): void {
  const carried = new DataTransfer();
  carried.items.add(file);
  field.files = carried.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function Page(): JSX.Element {
  const [said, announce] = useState('');
  const reader = useMemo<Reader>(() => ({ language, audience, announce }), []);
  const shown = useMemo(() => states.filter(wanted), []);
  const [one, another] = shown;
  const alone = another === undefined;
  const list = shown.map(state => <Shown key={`${state.of} ${state.name}`} of={state} alone={alone} />);
  return (
    <ReaderContext.Provider value={reader}>
      <WordsChanged.Provider value={changed}>
        {alone && one?.whole ? (
          list
        ) : (
          <main>
            <h1>{[...new Set(shown.map(({ of }) => of))].join(', ')}</h1>
            {list}
          </main>
        )}
      </WordsChanged.Provider>
      <p class="unseen" role="status" data-announced>
        {said}
      </p>
    </ReaderContext.Provider>
  );
}

render(<Page />, document.body);
