import { useMemo, useRef } from 'preact/hooks';
import type { Finding, Picture } from '../finding.js';
import type { Checks } from '../judging/checks.js';
import { merged } from '../merge.js';
import type { TabFindings } from '../messages.js';
import { understand } from '../understand.js';
import type { Looks } from './looks.js';
import { useChanges } from '../views/use-checks.js';
import { checkIdOf } from '../naming.js';
import { guarded } from './pictures.js';
import type { Pointed } from './use-findings.js';

/** What the panel lists of a tab. */
export interface Listed {
  readonly findings: readonly Finding[];
  readonly pictures: readonly Picture[];
  /** The entry a pressed mark belongs to: one credential has one entry, whichever of its marks was pressed. */
  readonly pointedAt: string | undefined;
}

interface ListedParts {
  readonly tab: number;
  readonly found: TabFindings;
  readonly pointed: Pointed | undefined;
  readonly checks: Checks;
  readonly looks: Looks;
}

/** An offered link is checked from the menu. */
const isListed = ({ tier }: Finding): boolean => tier === 'marked' || tier === 'listed';

export function useListed({ checks, found, looks, pointed, tab }: ListedParts): Listed {
  const same = useSame();
  const understood = useMemo(
    () => found.found.map(({ frame, ...one }) => understand(one, frame)).filter(isListed),
    [found],
  );
  const pictures = useMemo(() => guarded(found.pictures), [found]);
  const inside = pictures.flatMap(one => insideOf(one, looks));
  // What a check says on its way changes no list.
  const answered = useChanges(checks, id => checks.progress(id)?.kind === 'checked');
  const groups = useMemo(
    () => merged([...understood, ...inside], one => fingerprintOf(checks, checkIdOf(one, tab))),
    [understood, answered, tab, ...inside],
  );
  return {
    findings: same(groups.map(({ finding }) => finding)),
    pictures,
    pointedAt: groups.find(({ ids }) => pointed !== undefined && ids.includes(pointed.id))?.finding.id,
  };
}

function insideOf(picture: Picture, looks: Looks): readonly Finding[] {
  const seen = looks.inside(picture);
  return seen?.kind === 'carries' ? [seen.finding] : [];
}

/** Of what turned out to be one credential; several inside stay together under their own entry. */
function fingerprintOf(checks: Checks, id: string): string | undefined {
  const progress = checks.progress(id);
  const [report, another] = progress?.kind === 'checked' ? progress.reports : [];
  return another === undefined ? report?.fingerprint : undefined;
}

interface Known {
  readonly text: string;
  readonly finding: Finding;
}

/** The same objects as before for whatever did not change, so that its entry is not drawn again. */
function useSame(): (findings: readonly Finding[]) => readonly Finding[] {
  const known = useRef<ReadonlyMap<string, Known>>(new Map());
  return findings => {
    const now = findings.map((finding): Known => {
      const text = JSON.stringify(finding);
      const before = known.current.get(finding.id);
      return before?.text === text ? before : { text, finding };
    });
    known.current = new Map(now.map(one => [one.finding.id, one]));
    return now.map(({ finding }) => finding);
  };
}
