import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Switch, keepSwitch, onSettingsChanged, readSettings } from '../settings.js';
import { useReader } from '../views/reader.js';
import { useRead } from './use-read.js';

interface SwitchedParts {
  readonly name: Switch;
  /** Of the field and of what it means. */
  readonly id: string;
  readonly says: string;
  /** What it means. */
  readonly children: ComponentChildren;
  /** It was turned, and that was written down. */
  readonly turned?: (on: boolean) => void;
}

/** One thing that is on or off for every page. Checks read what is written, so what could not be written does not hold. */
export function Switched({ children, id, name, says, turned }: SwitchedParts): JSX.Element {
  const { announce, language } = useReader();
  const { notKept } = language.panel;
  const [on, setOn] = useState(false);
  const [unkept, setUnkept] = useState(false);
  const written = useRead(readSettings, onSettingsChanged);
  useEffect(() => {
    setOn(written?.[name] === true);
  }, [written]);
  async function turn(wanted: boolean): Promise<void> {
    setOn(wanted);
    const kept = await keepSwitch(name, wanted);
    setUnkept(!kept);
    if (kept) turned?.(wanted);
    else {
      setOn(!wanted);
      announce(notKept);
    }
  }
  return (
    <>
      <label>
        <input
          type="checkbox"
          role="switch"
          name={id}
          checked={on}
          aria-describedby={id}
          onChange={({ currentTarget }) => {
            void turn(currentTarget.checked);
          }}
        />{' '}
        {says}
      </label>
      <p id={id} class="quiet">
        {children}
      </p>
      {unkept && <p data-state="unkept">{notKept}</p>}
    </>
  );
}
