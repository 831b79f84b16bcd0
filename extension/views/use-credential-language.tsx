import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { type VerificationReport, inLanguage } from '../../core/index.js';
import { useReader } from './reader.js';

/** A report in one of the languages its credential is written in, and what chooses another; nothing to choose where it is one. */
interface InLanguage {
  readonly report: VerificationReport;
  readonly choice: JSX.Element | undefined;
}

/** Nothing is judged or asked again: what it states was read in all of them. */
export function useCredentialLanguage(given: VerificationReport): InLanguage {
  const [language, choose] = useState<string>();
  const report = useMemo(() => (language === undefined ? given : inLanguage(given, language)), [given, language]);
  const { languages } = report;
  return { report, choice: languages && <Choice {...{ choose, languages }} /> };
}

interface ChoiceParts {
  readonly languages: NonNullable<VerificationReport['languages']>;
  readonly choose: (language: string) => void;
}

function Choice({ choose, languages: { all, read } }: ChoiceParts): JSX.Element {
  const { grammar, panel } = useReader().language;
  const id = useId();
  return (
    <p data-languages>
      <label for={id} class="quiet">
        {panel.credentialLanguage}
      </label>{' '}
      <select
        id={id}
        value={read}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
        }}
      >
        {all.map(({ language }) => (
          <option key={language} value={language}>
            {grammar.languageName(language)}
          </option>
        ))}
      </select>
    </p>
  );
}
