import { type Loan, openLoan } from '../lent.js';

/** What is begun, and whom it asks. */
interface Begun {
  readonly id: string;
  readonly work: { readonly hosts: readonly string[] };
}

/** What one press began, and whom it may ask. */
export interface Press {
  readonly loan: Loan;
  readonly agreed: Set<string>;
  readonly running: Set<string>;
}

export const pressOf = (tasks: readonly Begun[]): Press => ({
  loan: openLoan(),
  agreed: new Set(),
  running: new Set(tasks.map(({ id }) => id)),
});

export const hostsOf = (tasks: readonly Begun[]): readonly string[] => [
  ...new Set(tasks.flatMap(({ work }) => work.hosts)),
];

export function agree({ agreed, loan }: Press, hosts: readonly string[]): void {
  loan.share(hosts);
  for (const host of hosts) agreed.add(host);
}

/**
 * Call it in the handler of the press itself: the browser may have to ask the person, who is then asked about these no
 * more. Nobody needs to be asked about no host.
 *
 * @param forGood they are kept; otherwise they are given back when what was pressed for is over
 */
export function consentTo(press: Press, hosts: readonly string[], forGood = false): Promise<boolean> {
  const consent = press.loan.ask(hosts, forGood);
  void consent.then(agreed => {
    if (agreed) agree(press, hosts);
  });
  return consent;
}

/** Whatever waits for the same host has its answer; on a port of its own it is asked about each time. */
export const concernsAll = (host: string, granted: boolean): boolean => granted && !host.includes(':');
