import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { VerificationReport } from '../../core/index.js';
import { useReader } from '../views/reader.js';
import type { ShareKit } from './share-kit.js';

/** What a learner puts on a page of their own; the part that writes it comes when somebody opens it. */
export function PutOnPage({ of: report }: { readonly of: VerificationReport }): JSX.Element | null {
  const { sharing } = useReader().language.readings.learner;
  const [kit, setKit] = useState<{ readonly Kit?: typeof ShareKit }>();
  if (report.credential === undefined) return null;
  const load = async (): Promise<void> => {
    const part = await import('./share-kit.js').catch(() => undefined);
    setKit(part ? { Kit: part.ShareKit } : {});
  };
  return (
    <details
      class="kit"
      data-section="share-kit"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && kit?.Kit === undefined) void load();
      }}
    >
      <summary>
        <h4>{sharing.kit}</h4>
      </summary>
      {kit?.Kit ? <kit.Kit of={report} /> : kit && <p role="status">{sharing.kitNotLoaded}</p>}
    </details>
  );
}
