import { render } from 'preact';

export interface MarkShown {
  /** What it is called by assistive technology and on hover. */
  readonly label: string;
  /** A page for people only, which no machine can check. */
  readonly quiet: boolean;
  /** A person pressed it. */
  readonly press: () => void;
}

/** Where a mark in the overlay stands, in px from the document's corner. */
export interface Position {
  readonly left: number;
  readonly top: number;
}

interface Press extends Event {
  readonly isTrusted: boolean;
}

/** Only a person's press counts, and it never reaches what lies beneath. */
function pressed(event: Press, press: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  if (event.isTrusted) press();
}

/** The punch: an oblong with cut corners, and a ring where a credential is. It says that there is something to check. */
const Punch = ({ quiet }: { readonly quiet: boolean }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" class={quiet ? 'quiet' : 'credential'}>
    <path class="field" d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5Z" />
    {quiet ? null : <circle class="punch" cx="8" cy="8" r="2.5" />}
  </svg>
);

export const Mark = ({ label, quiet, press, at }: MarkShown & { readonly at?: Position | undefined }) => (
  <button
    type="button"
    class={at ? 'over' : 'beside'}
    aria-label={label}
    title={label}
    style={at && { left: `${String(at.left)}px`, top: `${String(at.top)}px` }}
    onClick={event => {
      pressed(event, press);
    }}
  >
    <Punch quiet={quiet} />
  </button>
);

export function drawMark(root: ShadowRoot, mark: MarkShown): void {
  render(<Mark {...mark} />, root);
}

export function drawMarks(root: ShadowRoot, marks: readonly (MarkShown & { readonly at: Position })[]): void {
  render(
    <>
      {marks.map((mark, index) => (
        <Mark key={index} {...mark} />
      ))}
    </>,
    root,
  );
}
