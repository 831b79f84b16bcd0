import type { VerificationReport } from '../../core/index.js';
import type { ProofmarkChecker } from '../checker.js';
import { tellReports } from '../events.js';
import { languageAround } from '../language-around.js';
import type { Directories } from '../lists.js';
import { checkerLook } from '../styles/checker.js';
import { wear } from '../styles/wear.js';

/** What the markup asks for. */
export interface Wishes {
  readonly language: string;
  readonly audience: string;
  readonly hosts: string | undefined;
  readonly issuers: string | undefined;
  readonly directories: Directories;
  readonly trustedLists: Directories;
  readonly base: string;
}

/** The element a desk stands in. */
export interface Place {
  readonly wishes: () => Wishes;
  readonly redraw: () => void;
  readonly wear: (sheet: CSSStyleSheet | undefined) => void;
  readonly tell: (reports: readonly VerificationReport[]) => void;
  /** Brings whoever pressed to the answers, once they are drawn. */
  readonly lead: () => Promise<void>;
}

export function placeOf(element: ProofmarkChecker): Place {
  wear(element, checkerLook.styleSheet);
  return {
    wear: sheet => {
      wear(element, sheet);
    },
    wishes: () => ({
      language: languageAround(element),
      audience: element.audience ?? '',
      hosts: element.hosts,
      issuers: element.issuers,
      directories: element.directories ?? '',
      trustedLists: element.trustedLists ?? '',
      base: element.baseURI,
    }),
    redraw: () => {
      element.requestUpdate();
    },
    tell: reports => {
      tellReports(element, { reports, expectations: [] }); // a list of issuers is answered beside each file
    },
    lead: async () => {
      element.requestUpdate();
      await element.updateComplete;
      element.shadowRoot?.querySelector<HTMLElement>('.results h2')?.focus();
    },
  };
}
