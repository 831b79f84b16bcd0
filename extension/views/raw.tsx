import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type Received, limits, shownReceived } from '../../core/index.js';
import { useReader } from './reader.js';
import { saveFile } from './save-file.js';

/** The text of the credential, after everything that can be said of it; drawn for whoever opens it. */
export function Raw({ of: received }: { readonly of: Received }): JSX.Element {
  const { raw } = useReader().language.panel;
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="details raw">
      <details
        data-raw
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>
          <h4>{raw.title}</h4>
        </summary>
        {isOpen && (received.text === undefined ? <TooLarge /> : <Opened {...received} text={received.text} />)}
      </details>
    </div>
  );
}

function TooLarge(): JSX.Element {
  const { raw } = useReader().language.panel;
  return <p>{raw.tooLarge(limits.receivedBytes)}</p>;
}

type Held = Received & { readonly text: string };

function Opened({ form, says, text, writtenAnew }: Held): JSX.Element {
  const { raw } = useReader().language.panel;
  const shown = useMemo(() => shownReceived(says ?? text), [says, text]);
  const [ending, type] = form === 'token' ? ['jwt', 'application/jwt'] : ['json', 'application/json'];
  return (
    <>
      <p class="quiet">
        {says === undefined ? raw.hint : raw.says}
        {writtenAnew && ` ${raw.anew}`}
        {!shown.isWhole && ` ${raw.part}`} {raw.unseen}
      </p>
      <pre dir="ltr" role="group" aria-label={raw.title} tabIndex={0}>
        {shown.text}
      </pre>
      <p class="buttons">
        <button
          type="button"
          data-action="save-raw"
          onClick={() => {
            saveFile(text, `${raw.file}.${ending}`, type);
          }}
        >
          {raw.save}
        </button>
      </p>
    </>
  );
}
