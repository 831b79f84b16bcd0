import type { Environment, Fault, Purpose } from '../environment.js';
import { limits } from '../limits.js';
import { withoutTracking } from './address.js';
import { accepted, answerOf, noAnswer } from './answer.js';
import { type Budget, openBudget } from './budget.js';
import { type Exchange, type Fruitless, type Onward, type Wanted, exchange } from './exchange.js';
import { type Ending, type Ledger, openLedger } from './ledger.js';
import { keep, recall } from './memory.js';
import { checkAddressFor, ownAddress } from './own-origin.js';
import { terms } from './purposes.js';
import { LATE, within } from './time.js';
import type { Answer, Lifetime, NoAnswer, Web } from './web.js';

/** What the requests of one verification share. */
interface Visit {
  readonly environment: Environment;
  readonly budget: Budget;
  readonly ledger: Ledger;
  /** Addresses answered from memory; absent when memory is not to be asked. */
  readonly recalled: Set<string> | undefined;
}

type Asked = Map<string, Promise<Answer | NoAnswer>>;

/** Opens the guarded way to the web for one verification. The only caller of `environment.fetch`. */
export function openWeb(environment: Environment): Web {
  const [budget, ledger] = [openBudget(environment), openLedger(environment)];
  return openWay({ environment, budget, ledger, recalled: new Set() }, new Map());
}

function openWay(visit: Visit, asked: Asked): Web {
  let later: Web | undefined;
  return {
    get contacts() {
      return visit.ledger.contacts;
    },
    afresh() {
      const known = [...asked].filter(([address]) => !visit.recalled?.has(address));
      return (later ??= openWay({ ...visit, recalled: undefined }, new Map(known)));
    },
    isOwn: url => ownAddress(url, 'credential', visit.environment) !== undefined,
    /** One request for one address, whoever asks and however often; each purpose judges the answer for itself. */
    async get(url, purpose, lifetime) {
      const address = purpose === 'credential' ? withoutTracking(url) : url;
      const key = withoutFragment(address);
      const asking = asked.get(key) ?? ask(address, purpose, lifetime, visit);
      asked.set(key, asking);
      const answer = await asking;
      return answer.kind === 'answered' ? accepted(answer, purpose) : answer;
    },
  };
}

const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? '';

/** Address, memory, consent, request: each may end it. What the attempt before was answered comes before what is kept. */
async function ask(
  address: string,
  purpose: Purpose,
  lifetime: Lifetime | undefined,
  visit: Visit,
): Promise<Answer | NoAnswer> {
  const { environment, ledger } = visit;
  const checked = await checkAddressFor(purpose, address, environment);
  if (checked.kind === 'refused') return refuse(address, purpose, 'web.refused', checked.detail, visit);
  const { url } = checked;
  const kept =
    visit.recalled &&
    (environment.attempt?.find(url.href, purpose) ??
      (await within(limits.lookUpTime, recall(url.href, purpose, lifetime, environment))));
  if (kept !== LATE && kept) {
    visit.recalled.add(withoutFragment(address));
    ledger.note(url.href, purpose, endingOf(kept, purpose), kept.fetchedAt);
    return kept;
  }
  if (environment.doNotContactIssuers === true && terms[purpose].asksIssuer) return unasked(url, purpose, visit);
  const forbidden = await whyForbidden(url, purpose, visit);
  if (forbidden) return refuse(url.href, purpose, forbidden, url.host, visit);
  const answer = await reach({ url, purpose, redirects: terms[purpose].redirects }, visit);
  if (answer.kind === 'answered' && accepted(answer, purpose).kind === 'answered') {
    environment.attempt?.keep(url.href, purpose, answer);
    await within(limits.lookUpTime, keep(answer, purpose, environment));
  }
  return answer;
}

function refuse(url: string, purpose: Purpose, fault: Fault, detail: string, { ledger, environment }: Visit): NoAnswer {
  ledger.note(url, purpose, { outcome: fault });
  return noAnswer(url.slice(0, limits.addressLength), fault, environment.now(), { detail });
}

/** What an earlier verification kept still counts: it contacts nobody. */
function unasked({ href }: URL, purpose: Purpose, { ledger, environment }: Visit): NoAnswer {
  ledger.note(href, purpose, { outcome: 'web.not-permitted' });
  return noAnswer(href, 'web.not-permitted', environment.now(), { bySetting: true });
}

/** What the person agreed to; a page's own address needs no consent. A port other than 443 needs their word for host and port, except where files answer. */
async function whyForbidden(url: URL, purpose: Purpose, { environment, budget }: Visit): Promise<Fault | undefined> {
  if (ownAddress(url.href, purpose, environment)) return undefined;
  if (!environment.allowed) return url.port === '' || environment.mirrored ? undefined : 'web.refused';
  try {
    const agreed = await within(budget.remaining(), environment.allowed(url.host, purpose));
    return agreed === true ? undefined : 'web.not-permitted';
  } catch {
    return 'web.not-permitted';
  }
}

/** Asks, asks once more where that may help, and goes where it is sent within the same origin. */
async function reach(wanted: Wanted, visit: Visit): Promise<Answer | NoAnswer> {
  const first = await attempt(wanted, visit);
  const given = (await isWorthAnother(first, visit.budget)) ? await attempt(wanted, visit) : first;
  if (given.kind === 'onward') return reach({ ...wanted, url: given.to, redirects: wanted.redirects - 1 }, visit);
  if (given.kind === 'answered') return given;
  return noAnswer(wanted.url.href, given.fault, visit.environment.now(), given);
}

const isWorthAnother = async (given: Attempted, budget: Budget): Promise<boolean> =>
  given.kind === 'fruitless' && given.again !== undefined && budget.retryAfter(given.again);

type Attempted = Answer | Onward | Fruitless;

/** One request in its turn, if the budget still allows it, written down in the record. */
async function attempt(wanted: Wanted, visit: Visit): Promise<Attempted> {
  const { environment, budget, ledger } = visit;
  const { url, purpose } = wanted;
  const bound = budget.spend(url.host);
  if (bound) return unmade(wanted, 'web.refused', bound, ledger);
  return budget.inTurn(url.host)(async () => {
    const time = Math.min(terms[purpose].time, budget.remaining());
    if (time <= 0) return unmade(wanted, 'web.timeout', 'verification', ledger);
    const end = ledger.begin(url.href, purpose);
    const given = attempted(await exchange(wanted, time, environment), url, environment.now());
    end(endingOf(given, purpose));
    return given;
  });
}

const attempted = (given: Exchange, url: URL, now: Date): Attempted =>
  given.kind === 'received' ? answerOf(given, url.href, now) : given;

function unmade({ url, purpose }: Wanted, fault: Fault, detail: string, ledger: Ledger): Fruitless {
  ledger.note(url.href, purpose, { outcome: fault });
  return { kind: 'fruitless', fault, detail };
}

function endingOf(given: Attempted, purpose: Purpose): Ending {
  if (given.kind === 'onward') return { outcome: 'answered', status: given.status, redirectedTo: given.to.href };
  if (given.kind === 'answered') {
    const judged = accepted(given, purpose);
    const outcome = judged.kind === 'answered' ? 'answered' : judged.fault;
    return { outcome, status: given.status, bytes: given.bytes.length };
  }
  const { fault, status, redirectedTo } = given;
  return {
    outcome: fault,
    ...(status !== undefined && { status }),
    ...(redirectedTo !== undefined && { redirectedTo }),
  };
}
