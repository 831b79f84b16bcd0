/** A curve y² = x³ − 3x + b over the integers modulo a prime (FIPS 186-4 §D.1.2); both primes leave 3 when divided by 4. */
interface Curve {
  readonly prime: bigint;
  readonly b: bigint;
  /** Of a coordinate. */
  readonly bytes: number;
}

const CURVES = {
  'P-256': {
    prime: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    bytes: 32,
  },
  'P-384': {
    prime: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    bytes: 48,
  },
} as const satisfies Record<string, Curve>;

export interface Point {
  readonly x: Uint8Array;
  readonly y: Uint8Array;
}

/**
 * The point a compressed form stands for (SEC 1 §2.3.4): one byte for the sign, then x. Keys are written like this in
 * Multikey form, and browsers do not read it. `undefined` when it is no point of the curve.
 */
export function decompress(curve: keyof typeof CURVES, compressed: Uint8Array): Point | undefined {
  const { prime, b, bytes } = CURVES[curve];
  const sign = compressed[0];
  if (compressed.length !== bytes + 1 || (sign !== 2 && sign !== 3)) return undefined;
  const x = numberOf(compressed.subarray(1));
  if (x >= prime) return undefined;
  const square = modulo(x ** 3n - 3n * x + b, prime);
  const root = power(square, (prime + 1n) / 4n, prime);
  if ((root * root) % prime !== square) return undefined;
  const y = Number(root & 1n) === (sign & 1) ? root : prime - root;
  return { x: compressed.subarray(1), y: bytesOf(y, bytes) };
}

const modulo = (value: bigint, prime: bigint): bigint => ((value % prime) + prime) % prime;

/** Square and multiply. The numbers are public, so the time it takes tells nothing. */
function power(base: bigint, exponent: bigint, prime: bigint): bigint {
  let [result, factor] = [1n, base];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % prime;
    factor = (factor * factor) % prime;
  }
  return result;
}

const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);

const bytesOf = (number: bigint, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => Number((number >> BigInt(8 * (length - 1 - at))) & 0xffn));
