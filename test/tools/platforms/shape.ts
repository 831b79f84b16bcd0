/**
 * A shape: `text`, `yes or no`, `number`, one of a few values, a list, a table of any names, or named members; a name
 * that ends in `?` may be missing, and `nothing or` allows null.
 */
export type Shape =
  | 'text'
  | 'yes or no'
  | 'number'
  | 'nothing'
  | { readonly oneOf: readonly (string | number | boolean | null)[] }
  | { readonly either: readonly Shape[] }
  | { readonly listOf: Shape }
  | { readonly tableOf: Shape }
  | { readonly members: Readonly<Record<string, Shape>> };

const kinds = { text: 'string', 'yes or no': 'boolean', number: 'number' } as const;

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What keeps a value from having a shape, each with its place; nothing where it has it. */
export function flawsOf(value: unknown, shape: Shape, where: string): readonly string[] {
  if (shape === 'nothing') return value === null ? [] : [`${where} is not null`];
  if (typeof shape === 'string') return typeof value === kinds[shape] ? [] : [`${where} is not a ${nameOf(shape)}`];
  if ('oneOf' in shape)
    return shape.oneOf.includes(value as string) ? [] : [`${where} is none of ${shape.oneOf.map(String).join(', ')}`];
  if ('either' in shape) return eitherFlaws(value, shape.either, where);
  if ('listOf' in shape) {
    if (!Array.isArray(value)) return [`${where} is not a list`];
    return value.flatMap((item, at) => flawsOf(item, shape.listOf, `${where}[${String(at)}]`));
  }
  if (!isTable(value)) return [`${where} is not an object`];
  if ('tableOf' in shape)
    return Object.entries(value).flatMap(([name, item]) => flawsOf(item, shape.tableOf, `${where}.${name}`));
  return Object.entries(shape.members).flatMap(([name, item]) => memberFlaws(value, name, item, where));
}

const nameOf = (shape: keyof typeof kinds): string => (shape === 'yes or no' ? 'true or false' : shape);

function eitherFlaws(value: unknown, shapes: readonly Shape[], where: string): readonly string[] {
  const flaws = shapes.map(shape => flawsOf(value, shape, where));
  return flaws.some(some => some.length === 0) ? [] : (flaws.at(-1) ?? []);
}

function memberFlaws(
  value: Readonly<Record<string, unknown>>,
  written: string,
  shape: Shape,
  where: string,
): readonly string[] {
  const name = written.replace(/\?$/, '');
  const place = where === '' ? name : `${where}.${name}`;
  if (Object.hasOwn(value, name)) return flawsOf(value[name], shape, place);
  return name === written ? [`${place} is missing`] : [];
}
