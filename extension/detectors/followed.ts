import { attribute, baseOf } from '../page/dom.js';
import { follow } from '../recognise.js';
import type { Unwrapped } from '../unwrap.js';

/** Where the address in an element's attribute leads, guarded and unwrapped; nothing is asked. */
export function followedFrom(element: Element, name: string): Unwrapped | undefined {
  const address = attribute(element, name);
  return address === undefined || address === '' ? undefined : follow(address, baseOf(element));
}
