import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Message, Skeleton } from '../messages.js';
import { useReader } from '../views/reader.js';
import { saveFile } from '../views/save-file.js';

interface StructureParts {
  readonly tab: number;
  /** The page should hold certificates, and its layout is not known. */
  readonly open: boolean;
}

/** How the page is built, without a word of it, to be seen first and then saved: so that somebody can learn to read it. */
export function PageStructure({ open, tab }: StructureParts): JSX.Element {
  const { structure } = useReader().language.panel;
  const [skeleton, setSkeleton] = useState<Skeleton | 'none'>();
  useEffect(() => {
    setSkeleton(undefined);
  }, [tab]);
  return (
    <details class="structure" open={open}>
      <summary>
        <h2>{structure.title}</h2>
      </summary>
      <p>{structure.hint}</p>
      {typeof skeleton === 'object' ? (
        <Shown text={skeleton.text} />
      ) : (
        <>
          {skeleton === 'none' && <p role="status">{structure.none}</p>}
          <button
            type="button"
            data-action="show-structure"
            onClick={() =>
              void structureOf(tab).then(found => {
                setSkeleton(found ?? 'none');
              })
            }
          >
            {structure.show}
          </button>
        </>
      )}
    </details>
  );
}

async function structureOf(tab: number): Promise<Skeleton | undefined> {
  const message: Message = { kind: 'skeleton', tab };
  try {
    return await browser.runtime.sendMessage<Message, Skeleton | undefined>(message);
  } catch {
    return undefined;
  }
}

function Shown({ text }: { readonly text: string }): JSX.Element {
  const { structure } = useReader().language.panel;
  return (
    <>
      <textarea class="code" readOnly rows={12} aria-label={structure.label} value={text} data-structure />
      <button
        type="button"
        data-action="save-structure"
        onClick={() => {
          saveFile(text, `${structure.file}.txt`);
        }}
      >
        {structure.save}
      </button>
    </>
  );
}
