/**
 * What belongs to a BCP 47 tag such as `de-AT`, by its primary language.
 *
 * @param first where there is nothing for that language
 */
export function byTag<Words>(of: Readonly<Record<string, Words>>, tag: string, first: Words): Words {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(of, primary) ? of[primary] : undefined) ?? first;
}
