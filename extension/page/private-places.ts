import { attribute, find, is, isAttached, isRendered, isWritten, within } from './dom.js';

/** Mail, messages and what somebody is writing: never read, never marked. */
export const PRIVATE =
  '[contenteditable]:not([contenteditable="false" i]), [role="textbox" i], #interop-outlet, [data-testid="interop-iframe"]';

export const isPrivate = (element: Element): boolean => isWritten() || within(element, PRIVATE);

/** Whether an element is one of which nobody reads anything, nor of what is below it; what is around it is not asked. */
export const isClosed = (element: Element): boolean => is(element, PRIVATE);

/** Hidden from assistive technology: a mark there could not be reached. */
export const isUnreachable = (element: Element): boolean => within(element, '[aria-hidden="true"], [hidden], [inert]');

const PASSWORD = 'input[type="password" i]';

/** Fields for passwords. A page on which one can be typed now is left alone as a whole. */
export interface Passwords {
  /** Looks for fields in the whole document. */
  readonly look: () => void;
  /** Looks whether an element is one. */
  readonly note: (element: Element, name: string) => void;
  readonly areAsked: () => boolean;
  /** Whether there is any field at all. */
  readonly areThere: () => boolean;
}

/** @param onChange a field came into view, or went */
export function newPasswords(onChange: () => void, signal: AbortSignal): Passwords {
  const fields = new Set<Element>();
  const visibility = new IntersectionObserver(onChange);
  signal.addEventListener('abort', () => {
    visibility.disconnect();
  });

  function add(field: Element): void {
    if (!fields.has(field)) visibility.observe(field);
    fields.add(field);
  }
  const isAsked = (field: Element): boolean => is(field, PASSWORD) && isRendered(field, true);
  return {
    look: () => {
      find(PASSWORD).forEach(add);
    },
    note(element, name) {
      if (name === 'input' && attribute(element, 'type')?.toLowerCase() === 'password') add(element);
    },
    areThere: () => fields.size > 0,
    areAsked() {
      for (const field of fields) if (!isAttached(field)) fields.delete(field);
      return [...fields].some(isAsked);
    },
  };
}
