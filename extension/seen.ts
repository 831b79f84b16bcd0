import { type SeenIssuer, type SeenKeys, withSeen } from '../core/index.js';
import { changeSeen, readSeen } from './kept.js';

export { onListsChanged as onSeenChanged, readSeen } from './kept.js';

/**
 * Which keys signed for whom, written down where the person chose it. A worker uses it, which cannot know whose window it
 * works for: its terms say whether it may (judging/terms.ts).
 */
export const seenKeys: SeenKeys = {
  of: async issuer => (await readSeen()).find(one => one.issuer === issuer)?.keys ?? [],
  saw: (issuer, thumbprint, day) => changeSeen(seen => withSeen(seen, issuer, { thumbprint, first: day, last: day })),
};

export const forgetSeen = (issuer: string): Promise<void> =>
  changeSeen(seen => seen.filter(one => one.issuer !== issuer));

export const forgetAllSeen = (): Promise<void> => changeSeen(() => []);

/** The same with what was remembered elsewhere. */
export const mergedSeen = (here: readonly SeenIssuer[], elsewhere: readonly SeenIssuer[]): readonly SeenIssuer[] =>
  elsewhere.reduce((seen, { issuer, keys }) => keys.reduce((all, key) => withSeen(all, issuer, key), seen), here);
