import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { caseHeads, caseLine, limits, reportNotedIn, savedCaseOf, writtenCaseFile } from '../../core/index.js';
import { pause } from '../page/slices.js';
import { useReader } from '../views/reader.js';
import { saveFile } from '../views/save-file.js';
import type { Cases } from './cases.js';
import type { Row } from './rows.js';
import { useCaseFileWords } from './words.js';

const version = (): string => browser.runtime.getManifest().version;

/** "case-file-2026-11-21" */
const named = (file: string, ending: string): string => `${file}-${new Date().toISOString().slice(0, 10)}.${ending}`;

/** The case file to take along: as a file that can be opened again, as a table, on paper. Nothing else is kept. */
export function Keeping({ cases }: { readonly cases: Cases }): JSX.Element {
  const { announce, language } = useReader();
  const words = useCaseFileWords();
  const { keep } = words;
  const [personal, setPersonal] = useState(false);
  const [says, setSays] = useState('');
  const [isWriting, setWriting] = useState(false);
  const tell = (said: string): void => {
    setSays(said);
    announce(said);
  };
  const write = async (make: () => Promise<void>): Promise<void> => {
    setWriting(true);
    setSays(keep.saving);
    await make().finally(() => {
      setWriting(false);
    });
  };
  const save = async (): Promise<void> => {
    const rows = cases.rows();
    if (rows.length > limits.caseFileCases) {
      tell(keep.tooMany(limits.caseFileCases));
      return;
    }
    const options = { personal, version: version() };
    const pieces = await writtenCaseFile(
      rows.map(row => () => savedCaseOf(toSave(row), options)),
      { savedAt: new Date().toISOString(), personal },
    );
    saveFile(pieces, named(keep.file, 'json'), 'application/json');
    cases.saved(rows);
    tell(keep.saved(rows.length));
  };
  const saveTable = async (): Promise<void> => {
    const pieces = [caseHeads(words)];
    let began = performance.now();
    for (const row of cases.rows()) {
      if (performance.now() - began > limits.sliceTime) {
        await pause();
        began = performance.now();
      }
      const { file, note, report, written } = row;
      const noted = report ?? (note?.saved.receipt ? reportNotedIn(note.saved.receipt) : undefined);
      pieces.push(caseLine({ written, file, report: noted, isNoted: report === undefined }, words, language));
    }
    saveFile(pieces, named(keep.file, 'csv'), 'text/csv');
    tell(keep.csvSaved);
  };
  return (
    <section class="keeping" aria-labelledby="keeping">
      <h2 id="keeping">{keep.title}</h2>
      <p>{keep.says}</p>
      <p>
        <label>
          <input
            type="checkbox"
            name="personal"
            checked={personal}
            aria-describedby="personal-hint"
            onChange={({ currentTarget }) => {
              setPersonal(currentTarget.checked);
            }}
          />{' '}
          {keep.personal}
        </label>
        <br />
        <small id="personal-hint">{keep.personalHint}</small>
      </p>
      <p class="buttons">
        <button type="button" class="first" data-action="save" disabled={isWriting} onClick={() => void write(save)}>
          {keep.save}
        </button>
        <button type="button" data-action="csv" disabled={isWriting} onClick={() => void write(saveTable)}>
          {keep.csv}
        </button>
        <button
          type="button"
          data-action="print"
          onClick={() => {
            print();
          }}
        >
          {keep.print}
        </button>{' '}
        <span class="quiet" data-kept>
          {cases.isUnsaved() && !isWriting ? keep.unsaved : says}
        </span>
      </p>
    </section>
  );
}

const toSave = ({ file, note, report, written }: Row) => ({
  written,
  file: file === '' ? undefined : file,
  of: report ?? note?.saved.receipt ?? undefined,
});
