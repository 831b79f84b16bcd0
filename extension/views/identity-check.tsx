import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type VerificationReport, compareEmail, hashedEmails } from '../../core/index.js';
import { Folded } from './folded.js';
import { useReader } from './reader.js';

/**
 * Whether a typed e-mail address fits the hash a credential states. Computed here; what was typed is sent nowhere, kept
 * nowhere, and changes nothing of the report.
 */
export function IdentityCheck({ of: { exposure } }: { readonly of: VerificationReport }): JSX.Element | null {
  const { announce, language } = useReader();
  const { identity } = language;
  const [said, setSaid] = useState('');
  const id = useId();
  const hidden = hashedEmails(exposure);
  if (hidden.length === 0) return null;
  const compare = async (typed: string): Promise<void> => {
    const words = identity.answers[await compareEmail(typed, hidden)];
    setSaid(words);
    announce(words);
  };
  return (
    <section data-identity>
      <Folded title={identity.title}>
        <p id={`${id}hint`}>{identity.hint}</p>
        <form
          class="field"
          onSubmit={event => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget).get('address');
            if (typeof typed === 'string' && typed !== '') void compare(typed);
          }}
        >
          <label for={id}>{identity.field}</label>
          <input
            id={id}
            type="text"
            name="address"
            inputMode="email"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}hint`}
            onInput={() => {
              setSaid('');
            }}
          />
          <button type="submit" data-action="compare-identity">
            {identity.compare}
          </button>
        </form>
        {said !== '' && <p data-likeness>{said}</p>}
      </Folded>
    </section>
  );
}
