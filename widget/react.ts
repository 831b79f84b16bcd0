/**
 * The elements in JSX: what React 19 sets on them. `proofmark/react` is the script of `proofmark/widget` with these types;
 * nothing of React is loaded.
 */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { LitElement } from 'lit';
import type { ProofmarkBadge, ProofmarkChecker } from './proofmark.js';

export * from './proofmark.js';

/** React sets a property where an element has one of that name, and an attribute where it has none: `for`. */
type Settings<Element extends { audience: unknown }> = Partial<Element> & { readonly for?: Element['audience'] };

/** After `on` stands the name of an event as it is fired. */
type Listeners = {
  readonly [Name in Extract<keyof GlobalEventHandlersEventMap, `proofmark-${string}`> as `on${Name}`]?: (
    event: GlobalEventHandlersEventMap[Name],
  ) => void;
};

/** What an element finds out is for reading. */
type Found = 'check' | 'report' | 'reports' | 'text';

type Drawn<Element extends LitElement & { audience: unknown }> = ClassAttributes<Element> &
  HTMLAttributes<Element> &
  Settings<Omit<Element, keyof LitElement | Found>> &
  Listeners;

declare module 'react' {
  // React's own place for elements it does not know is a namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'proofmark-badge': Drawn<ProofmarkBadge>;
      'proofmark-checker': Drawn<ProofmarkChecker>;
    }
  }
}
