/**
 * Whether a JSON number still says the same after it was read as an IEEE double and written again. Signatures are made
 * over the written value (RFC 8785 §3.2.2.3, RDF literals), so a number that changes on the way cannot be judged.
 */
export function survivesReading(written: string): boolean {
  const value = Number(written);
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
  const again = String(value);
  return again === written || isSameDecimal(again, written);
}

function isSameDecimal(one: string, other: string): boolean {
  const [a, b] = [decimalOf(one), decimalOf(other)];
  return a.negative === b.negative && a.digits === b.digits && a.exponent === b.exponent;
}

/** The number is ±0.DIGITS × 10^exponent, with neither leading nor trailing zeros in the digits. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

function decimalOf(written: string): Decimal {
  const negative = written.startsWith('-');
  const [mantissa = '', power = '0'] = written.slice(negative ? 1 : 0).split(/[eE]/);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  const [first, end] = [firstDigit(digits), afterLastDigit(digits)];
  if (first >= end) return { negative, digits: '', exponent: 0 };
  return { negative, digits: digits.slice(first, end), exponent: whole.length - first + Number(power) };
}

// Loops, because a pattern for trailing zeros takes quadratic time on a long run of zeros that is not at the end.
function firstDigit(digits: string): number {
  let at = 0;
  while (digits[at] === '0') at += 1;
  return at;
}

function afterLastDigit(digits: string): number {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return end;
}
