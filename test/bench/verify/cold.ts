/** The first verdict of somebody who has nothing loaded: a process or a page of its own, every time. */
import { type Asked, answerOf, loadTimeOf, timeOf } from './asking.js';
import type { Contender, ContenderName, Platform } from './contenders.js';
import { median, ratioOf } from './figures.js';
import type { Pool } from './pools.js';
import { seeded } from './seeded.js';

export interface ColdRow {
  readonly name: ContenderName;
  readonly title: string;
  readonly platform: Platform;
  readonly rounds: number;
  /** Ms, medians: until its code stands ready, then the first verification. */
  readonly load: number;
  readonly first: number;
  /** How much of stock's time both together take. */
  readonly ofStock?: number;
}

interface Start {
  readonly load: number;
  readonly first: number;
}

const whole = ({ first, load }: Start): number => load + first;

/** @param start something that has loaded nothing yet */
export async function timeCold(
  platform: Platform,
  present: readonly Contender[],
  pool: Pool,
  rounds: number,
  start: (name: ContenderName) => Asked | Promise<Asked>,
): Promise<readonly ColdRow[]> {
  const invited = present.filter(
    ({ platforms, suites }) => platforms.includes(platform) && suites.includes(pool.suite),
  );
  const starts = new Map<Contender, Start[]>(invited.map(one => [one, []]));
  const order = seeded(rounds);
  for (let round = 0; round < rounds; round += 1)
    for (const one of order.shuffled(invited)) {
      const asked = await start(one.name);
      try {
        starts.get(one)?.push(await startOf(asked, pool, round));
      } finally {
        await asked.end();
      }
    }
  const ofStock = invited.find(({ name }) => name === 'stock');
  const stock = ((ofStock && starts.get(ofStock)) ?? []).map(whole);
  return [...starts].map(([{ name, title }, all]) => {
    const ratio = ratioOf(all.map(whole), stock);
    return {
      name,
      title,
      platform,
      rounds: all.length,
      load: median(all.map(({ load }) => load)),
      first: median(all.map(({ first }) => first)),
      ...(ratio !== undefined && { ofStock: ratio }),
    };
  });
}

async function startOf(asked: Asked, { credentials, suite }: Pool, round: number): Promise<Start> {
  const load = await loadTimeOf(asked);
  await answerOf(asked, { ask: 'hold', credentials, suite });
  return { load, first: await timeOf(asked, 'genuine', [round]) };
}
