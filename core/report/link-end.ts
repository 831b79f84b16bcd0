import { urlOf } from '../url.js';

/** When a link stops working by its own statement, ISO 8601; `undefined` where it states no moment that can be read. */
export function linkEnd(address: string): string | undefined {
  const url = urlOf(address);
  if (!url) return undefined;
  const stated = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  return endings.map(ending => ending(stated)).find(end => end !== undefined);
}

type Ending = (stated: ReadonlyMap<string, string>) => string | undefined;

/** A signed address begins at a moment and lasts so many seconds (AWS Signature Version 4; Google Cloud Storage V4). */
const lasting =
  (vendor: string): Ending =>
  stated => {
    const [, year, month, day, hour, minute, second] =
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stated.get(`x-${vendor}-date`) ?? '') ?? [];
    const begins = Date.parse(
      `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`,
    );
    return momentAt(begins / 1000 + secondsIn(stated.get(`x-${vendor}-expires`)));
  };

/** A moment in seconds since 1970. */
const at =
  (name: string): Ending =>
  stated => {
    const written = stated.get(name) ?? '';
    return /^\d{9,11}$/.test(written) ? momentAt(Number(written)) : undefined;
  };

/** A shared access signature of Azure Storage: `se`, beside the signature itself. */
const shared: Ending = stated => (stated.has('sig') ? momentAt(Date.parse(stated.get('se') ?? '') / 1000) : undefined);

const endings: readonly Ending[] = [lasting('amz'), lasting('goog'), shared, at('expires'), at('exp')];

const secondsIn = (written = ''): number => (/^\d{1,9}$/.test(written) ? Number(written) : NaN);

const LATEST = Date.parse('9999-12-31') / 1000;

const momentAt = (seconds: number): string | undefined =>
  seconds > 0 && seconds < LATEST ? new Date(seconds * 1000).toISOString() : undefined;
