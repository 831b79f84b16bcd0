import type { Finding } from './finding.js';

/** One credential of the list: the finding that stands for it, and the ids of all that are the same. */
export interface Merged {
  readonly finding: Finding;
  readonly ids: readonly string[];
}

/** The fingerprint of what a finding turned out to hold, where it was checked. */
type Checked = (finding: Finding) => string | undefined;

/**
 * One credential, one entry, in the order they were spotted: the same target, the same text, or the same credential
 * however its JSON is spaced, in whichever frame. What is on the page now stands for what is not, and what was checked for
 * what was not. What leads nowhere and holds nothing is left out.
 */
export function merged(findings: readonly Finding[], checked: Checked = () => undefined): readonly Merged[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const keys = keysOf(finding, checked(finding));
    const [group = [], ...others] = new Set(keys.flatMap(key => (groups.has(key) ? [groups.get(key) ?? []] : [])));
    group.push(...others.flat(), finding);
    if (others.length > 0) for (const [key, one] of groups) if (others.includes(one)) groups.set(key, group);
    for (const key of keys) groups.set(key, group);
  }
  return [...new Set(groups.values())].flatMap(group => mergedOf(group, checked));
}

export const merge = (findings: readonly Finding[]): Finding[] => merged(findings).map(({ finding }) => finding);

/** A picture with two credentials is never one with another, whichever of the two it shares. */
const keysOf = ({ apart, fingerprint, id, payload, target }: Finding, checked: string | undefined): readonly string[] =>
  (apart ? [id] : [target, payload?.sha256, fingerprint, checked]).filter(key => key !== undefined);

function mergedOf(group: readonly Finding[], checked: Checked): readonly Merged[] {
  const live = group.filter(one => one.live);
  const candidates = live.length > 0 ? live : group;
  const finding = candidates.find(one => checked(one) !== undefined) ?? candidates[0];
  return finding ? [{ finding, ids: group.map(({ id }) => id) }] : [];
}
