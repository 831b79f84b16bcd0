import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { copiesOf, present, quoted } from '../../core/index.js';
import { SaveReceipt } from '../receipt/save.js';
import { Copies } from '../views/copies.js';
import { Named } from '../views/named.js';
import { type Reader, ReaderContext, useReader } from '../views/reader.js';
import { Readings } from '../views/readings.js';
import { Report } from '../views/report.js';
import { useCredentialLanguage } from '../views/use-credential-language.js';
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
function OnePage({ name, report: handed }: Handed): JSX.Element {
  const reader = useReader();
  const { language } = reader;
  const [audience, setAudience] = useState(reader.audience);
  const { choice, report } = useCredentialLanguage(handed);
  const as = useMemo<Reader>(() => ({ ...reader, audience }), [reader, audience]);
  const shown = useMemo(() => present(report, { audience, language }), [report, audience, language]);
  return (
    <ReaderContext.Provider value={as}>
      {name !== '' && (
        <p class="where quiet">
          <Words of={[quoted(name)]} />
        </p>
      )}
      <Readings name="reading" on={audience} choose={setAudience} />
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
      <Named.Provider value={name}>
        <SaveReceipt heading="h2" of={report} />
      </Named.Provider>
      <Report of={shown} on={report} languageChoice={choice} act={nothingToPress} />
    </ReaderContext.Provider>
  );
}

/** Here nothing is checked again: what to do about a doubt is only said. */
const nothingToPress = (): undefined => undefined;
