import type { JsonObject } from '../../../core/json.js';

/** A learner whose name alone is stated. */
export const identified = (name: string): JsonObject => ({
  type: ['AchievementSubject'],
  identifier: [{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }],
});
