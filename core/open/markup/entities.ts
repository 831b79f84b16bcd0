const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const ENTITY = /&([^;&\s]{0,10})(;?)/g;

/** The text with its entities resolved: the five of XML and numbers; `undefined` when it uses any other (XML 1.0 §4.6). */
export function withoutEntities(text: string): string | undefined {
  for (const [, name = '', closing] of text.matchAll(ENTITY)) {
    if (closing !== ';' || characterOf(name) === undefined) return undefined;
  }
  return text.replace(ENTITY, (_, name: string) => characterOf(name) ?? '');
}

function characterOf(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal ?? -1) : Number.parseInt(hexadecimal, 16);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
