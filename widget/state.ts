import type { TemplateResult } from 'lit';
import type { Answered } from './answered.js';
import type { Carried } from './carried.js';
import type { BadgeErrorCode } from './events.js';

/** How far a badge has come. */
export type State =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checking'; readonly view?: TemplateResult }
  | { readonly kind: 'answered'; readonly answer: Answered }
  | { readonly kind: BadgeErrorCode };

/** Why there can be no check; a page that did not come over https has no cryptography. */
export function hindranceTo({ kind }: Carried): State | undefined {
  if (kind === 'nothing') return { kind };
  return isSecureContext ? undefined : { kind: 'not-secure' };
}
