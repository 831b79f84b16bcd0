import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Audience, Language } from '../../core/index.js';
import { type Chosen, asChosenByNobody } from '../settings.js';

/** For whom a surface is drawn, and how it speaks to somebody who does not look at it. */
export interface Reader {
  readonly language: Language;
  readonly audience: Audience;
  /** Said once, by a screen reader; nothing moves. */
  readonly announce: (words: string) => void;
}

export const ReaderContext = createContext<Reader | undefined>(undefined);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('drawn for nobody');
  return reader;
}

/** What the person chose for every page, and how it is chosen anew. */
export interface Choices {
  readonly chosen: Chosen;
  readonly choose: (chosen: Partial<Chosen>) => void;
}

export const ChoicesContext = createContext<Choices>({ chosen: asChosenByNobody, choose: () => undefined });
