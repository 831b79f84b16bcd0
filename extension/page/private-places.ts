import { find, isRendered, within } from './dom.js';

/** Mail, messages and what somebody is writing: never read, never marked. */
const PRIVATE = '[contenteditable]:not([contenteditable="false"]), #interop-outlet, [data-testid="interop-iframe"]';

export const isPrivate = (element: Element): boolean => within(element, PRIVATE);

/** A page on which a password can be typed now is left alone as a whole. */
export const asksForPassword = (): boolean => find('input[type="password" i]').some(field => isRendered(field, true));

/** Hidden from assistive technology: a mark there could not be reached. */
export const isUnreachable = (element: Element): boolean => within(element, '[aria-hidden="true"], [hidden], [inert]');
