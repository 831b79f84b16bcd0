import { fromBase64url } from '../base64url.js';
import { limits } from '../limits.js';
import type { Received } from '../report/received.js';
import { textOf } from './content.js';
import { compactOf } from './compact.js';
import type { OpenedDocument, Seal, Token } from './opened.js';
import { exceedsBytes } from './size.js';

/** The credential as it came, or as it was taken out of what surrounded it. Nothing is fetched, and nothing judged. */
export function receivedOf(opened: OpenedDocument): Received {
  const received = asItCame(opened);
  const { says, text = '', ...form } = received;
  return exceedsBytes(text + (says ?? ''), limits.receivedBytes) ? form : received;
}

/** A seal around several is none of theirs alone: each is then what it says. */
function asItCame({ document, envelope, path, text }: OpenedDocument): Received {
  if (envelope?.kind === 'token')
    return { form: 'token', text: asShown(envelope), writtenAnew: false, ...saying(claimsOf(envelope)) };
  if (envelope?.kind === 'seal' && path.at(-1)?.kind === 'seal')
    return { ...asJson(text, generalOf(envelope)), ...saying(payloadOf(envelope)) };
  return asJson(text, document);
}

const asJson = (text: string | undefined, value: object): Received => ({
  form: 'json',
  text: text ?? written(value),
  writtenAnew: text === undefined,
});

/** On lines of its own where it is short; a longer one could become many times as long. */
function written(value: object): string {
  const text = JSON.stringify(value);
  return text.length > limits.receivedShown ? text : JSON.stringify(value, null, 2);
}

const saying = (says: string | undefined): Pick<Received, 'says'> => (says === undefined ? {} : { says });

/** With what the holder signed when showing it. */
const asShown = (token: Token): string => compactOf(token) + (token.selective?.keyBinding ?? '');

/** Of claims that are shown one by one the payload has only digests: they are written with those in their places. */
const claimsOf = ({ signed, selective, claims }: Token): string | undefined =>
  selective ? written(claims) : decoded(signed.split('.')[1] ?? '');

const generalOf = ({ payload, signatures }: Seal): object => ({ payload, signatures });

/** A payload that is no base64url stands there as it is (RFC 7797). */
const payloadOf = ({ payload }: Seal): string | undefined => (/^\s*[{[]/.test(payload) ? payload : decoded(payload));

function decoded(part: string): string | undefined {
  const bytes = fromBase64url(part);
  return bytes && textOf(bytes);
}
