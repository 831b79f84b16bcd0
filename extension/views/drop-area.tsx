import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface DropParts {
  readonly take: (files: readonly File[]) => void;
  readonly multiple: boolean;
  /** What can be dropped here; the field is called so. */
  readonly children: ComponentChildren;
}

/** Files dropped anywhere on the page, pasted (such as a picture on the clipboard), or chosen. */
export function DropArea({ children, multiple, take }: DropParts): JSX.Element {
  const [over, setOver] = useState(false);
  const taking = useRef(take);
  taking.current = take;
  // Before it can be seen: files that nobody takes are opened by the browser in place of the page.
  useLayoutEffect(() => {
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
      taking.current([...(event.dataTransfer?.files ?? [])]);
    });
    document.addEventListener(
      'paste',
      event => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0) return; // text belongs to the field it is pasted into
        event.preventDefault();
        taking.current(files);
      },
      { signal: listening.signal },
    );
    return () => {
      listening.abort();
    };
  }, []);
  return (
    <label class={over ? 'drop over' : 'drop'}>
      {children}
      <input
        class="unseen"
        type="file"
        multiple={multiple}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
