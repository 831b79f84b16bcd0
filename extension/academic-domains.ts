/**
 * Looks domains up in the list, which is read with the first question.
 * @param read gives the text of the list (`academic-domains.ts` beside `wxt.config.ts` makes it)
 * @throws what reading it throws; the next question then reads it again
 */
export function openAcademicDomains(read: () => Promise<string>): (domain: string) => Promise<string | undefined> {
  let list: Promise<string> | undefined;
  return async domain => {
    list ??= read();
    try {
      return nameIn(await list, domain);
    } catch (broken) {
      list = undefined;
      throw broken;
    }
  };
}

/**
 * The name beside a domain. The text is searched by halves as it stands: as an object it would take many times the room.
 * @param list lines `domain<TAB>name`, each ended by a line feed, in the order of the domains' code units
 */
export function nameIn(list: string, domain: string): string | undefined {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const start = middle === 0 ? 0 : list.lastIndexOf('\n', middle - 1) + 1;
    const end = list.indexOf('\n', middle);
    const tab = list.indexOf('\t', start);
    if (end < 0 || tab < 0 || tab > end) return undefined;
    const met = list.slice(start, tab);
    if (met === domain) return list.slice(tab + 1, end);
    if (met < domain) from = end + 1;
    else to = start;
  }
  return undefined;
}
