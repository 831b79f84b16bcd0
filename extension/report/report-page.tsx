import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Audience, copiesOf, present, quoted } from '../../core/index.js';
import { audiences } from '../settings.js';
import { Copies } from '../views/copies.js';
import { type Reader, ReaderContext, useReader } from '../views/reader.js';
import { Report } from '../views/report.js';
import { Words } from '../views/words.js';
import { type Handed, fetchHanded } from './hand-over.js';

/** One report on a page of its own, for each of the three readers; it is kept by the page it came from alone. */
export function ReportPage(): JSX.Element {
  const { page, panel } = useReader().language;
  const handed = useHanded(location.hash.slice(1));
  return (
    <>
      <header>
        <p class="name">{panel.name}</p>
      </header>
      <main>
        <h1>{page.title}</h1>
        {handed === 'waiting' && <p class="quiet">{page.handing}</p>}
        {handed === undefined && <Gone />}
        {handed !== undefined && handed !== 'waiting' && <OnePage {...handed} />}
      </main>
    </>
  );
}

function useHanded(id: string): Handed | 'waiting' | undefined {
  const [handed, setHanded] = useState<Handed | 'waiting' | undefined>('waiting');
  useEffect(() => {
    void fetchHanded(id).then(setHanded);
  }, [id]);
  return handed;
}

function Gone(): JSX.Element {
  const { page, panel } = useReader().language;
  return (
    <>
      <p role="status" data-state="report-gone">
        {page.handedNot}
      </p>
      <p>
        <a href={browser.runtime.getURL('/check.html')}>{panel.openCheck}</a>
      </p>
    </>
  );
}

/** As it was chosen for all pages, until another reading is chosen here, for this page alone. */
function OnePage({ name, report }: Handed): JSX.Element {
  const reader = useReader();
  const { language } = reader;
  const [audience, setAudience] = useState(reader.audience);
  const as = useMemo<Reader>(() => ({ ...reader, audience }), [reader, audience]);
  const shown = useMemo(() => present(report, { audience, language }), [report, audience, language]);
  return (
    <ReaderContext.Provider value={as}>
      {name !== '' && (
        <p class="where quiet">
          <Words of={[quoted(name)]} />
        </p>
      )}
      <Readings audience={audience} choose={setAudience} />
      <Copies heading="h2" of={copiesOf(report, shown, language)}>
        <button
          type="button"
          data-action="print"
          onClick={() => {
            print();
          }}
        >
          {language.page.print}
        </button>
      </Copies>
      <Report of={shown} on={report} act={nothingToPress} />
    </ReaderContext.Provider>
  );
}

/** Here nothing is checked again: what to do about a doubt is only said. */
const nothingToPress = (): undefined => undefined;

interface ReadingsParts {
  readonly audience: Audience;
  readonly choose: (audience: Audience) => void;
}

function Readings({ audience, choose }: ReadingsParts): JSX.Element {
  const { panel } = useReader().language;
  return (
    <fieldset data-readings>
      <legend class="quiet">{panel.audience}</legend>
      {audiences.map(one => (
        <label key={one}>
          <input
            type="radio"
            name="reading"
            value={one}
            checked={one === audience}
            onChange={() => {
              choose(one);
            }}
          />{' '}
          {panel.audiences[one]}
        </label>
      ))}
    </fieldset>
  );
}
