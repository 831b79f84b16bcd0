import type { ElementFinding } from './element.js';

/** A document that stands inside another one: where (RFC 6901), and what it is called: the address it was fetched from. */
export interface Part {
  readonly at: string;
  readonly name: string;
}

/**
 * Findings with pointers that count from the root of the document they lead into, and its name. Further pointers are
 * kept where they lead into the same document, because a finding names only one.
 */
export const inDocuments = (findings: readonly ElementFinding[], parts: readonly Part[]): readonly ElementFinding[] =>
  parts.length === 0 ? findings : findings.map(finding => inDocument(finding, parts));

function inDocument(finding: ElementFinding, parts: readonly Part[]): ElementFinding {
  const { pointer, alsoAt = [], ...rest } = finding;
  if (pointer === undefined) return finding;
  const part = partAround(pointer, parts);
  const below = (place: string): string => place.slice(part?.at.length ?? 0);
  const kept = alsoAt.filter(other => partAround(other, parts) === part).map(below);
  return {
    ...rest,
    pointer: below(pointer),
    ...(kept.length > 0 && { alsoAt: kept }),
    ...(part && { document: part.name }),
  };
}

/** The innermost part a pointer leads into. */
const partAround = (pointer: string, parts: readonly Part[]): Part | undefined =>
  parts
    .filter(({ at }) => pointer === at || pointer.startsWith(`${at}/`))
    .toSorted((one, other) => other.at.length - one.at.length)[0];
