/** The signature of a token and nothing else, with the key at hand: what stands in it is not read. */
import { compactVerify, importJWK } from 'jose';

const keys = new Map();

async function keyOf(jwk) {
  const known = keys.get(jwk.x);
  if (known) return known;
  const key = await importJWK(jwk, 'ES256');
  keys.set(jwk.x, key);
  return key;
}

export async function judge({ canonical, text }) {
  const key = await keyOf(canonical.key);
  return compactVerify(text, key).then(
    ({ payload }) => payload.length > 0,
    () => false,
  );
}
