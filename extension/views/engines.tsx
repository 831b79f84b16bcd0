import type { JSX } from 'preact';
import type { Judges } from '../../core/index.js';
import { useReader } from './reader.js';

interface EnginesParts {
  readonly judges: Judges;
  /** Judges it again with two; absent where a report is only read. */
  readonly twice: (() => void) | undefined;
}

/** Who judged the signature, for whoever wants to know whether another implementation says the same. */
export function Engines({ judges, twice }: EnginesParts): JSX.Element {
  const { facts, judges: named, panel } = useReader().language;
  return (
    <p class="engines" data-judges={judges}>
      {facts['judged.by']}: {named[judges]}.{' '}
      {twice && judges === 'own' && (
        <button type="button" data-act="twice" onClick={twice}>
          {panel.judgeTwice}
        </button>
      )}
    </p>
  );
}
