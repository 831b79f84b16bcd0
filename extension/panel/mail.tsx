import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Language, plain, quoted } from '../../core/index.js';
import { useReader } from '../views/reader.js';
import { useCopying } from '../views/use-copying.js';

interface MailParts {
  /** Where the certificate is shown. */
  readonly address: string;
  readonly title?: string;
  readonly learner?: string;
}

const cleaned = (text: string | undefined): string | undefined => {
  const words = text === undefined ? '' : plain([quoted(text)]);
  return words === '' ? undefined : words;
};

/** Asks the issuer for what a machine can check. Without a recipient, whom only the person knows, and a name only by wish. */
export function mailOf({ address, learner, title }: MailParts, { panel }: Language): { subject: string; body: string } {
  const { about, closing, greeting, learner: names, please, subject } = panel.compare.mail;
  const name = cleaned(learner);
  const first = [about(cleaned(title), address), ...(name === undefined ? [] : [names(name)])].join('\n');
  return { subject, body: [greeting, first, please, closing].join('\n\n') };
}

export const mailAddress = ({ body, subject }: ReturnType<typeof mailOf>): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;

/** The mail, as it would be sent; nothing is, the person sends it. */
export function MailToIssuer({ learner, ...parts }: MailParts): JSX.Element {
  const { language } = useReader();
  const { mail } = language.panel.compare;
  const { notCopied, copied } = language.panel;
  const [named, setNamed] = useState(false);
  const { copy, said } = useCopying(notCopied);
  const text = mailOf({ ...parts, ...(named && learner !== undefined && { learner }) }, language);
  return (
    <details class="mail">
      <summary>
        <h3>{mail.title}</h3>
      </summary>
      <pre tabIndex={0} aria-label={text.subject}>
        {text.body}
      </pre>
      {learner !== undefined && (
        <label>
          <input
            type="checkbox"
            checked={named}
            onChange={({ currentTarget }) => {
              setNamed(currentTarget.checked);
            }}
          />{' '}
          {mail.withLearner}
        </label>
      )}
      <p class="buttons">
        <a class="button" href={mailAddress(text)} target="_blank" rel="noopener noreferrer">
          {mail.write}
        </a>
        <button type="button" onClick={() => void copy(text.body, copied)}>
          {mail.copy}
        </button>{' '}
        <span class="quiet">{said}</span>
      </p>
    </details>
  );
}
