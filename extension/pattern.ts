const compiled = new Map<string, RegExp>();

/** A pattern of the table, compiled when it is first needed. */
export function pattern(source: string, flags = ''): RegExp {
  const key = flags === '' ? source : `${flags}/${source}`;
  const known = compiled.get(key) ?? new RegExp(source, flags);
  compiled.set(key, known);
  return known;
}
