import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { limits } from '../../core/index.js';
import { useReader } from '../views/reader.js';
import { type Thing, fileThing } from './things.js';

interface Taking {
  readonly take: (...things: readonly Thing[]) => void;
}

/** Files dropped anywhere on the page, or chosen; more than are checked at once are named by their number. */
export function FileDrop({ take }: Taking): JSX.Element {
  const words = useReader().language.panel.checkPage;
  const [over, setOver] = useState(false);
  const [left, setLeft] = useState(0);
  const takeFiles = (files: FileList | null | undefined): void => {
    const all = [...(files ?? [])];
    setLeft(Math.max(0, all.length - limits.credentialsPerInput));
    take(...all.slice(0, limits.credentialsPerInput).map(fileThing));
  };
  useEffect(() => {
    const listening = new AbortController();
    const listen = (name: 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void): void => {
      document.addEventListener(name, hear, { signal: listening.signal });
    };
    listen('dragover', event => {
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', event => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', event => {
      event.preventDefault();
      setOver(false);
      takeFiles(event.dataTransfer?.files);
    });
    return () => {
      listening.abort();
    };
  }, []);
  return (
    <>
      <label class={over ? 'drop over' : 'drop'}>
        <strong>{words.drop}</strong> <span class="choose">{words.choose}</span>
        <small>{words.formats}</small>
        <input
          class="unseen"
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            takeFiles(currentTarget.files);
            currentTarget.value = '';
          }}
        />
      </label>
      {left > 0 && <p role="status">{words.filesLeft(limits.credentialsPerInput, left)}</p>}
    </>
  );
}
