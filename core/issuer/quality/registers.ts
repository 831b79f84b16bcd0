/**
 * Registers whose entries DEQAR records, by the local names their schemes go by: identifier types of Open Badges 3.0
 * (§B.3, `ext:`), of DEQAR, and the legal identifiers of the European Learning Model. ROR is not among them.
 */
const REGISTERS: ReadonlyMap<string, string> = new Map([
  ['deqar', 'deqar'],
  ['deqarinst', 'deqar'],
  ['deqarid', 'deqar'],
  ['eter', 'eter'],
  ['eterid', 'eter'],
  ['erasmus', 'erasmus'],
  ['erasmuscharter', 'erasmus'],
  ['pic', 'pic'],
  ['eupic', 'pic'],
  ['whed', 'whed'],
  ['vat', 'vat'],
  ['euvat', 'vat'],
  ['vatidentifier', 'vat'],
  ['vatnumber', 'vat'],
  ['eidas', 'vat'],
  ['eidasidentifier', 'vat'],
]);

const localName = (scheme: string): string =>
  scheme
    .slice(Math.max(scheme.lastIndexOf(':'), scheme.lastIndexOf('/'), scheme.lastIndexOf('#')) + 1)
    .toLowerCase()
    .replace(/[^a-z]/g, '');

export const isDeqarId = (value: string): boolean => /^DEQARINST\d{4,}$/.test(value);

/** An entry of such a register in one spelling; `undefined` for other schemes. A DEQAR number tells its register itself. */
export function registerKey(scheme: string, value: string): string | undefined {
  const plain = value.toUpperCase().replace(/[\s./-]/g, '');
  const register = isDeqarId(plain) ? 'deqar' : REGISTERS.get(localName(scheme));
  if (register === undefined || plain === '') return undefined;
  if (register === 'deqar') return isDeqarId(plain) ? `deqar:${plain}` : undefined;
  // ETSI EN 319 412-1 §5.1.4 writes VATBE-0999999900 for BE0999999900.
  return `${register}:${register === 'vat' ? plain.replace(/^VAT(?=[A-Z]{2})/, '') : plain}`;
}
