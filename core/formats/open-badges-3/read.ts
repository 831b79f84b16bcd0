import type { Credential, Stated } from '../../credential.js';
import { type JsonObject, isList, isObject, listOf, member, pointerTo, textMember } from '../../json.js';
import { readCommon, stated, statedText, withoutAbsent } from '../vc-members.js';

/** Open Badges 3.0 on either version of the W3C data model (Open Badges 3.0 §B.1). */
export function read(document: JsonObject): Credential {
  const subject = firstAt(document, 'credentialSubject');
  const achievement = subject && firstAt(subject.value, 'achievement', subject.pointer);
  return {
    format: 'open-badges-3',
    ...readCommon(document),
    ...withoutAbsent({
      title: below(achievement, 'name') ?? statedText(document, 'name'),
      learner: subject && nameOf(subject),
      achievementId: below(achievement, 'id'),
    }),
  };
}

type Placed = Stated<JsonObject>;

function firstAt(value: JsonObject, key: string, above = ''): Placed | undefined {
  const found = member(value, key);
  const index = listOf(found).findIndex(isObject);
  const first = listOf(found)[index];
  const pointer = above + (isList(found) ? pointerTo(key, index) : pointerTo(key));
  return isObject(first) ? { value: first, pointer } : undefined;
}

const below = (place: Placed | undefined, key: string): Stated | undefined => {
  const text = place && statedText(place.value, key);
  return text && { value: text.value, pointer: place.pointer + text.pointer };
};

/** A subject has no name of its own in the standard; it is an identifier that is not hashed, or common practice. */
function nameOf({ value, pointer }: Placed): Stated | undefined {
  const identifiers = listOf(member(value, 'identifier'));
  const at = identifiers.findIndex(
    entry => textMember(entry, 'identityType') === 'name' && member(entry, 'hashed') !== true,
  );
  const found = stated(identifiers[at], 'identityHash');
  const place = isList(value['identifier']) ? `/identifier/${String(at)}` : '/identifier';
  if (found) return { value: found.value, pointer: pointer + place + found.pointer };
  return below({ value, pointer }, 'name');
}
