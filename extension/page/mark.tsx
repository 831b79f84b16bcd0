import { render } from 'preact';

export interface MarkShown {
  /** The finding it stands for. */
  readonly id: string;
  /** What it is called by assistive technology and on hover. */
  readonly label: string;
  /** A page for people only, which no machine can check. */
  readonly quiet: boolean;
  /** A person pressed it. */
  readonly press: () => void;
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

const Mark = ({ label, quiet, press, place }: MarkShown & { readonly place: 'beside' | 'over' }) => (
  <button
    type="button"
    class={place}
    aria-label={label}
    title={label}
    onClick={event => {
      pressed(event, press);
    }}
  >
    <Punch quiet={quiet} />
  </button>
);

/** The mark behind a link of a text. */
export function drawMark(root: ShadowRoot, mark: MarkShown): void {
  render(<Mark {...mark} place="beside" />, root);
}

/** The marks of the layer, one button each in their order. */
export function drawMarks(root: ShadowRoot, marks: readonly MarkShown[]): readonly HTMLElement[] {
  render(
    <>
      {marks.map((mark, index) => (
        <Mark key={index} {...mark} place="over" />
      ))}
    </>,
    root,
  );
  return [...root.querySelectorAll('button')];
}

const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'dblclick',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
];

/** What a person does with a mark is not for the page around it. */
export function keepToItself(host: HTMLElement): void {
  for (const type of PRESSES)
    host.addEventListener(type, event => {
      event.stopPropagation();
    });
}
