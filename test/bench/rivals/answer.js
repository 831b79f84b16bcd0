/**
 * The inside of every worker, in Node and in a page: loads one contender, holds the credentials it will be asked about,
 * and times itself, so that no message is part of a time.
 *
 * @param hear is handed what answers a message
 * @param say sends an answer
 * @param load gives the contender: `judge(given, suite)`, and `prepare(given)` for what is done before the clock runs
 * @param room tells how many bytes of memory are in use once what is not needed was given back; Node only
 */
export function answer(hear, say, load, room) {
  const asked = watchTheWeb();
  let contender;
  let held = {};

  const answers = {
    async load() {
      const begun = performance.now();
      contender = await load();
      return { milliseconds: performance.now() - begun };
    },
    hold({ credentials, suite }) {
      const prepare = contender.prepare ?? (given => given);
      held = { suite };
      for (const [name, all] of Object.entries(credentials)) held[name] = all.map(prepare);
      return {};
    },
    async judge({ numbers, of }) {
      const said = [];
      const begun = performance.now();
      for (const number of numbers) said.push(await contender.judge(held[of][number], held.suite));
      return { milliseconds: (performance.now() - begun) / numbers.length, said, asked };
    },
    async garbage({ numbers, of }) {
      const before = room(true);
      for (const number of numbers) await contender.judge(held[of][number], held.suite);
      return { bytes: (room(false) - before) / numbers.length };
    },
  };

  hear(async ({ ask, ...given }) => {
    try {
      say({ ...(await answers[ask](given)), isAnswer: true });
    } catch (error) {
      say({ failed: String(error?.stack ?? error), asked, isAnswer: true });
    }
  });
}

/** Whoever asks the web is refused, and found out. */
function watchTheWeb() {
  const asked = [];
  globalThis.fetch = address => {
    asked.push(String(address?.url ?? address));
    return Promise.reject(new TypeError('there is no web here'));
  };
  for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource'])
    if (name in globalThis)
      globalThis[name] = function () {
        asked.push(name);
        throw new TypeError('there is no web here');
      };
  return asked;
}
