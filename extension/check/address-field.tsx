import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { quoted } from '../../core/index.js';
import { ForGood } from '../views/for-good.js';
import { Offline } from '../views/offline.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { type Thing, addressThing, isWeb } from './things.js';

interface AddressParts {
  readonly take: (thing: Thing, forGood: boolean) => void;
  /** Filled in by the menu; not asked before the press. */
  readonly given: string;
}

/** The address of a credential. The host that will be asked is named while it is typed. */
export function AddressField({ given, take }: AddressParts): JSX.Element {
  const { language } = useReader();
  const { grammar, panel } = language;
  const words = panel.checkPage;
  const [address, setAddress] = useState(given);
  const [wrong, setWrong] = useState(false);
  const [forGood, setForGood] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (given !== '') field.current?.focus();
  }, []);
  const thing = addressThing(address);
  const hosts = thing?.work?.hosts ?? [];
  return (
    <form
      class="field"
      data-field="address"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        setWrong(thing === undefined);
        if (thing) take(thing, forGood);
      }}
    >
      <label for="address">{words.address}</label>
      <input
        ref={field}
        id="address"
        type="url"
        inputMode="url"
        autocomplete="off"
        placeholder="https://"
        value={address}
        aria-describedby="address-hint"
        aria-invalid={wrong}
        onInput={({ currentTarget }) => {
          setAddress(currentTarget.value);
          setWrong(false);
        }}
      />
      <p id="address-hint" class="quiet" role="status">
        {wrong ? (
          isWeb(address) ? (
            words.notAsked
          ) : (
            words.wrongAddress
          )
        ) : hosts.length === 0 ? (
          words.addressHint
        ) : (
          <Words of={panel.willAsk(quoted(grammar.list(hosts)))} />
        )}
      </p>
      <Offline hosts={hosts} />
      <ForGood hosts={hosts} on={forGood} choose={setForGood} />
      <button type="submit">{panel.check}</button>
    </form>
  );
}
