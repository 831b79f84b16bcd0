import type { Environment } from '../environment.js';
import type { CheckReason } from '../report/reasons.js';
import type { VerificationReport } from '../report/report.js';
import { type Laid, overlaid } from '../web/overlay.js';
import type { FindingId, Higher, Reached, RungPromise } from './examination.js';
import type { Finding, Look } from './look.js';

/** How far a reader comes in an environment: the core's own judgement, and nothing of the doctor's. */
export type Judge = (environment: Environment) => Promise<Reached>;

export const reachedIn = ({ because, checks, issuer }: VerificationReport): Reached => ({
  rung: issuer.rung,
  reason: checks.find(({ id }) => id === 'issuer')?.reason ?? (because as CheckReason),
});

/**
 * The rung now, and the rung once the proposed lines are published: judged again by the core itself, in a web in which
 * they are. Lines that do not lift are not promised.
 */
export async function promiseOf(
  now: Reached,
  findings: readonly Finding[],
  judge: Judge,
  look: Look,
): Promise<RungPromise> {
  const hidden = hiddenFromPages(look);
  const inWeb = (given: readonly Finding[]): Promise<Reached> => judge(laidOver(look, given, new Set()));
  const inPage = (given: readonly Finding[]): Promise<Reached> => judge(laidOver(look, given, hidden));
  const proposed = findings.filter(({ lays }) => lays !== undefined);
  const [inPages, promised, promisedInPages] = [
    await inPage([]),
    proposed.some(({ lays }) => lays?.body !== undefined) ? await inWeb(proposed) : now,
    await inPage(proposed),
  ];
  const best = promised.rung >= now.rung ? promised : now;
  return {
    now,
    inPages,
    promised: best,
    promisedInPages,
    by: best.rung > now.rung ? await neededFor(best, proposed, inWeb) : [],
    byInPages: promisedInPages.rung > inPages.rung ? await neededFor(promisedInPages, proposed, inPage) : [],
    higher: higherThan(best),
  };
}

/** Addresses whose answer a page on another site does not get to see. */
function hiddenFromPages({ readers, seen }: Look): ReadonlySet<string> {
  const closed = [...seen].filter(
    ([url, { allowOrigin, status }]) => (readers.get(url) ?? allowOrigin) !== '*' || (status >= 300 && status < 400),
  );
  return new Set(closed.map(([url]) => url));
}

function laidOver(
  { environment, heard }: Look,
  findings: readonly Finding[],
  hidden: ReadonlySet<string>,
): Environment {
  const lays = findings.flatMap(one => one.lays ?? []);
  const laid = new Map<string, Laid>(
    lays.flatMap(({ body, mediaType, url }) => (body === undefined ? [] : [[url, { body, mediaType }] as const])),
  );
  const opened = new Set(lays.map(({ url }) => url));
  return overlaid(environment, laid, heard, new Set([...hidden].filter(url => !opened.has(url))));
}

/** How far a reader comes where one address shows another file, and everything else is as it was heard. */
export const reachedWith = (judge: Judge, url: string, laid: Laid, { environment, heard }: Look): Promise<Reached> =>
  judge(overlaid(environment, new Map([[url, laid]]), heard));

/** What is proposed twice, or beside what lifts, is not needed for the rung. */
async function neededFor(
  reached: Reached,
  proposed: readonly Finding[],
  judge: (findings: readonly Finding[]) => Promise<Reached>,
): Promise<readonly FindingId[]> {
  const addresses = [...new Set(proposed.flatMap(({ lays }) => lays?.url ?? []))];
  let needed = proposed;
  for (const url of addresses) {
    const without = needed.filter(({ lays }) => lays?.url !== url);
    if ((await judge(without)).rung >= reached.rung) needed = without;
  }
  return [...new Set(needed.map(({ id }) => id))];
}

const HIGHER: Partial<Record<CheckReason, Higher>> = {
  'issuer.platform-account': 'an-own-address',
  'issuer.web-address': 'a-listed-address',
  'issuer.listed-address': 'a-listed-signer',
  'issuer.listed-signer': 'a-listed-service',
  'issuer.legal-seal': 'nothing',
  'issuer.seal-untrusted': 'a-listed-service',
  'issuer.seal-unbound': 'a-listed-service',
  'issuer.seal-differs': 'a-listed-service',
};

const higherThan = ({ reason }: Reached): Higher => HIGHER[reason] ?? 'an-address';
