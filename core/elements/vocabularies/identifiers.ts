/**
 * Registers that identify an organisation in law or in higher education, by the local name of the scheme: identifier types
 * of Open Badges 3.0 (§B.3, `ext:`) and of DEQAR, legal identifiers of the European Learning Model.
 */
const REGISTERS = new Set(
  'brin eidasidentifier eidas ror deqarinst deqar eter schac pic eupic vat vatidentifier euvat tax taxidentifier lei erasmus erasmuscharter registration registrationid legalidentifier'.split(
    ' ',
  ),
);

const localName = (scheme: string): string =>
  scheme
    .slice(Math.max(scheme.lastIndexOf(':'), scheme.lastIndexOf('/'), scheme.lastIndexOf('#')) + 1)
    .toLowerCase()
    .replace(/[-_ ]/g, '');

export const isOrganisationRegister = (scheme: string): boolean => REGISTERS.has(localName(scheme));

const HIGHER_EDUCATION = new Set(['deqarinst', 'deqar', 'eter', 'brin', 'schac', 'erasmus', 'erasmuscharter']);
export const isHigherEducationRegister = (scheme: string): boolean => HIGHER_EDUCATION.has(localName(scheme));

/** Registers whose identifiers have one shape; check digits are not computed. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  deqarinst: /^DEQARINST\d{4,}$/i,
  lei: /^[A-Z0-9]{18}\d{2}$/i,
  pic: /^\d{9}$/,
  eupic: /^\d{9}$/,
  ror: /^(?:https?:\/\/ror\.org\/)?0[a-z0-9]{6}\d{2}$/i,
};

export function hasPossibleShape(scheme: string, identifier: string): boolean {
  const name = localName(scheme);
  const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined;
  return shape?.test(identifier.replace(/\s/g, '')) ?? true;
}

const WITH_COUNTRY = new Set(['vat', 'vatidentifier', 'euvat', 'eidas', 'eidasidentifier']);

/** The two letters of the country in a VAT number or an eIDAS semantic identifier (ETSI EN 319 412-1 §5.1.4). */
export function countryPrefix(scheme: string, identifier: string): string | undefined {
  if (!WITH_COUNTRY.has(localName(scheme))) return undefined;
  return (
    /^(?:VAT|NTR|PSD)([A-Z]{2})-/i.exec(identifier.trim())?.[1] ??
    /^([A-Z]{2})\s?[0-9A-Z]/i.exec(identifier.trim())?.[1]
  );
}
