import type { JSX } from 'preact';

interface NameParts {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly rename: (name: string) => void;
}

/** The name of a list, which must not be blank. */
export const NameField = ({ id, label, name, rename }: NameParts): JSX.Element => (
  <p>
    <label for={id}>{label}</label>
    <input
      id={id}
      type="text"
      required
      pattern=".*\S.*"
      value={name}
      onInput={({ currentTarget }) => {
        rename(currentTarget.value);
      }}
    />
  </p>
);
