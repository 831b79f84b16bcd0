import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonText } from '../../../core/bin/json.js';
import type { Environment } from '../../../core/environment.js';
import { verify } from '../../../core/index.js';
import type { Input } from '../../../core/open/opened.js';
import { limits } from '../../../core/limits.js';
import type { VerificationReport } from '../../../core/report/report.js';
import type { Thread } from '../../../core/bin/threads.js';
import { openWeb } from '../../../core/web/index.js';
import { heapDay, heapList, writeHeap } from '../../fixtures/many.js';
import { decidedBy, report } from '../report/reports.js';
import { byText, linesIn, namesIn, running, textOf, threadOf } from './many.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofmark-many-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A file of lines, or a folder where a file is asked for each text. */
async function lines(name: string, texts: readonly string[]): Promise<string> {
  const path = join(folder, `${name}.jsonl`);
  await writeFile(path, texts.map(text => `${text}\n`).join(''));
  return path;
}
async function files(name: string, texts: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  for (const [at, text] of texts.entries()) await writeFile(join(path, `${String(at).padStart(4, '0')}.txt`), text);
  return path;
}

const many = (count: number, text = 'confirmed'): readonly string[] => Array.from({ length: count }, () => text);
const turn = (): Promise<void> => new Promise(resolve => void setImmediate(resolve));

/** Answers after more or fewer turns, by the number at the end of the text. */
const unevenly = async (input: Input): Promise<readonly VerificationReport[]> => {
  const turns = (Number(/\d+$/.exec(textOf(input).trim())?.[0] ?? 0) * 7) % 11;
  for (let at = 0; at < turns; at += 1) await turn();
  return byText(input);
};

describe('the answers', () => {
  test('come in the order of the inputs, whoever is ready first', async () => {
    const path = await lines(
      'order',
      Array.from({ length: 200 }, (_, at) => `confirmed ${String(at)}`),
    );
    const { out } = await running(['verify', '--jsonl', '--jobs', '4', path], { verify: unevenly });
    expect(namesIn(out)).toEqual(Array.from({ length: 200 }, (_, at) => `${path}:${String(at + 1)}`));
  });

  const forms: readonly (readonly string[])[] = [[], ['--json'], ['--jsonl'], ['--for', 'evaluator', '--lang', 'de']];
  test.each(forms.map(form => [form]))(
    'of real credentials are the same bytes from one thread and from several: %j',
    async form => {
      const heap = join(folder, 'heap');
      const verdicts = await writeHeap(heap, 60);
      expect(new Set(verdicts.values()).size).toBe(3);
      const list = join(folder, 'list.json');
      await writeFile(list, await heapList());
      const asked = ['verify', ...form, '--offline', '--now', heapDay, '--directory', list];
      const [one, two] = [
        await running([...asked, '--jobs', '1', heap], { verify }),
        await running([...asked, '--jobs', '2', heap], { verify }),
      ];
      expect(two).toEqual(one);
      expect(one.status).toBe(1);
      if (form[0] !== '--jsonl') return;
      const found = linesIn(one.out).map(
        line => JSON.parse(line) as { readonly reports: readonly VerificationReport[] },
      );
      expect(found.map(({ reports }) => reports[0]?.verdict)).toEqual([...verdicts.values()]);
    },
  );

  test('name what could not be opened, in its place and with the reason', async () => {
    const good = await lines('beside', many(2));
    const { err, out, status } = await running(['verify', '--jsonl', join(folder, 'absent'), good]);
    expect(linesIn(out)[0]).toBe(JSON.stringify({ input: join(folder, 'absent'), cannotOpen: 'missing' }));
    expect(namesIn(out)).toHaveLength(3);
    expect(err).toMatch(
      /absent cannot be opened: there is no such file\.\n3 checked: 2 confirmed, .* 1 not opened\.\n$/u,
    );
    expect(status).toBe(66);
  });

  test('to bad lines are doubts beside the good ones, and a line that is too long is one', async () => {
    const [good, cut] = [JSON.stringify({ a: 1 }), '{"a":'];
    const path = await lines('bad', [good, cut, 'nonsense', '', 'x'.repeat(limits.inputBytes + 1)]);
    const { out } = await running(['verify', '--jsonl', '--jobs', '2', path], { verify });
    const found = linesIn(out).map(
      line => JSON.parse(line) as { readonly input: string; readonly reports: readonly VerificationReport[] },
    );
    expect(found.map(({ input, reports }) => [input.slice(path.length), reports[0]?.because])).toEqual([
      [':1', 'format.not-a-credential'],
      [':2', 'format.malformed'],
      [':3', 'format.not-a-credential'],
      [':5', 'format.too-large'],
    ]);
  });

  test.each([
    ['all are confirmed', ['confirmed', 'confirmed'], 0],
    ['one is left open', ['confirmed', 'unsigned', 'confirmed'], 2],
    ['one is rejected', ['unsigned', 'rejected'], 1],
  ])('end in the exit status of the worst when %s', async (name, texts, status) => {
    const path = await lines(name, texts);
    expect((await running(['verify', '--jobs', '2', path])).status).toBe(status);
  });

  test('are summed up in words, in the language asked for', async () => {
    const path = await lines('summary', ['confirmed', 'unsigned', 'rejected', 'rejected']);
    const absent = join(folder, 'absent');
    expect((await running(['verify', '--lang', 'de', path, absent])).err).toMatch(
      /\n5 geprüft: 1 bestätigt, 1 wegen eines Zweifels offen, 2 zurückgewiesen, 1 nicht geöffnet\.\n$/u,
    );
  });

  test('to what standard input names come one by one, and its end ends them', async () => {
    const path = await files('listed', ['confirmed', 'rejected']);
    const stdin = Readable.from([Buffer.from(`${join(path, '0001.txt')}\n`), Buffer.from(join(path, '0000.txt'))]);
    const { out } = await running(['verify', '--jsonl', '--files-from', '-'], { stdin, processors: 2 });
    expect(namesIn(out)).toEqual([join(path, '0001.txt'), join(path, '0000.txt')]);
  });

  test('to standard input are given by a thread too', async () => {
    const stdin = Readable.from([Buffer.from('rejected')]);
    const { out, status } = await running(['verify', '--jsonl', '--jobs', '2', '-'], { stdin });
    expect([namesIn(out), status]).toEqual([['-'], 1]);
  });
});

describe('a thread that breaks down', () => {
  test('leaves a doubt about what it was judging, and the rest goes on', async () => {
    const texts = ['confirmed 1', 'crash', 'confirmed 2', 'crash', 'crash', 'rejected', 'confirmed 3'];
    const { out, status } = await running(['verify', '--jsonl', '--jobs', '2', await lines('crash', texts)]);
    const found = linesIn(out).map(line => JSON.parse(line) as { readonly reports: readonly VerificationReport[] });
    const [good, doubt, bad] = ['confirmed', 'unconfirmed', 'rejected'];
    expect(found.map(({ reports }) => reports[0]?.verdict)).toEqual([good, doubt, good, doubt, doubt, bad, good]);
    expect(found[1]?.reports[0]?.because).toBe('format.unsupported');
    expect(status).toBe(1);
  });

  test('is said in words like every doubt', async () => {
    const { out } = await running(['verify', '--jobs', '1', await lines('word', ['unread'])]);
    const { out: crashed } = await running(['verify', '--jobs', '2', await lines('words', ['crash', 'confirmed'])]);
    expect(out).toContain('not');
    expect(crashed).toContain('Proofmark does not read this kind of file.');
  });

  test('before it could begin is a failure, and no answer', async () => {
    const startThread = (): Thread => ({
      postMessage: () => undefined,
      on: ((event: string, heard: () => void) => {
        if (event === 'exit') setImmediate(heard);
      }) as Thread['on'],
      terminate: () => undefined,
    });
    const path = await lines('none', many(3));
    await expect(running(['verify', '--jobs', '2', path], { startThread })).rejects.toThrow('did not start');
  });
});

describe('what is held', () => {
  test('is never more than so many inputs, opened and not printed, however slowly somebody reads', async () => {
    let [opened, printed, highest] = [0, 0, 0];
    const verify = (input: Input) => {
      opened += 1;
      highest = Math.max(highest, opened - printed);
      return byText(input);
    };
    const stdout = {
      write: (text: string) => {
        printed += linesIn(text).length;
        return false;
      },
      once: (_: string, drained: () => void) => setImmediate(() => setImmediate(drained)),
    };
    const path = await lines('held', many(1_000));
    await running(['verify', '--jsonl', '--jobs', '4', path], { verify, stdout });
    expect([opened, printed]).toEqual([1_000, 1_000]);
    expect(highest).toBeGreaterThan(4);
    expect(highest).toBeLessThanOrEqual(limits.inputsUnderWay + 1);
  });

  test('of reports is what is compared: threads hand over no more of them', async () => {
    const path = await lines('handed', many(500));
    let handed = 0;
    const words = ['verify', '--jobs', '2', path];
    await running(words, {
      startThread: duty => {
        const thread = threadOf(duty, byText, () => ({ ...silent }));
        thread.on('message', said => {
          if (said.kind === 'answer' && said.answer.kind === 'judged') handed += said.answer.reports?.length ?? 0;
        });
        return thread;
      },
    });
    expect(handed).toBeGreaterThan(limits.together);
    expect(handed).toBeLessThanOrEqual(limits.together + limits.inputsUnderWay + 1);
  });

  test.each([limits.together - 1, limits.together, limits.together + 1, limits.together + 50])(
    'until it is compared changes nothing of what is printed: %i credentials as JSON',
    async count => {
      const path = await lines(`together${String(count)}`, many(count));
      const { out } = await running(['verify', '--json', '--jobs', '2', path]);
      const all = many(count).map((_, at) => ({ input: `${path}:${String(at + 1)}`, reports: [report()] }));
      expect(out).toBe(jsonText(all));
      const elements = JSON.parse(out) as readonly { readonly together: readonly unknown[] }[];
      expect(elements.map(({ together }) => together.length)).toEqual(
        many(count).map((_, at) => (at < limits.together ? 1 : 0)),
      );
    },
  );

  test.each([
    [limits.together, false],
    [limits.together + 1, true],
  ])('says that only so many of %i are compared: %s', async (count, isSaid) => {
    const { out } = await running(['verify', '--jobs', '2', await lines(`only${String(count)}`, many(count))]);
    expect(/first 300/u.test(out.replace(/\s+/gu, ' ').slice(out.lastIndexOf('Several credentials')))).toBe(isSaid);
  });

  test.each([
    [limits.reportsOnPage, 0],
    [limits.reportsOnPage + 1, 66],
  ])('fits on a page or is not written, and that is said: %i reports', async (count, status) => {
    const page = join(folder, `page${String(count)}.html`);
    const path = await lines(`paged${String(count)}`, many(count));
    const ran = await running(['verify', '--jsonl', '--jobs', '2', '--report', page, path]);
    expect(ran.status).toBe(status);
    expect(namesIn(ran.out)).toHaveLength(count);
    const refused = 'was not written: a page holds at most 1,000 reports. Check fewer at a time, or use --jsonl.\n';
    expect(ran.err.includes(refused)).toBe(status !== 0);
    const written = await readFile(page, 'utf8').catch(() => undefined);
    expect(written?.match(/<article/gu)?.length).toBe(status === 0 ? count : undefined);
  });
});

const silent: Environment = {
  fetch: () => Promise.reject(new TypeError('nobody answers')),
  now: () => new Date(heapDay),
  directories: [],
};

describe('how many threads there are', () => {
  const started = async (words: readonly string[], count: number): Promise<number> => {
    let threads = 0;
    const path = await lines(`threads${String(count)}`, many(count));
    await running(['verify', '--jsonl', ...words, path], {
      processors: 3,
      startThread: duty => {
        threads += 1;
        return threadOf(duty, byText, () => ({ ...silent }));
      },
    });
    return threads;
  };

  test('is as many as were asked for, and one is this one', async () => {
    expect(await started(['--jobs', '5'], 40)).toBe(5);
    expect(await started(['--jobs', '1'], 100)).toBe(0);
  });

  test('is one for few inputs, and one a processor for many', async () => {
    expect(await started([], limits.inputsInOneThread)).toBe(0);
    expect(await started([], limits.inputsInOneThread + 1)).toBe(3);
  });

  test('is no more than there is work for', async () => {
    expect(await started(['--jobs', '8'], 2)).toBe(2);
  });
});

describe('a stop', () => {
  const stopping = (after: number) => {
    let [printed, stop]: [number, () => void] = [0, () => undefined];
    const stopped = new Promise<void>(resolve => {
      stop = resolve;
    });
    const out: string[] = [];
    const write = (text: string): void => {
      out.push(text);
      printed += 1;
      if (printed === after) stop();
    };
    return { stopped, stdout: { write }, out };
  };

  test.each(['1', '2'])('prints what is done, says how far it came and ends the threads: --jobs %s', async jobs => {
    const { out, ...given } = stopping(20);
    const ended: string[] = [];
    const words = ['verify', '--jsonl', '--progress', '--jobs', jobs, await lines(`stop${jobs}`, many(500))];
    const { err, status } = await running(words, {
      ...given,
      verify: async input => turn().then(() => byText(input)),
      startThread: duty => {
        const thread = threadOf(
          duty,
          async input => turn().then(() => byText(input)),
          () => ({ ...silent }),
        );
        return { ...thread, terminate: () => ended.push('ended') };
      },
    });
    const names = namesIn(out.join(''));
    expect(names.length).toBeGreaterThanOrEqual(20);
    expect(names.length).toBeLessThan(500);
    expect(err).toBe(
      `Stopped after ${String(names.length)} of 500: ${String(names.length)} confirmed, 0 open because of a doubt, 0 rejected, 0 not opened. What follows was not checked.\n`,
    );
    expect(status).toBe(2);
    expect(ended).toHaveLength(jobs === '1' ? 0 : 2);
  });

  test('leaves JSON that can be read', async () => {
    const { out, ...given } = stopping(1);
    const path = await lines('stopped-json', many(limits.together + 200));
    await running(['verify', '--json', '--jobs', '2', path], given);
    expect((JSON.parse(out.join('')) as readonly unknown[]).length).toBeGreaterThan(limits.together);
  });

  test('while a list of names is awaited ends too', async () => {
    const stdin = (async function* () {
      await new Promise(() => undefined);
      yield new Uint8Array();
    })();
    const ran = await running(['verify', '--files-from', '-'], { stdin, stopped: Promise.resolve() });
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/^Stopped after 0: 0 confirmed/u);
  });
});

describe('what is looked up', () => {
  const address = 'https://uni-lumen.example/status/1';
  /** Every verification looks one list up and tells whether it came from what was kept. */
  const looking = async (_: Input, environment: Environment): Promise<readonly VerificationReport[]> => {
    const web = openWeb(environment);
    await web.get(address, 'status');
    return [report({ contacted: web.contacts })];
  };
  const world = (fetch: Environment['fetch'], kept = new Map<string, unknown>()) => ({
    ...silent,
    fetch,
    memory: {
      read: (key: string) => Promise.resolve(kept.get(key)),
      write: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
    },
  });

  test('by one thread is known to the others, and each report says where it came from', async () => {
    let asked = 0;
    const environment = world(() => {
      asked += 1;
      return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }));
    });
    const ran = await running(['verify', '--jsonl', '--jobs', '3', await lines('looked', many(60))], {
      verify: looking,
      environmentFor: () => ({ ...environment }),
    });
    const found = linesIn(ran.out).map(line => JSON.parse(line) as { readonly reports: readonly VerificationReport[] });
    const contacts = found.flatMap(({ reports }) => reports.flatMap(({ contacted }) => contacted));
    expect(asked).toBeLessThanOrEqual(3);
    expect(contacts).toHaveLength(60);
    expect(contacts.filter(({ cached }) => !cached)).toHaveLength(asked);
    expect(contacts.every(({ outcome }) => outcome === 'answered')).toBe(true);
  });

  test('asks no host for more at once than one verification may, whatever the number of threads', async () => {
    let [now, highest] = [0, 0];
    const fetch = async (): Promise<Response> => {
      now += 1;
      highest = Math.max(highest, now);
      await turn();
      now -= 1;
      return new Response('{}', { headers: { 'cache-control': 'no-store' } });
    };
    const path = await lines('hosts', many(limits.hostBurst));
    await running(['verify', '--jsonl', '--jobs', '4', path], {
      verify: looking,
      environmentFor: () => world(fetch),
    });
    expect(highest).toBe(limits.requestsInFlightPerHost);
  });

  test('is nobody, offline and from a mirror, in threads as anywhere', async () => {
    const mirror = join(folder, 'mirror', 'uni-lumen.example', 'status');
    await mkdir(mirror, { recursive: true });
    await writeFile(join(mirror, '1.json'), '{}');
    const contactsOf = async (...words: readonly string[]) => {
      const path = await lines('nobody', many(3));
      const { out } = await running(['verify', '--jsonl', '--jobs', '2', ...words, path], { verify: looking });
      const found = linesIn(out).map(line => JSON.parse(line) as { readonly reports: readonly VerificationReport[] });
      return found.flatMap(({ reports }) => reports.flatMap(({ contacted }) => contacted));
    };
    expect((await contactsOf('--offline')).map(({ outcome }) => outcome)).toEqual(many(3, 'web.not-permitted'));
    const mirrored = await contactsOf('--mirror', join(folder, 'mirror'));
    expect(mirrored.map(({ cached, mirrored: isMirrored, outcome }) => [outcome, isMirrored, cached])).toEqual(
      many(3).map(() => ['answered', true, false]),
    );
  });
});

test('a report that rejects is never lost between threads', async () => {
  const path = await lines('none-lost', many(300, 'rejected'));
  const { err, status } = await running(['verify', '--jsonl', '--jobs', '3', path], { verify: unevenly });
  expect([status, err]).toEqual([
    1,
    '300 checked: 0 confirmed, 0 open because of a doubt, 300 rejected, 0 not opened.\n',
  ]);
  expect(decidedBy('proof.altered').verdict).toBe('rejected');
});
