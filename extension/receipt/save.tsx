import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { VerificationReport } from '../../core/index.js';

interface SaveParts {
  readonly of: VerificationReport;
  readonly heading?: 'h2' | 'h4';
}

/** What makes receipts, and its words, come with the first report that is drawn. */
export function SaveReceipt(parts: SaveParts): JSX.Element | null {
  const [loaded, setLoaded] = useState<typeof import('./saving.js')>();
  useEffect(() => {
    // Without it the report stands as it is, and can still be copied.
    import('./saving.js').then(setLoaded, () => undefined);
  }, []);
  return loaded ? <loaded.Saving {...parts} /> : null;
}
