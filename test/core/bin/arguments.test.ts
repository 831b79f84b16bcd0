import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../core/bin/arguments.js';
import { limits } from '../../../core/limits.js';

const wrong = async (...words: readonly string[]): Promise<string> => {
  const read = await readArguments(words);
  return read.kind === 'wrong' ? read.message : `not wrong: ${read.kind}`;
};

describe('the command line', () => {
  test('asks for a recruiter, in English, about everything named, in order', async () => {
    expect(await readArguments(['verify', 'b.json', '-', 'https://uni-lumen.example/a'])).toMatchObject({
      kind: 'verify',
      audience: 'recruiter',
      language: { tag: 'en' },
      inputs: ['b.json', '-', 'https://uni-lumen.example/a'],
      form: 'text',
      jobs: undefined,
      filesFrom: undefined,
      progress: false,
      offline: false,
      requireRung: 0,
      directories: [],
      trustedLists: [],
      contexts: [],
      mirror: undefined,
      now: undefined,
      report: undefined,
    });
  });

  test('reads every option, before and after the inputs', async () => {
    const words =
      'verify --json --now 2026-06-01T00:00:00Z a.json --mirror web --offline --double-check --require-rung 2';
    const more =
      '--directory one --directory=two --trusted-list four --context three --for evaluator --lang de-AT --report out.html';
    expect(await readArguments([...words.split(' '), ...more.split(' ')])).toMatchObject({
      kind: 'verify',
      inputs: ['a.json'],
      form: 'json',
      now: new Date('2026-06-01T00:00:00Z'),
      mirror: 'web',
      offline: true,
      doubleCheck: true,
      requireRung: 2,
      directories: ['one', 'two'],
      trustedLists: ['four'],
      contexts: ['three'],
      audience: 'evaluator',
      language: { tag: 'de' },
      report: 'out.html',
    });
  });

  test('reads what many inputs want', async () => {
    const words = ['verify', '--jobs', String(limits.jobs), '--jsonl', '--progress', '--files-from', 'names.txt'];
    expect(await readArguments(words)).toMatchObject({
      inputs: [],
      jobs: limits.jobs,
      form: 'lines',
      progress: true,
      filesFrom: 'names.txt',
    });
  });

  test('takes what follows "--" as inputs', async () => {
    expect(await readArguments(['verify', '--', '--json'])).toMatchObject({
      kind: 'verify',
      inputs: ['--json'],
      form: 'text',
    });
  });

  test.each([
    ['no command', [], 'Expected the command “verify”, “recheck” or “doctor”.'],
    ['another command', ['check', 'a'], 'Expected the command “verify”, “recheck” or “doctor”, found “check”.'],
    ['no input', ['verify'], 'Expected at least one file or address, or “-” for standard input.'],
    ['an unknown option', ['verify', '--jsn', 'a'], 'There is no option “--jsn”.'],
    [
      'an option named like a member of every object',
      ['verify', '--constructor', 'a'],
      'There is no option “--constructor”.',
    ],
    ['a wrong reader', ['verify', '--for', 'me', 'a'], '--for expects recruiter, evaluator or learner, found “me”.'],
    ['a wrong rung', ['verify', '--require-rung', '5', 'a'], '--require-rung expects a number from 0 to 4, found “5”.'],
    [
      'a date nobody can have',
      ['verify', '--now', '2026-13-01', 'a'],
      '--now expects a moment such as 2026-06-01T00:00:00Z, found “2026-13-01”.',
    ],
    ['an option without its value', ['verify', 'a', '--now'], '--now expects a value.'],
    ['an option in place of a value', ['verify', '--now', '--json', 'a'], '--now expects a value.'],
    ['no thread at all', ['verify', '--jobs', '0', 'a'], '--jobs expects a number from 1 to 16, found “0”.'],
    [
      'more threads than there may be',
      ['verify', '--jobs', String(limits.jobs + 1), 'a'],
      '--jobs expects a number from 1 to 16, found “17”.',
    ],
    ['two forms at once', ['verify', '--json', '--jsonl', 'a'], '--json and --jsonl cannot be used together.'],
    [
      'standard input as two things',
      ['verify', '--files-from', '-', '-'],
      '--files-from - and - cannot be used together.',
    ],
    ['standard input twice', ['verify', '-', '-'], '- and - cannot be used together.'],
    ['a value for a switch', ['verify', '--json=yes', 'a'], '--json takes no value.'],
  ])('says in one sentence what is wrong with %s', async (_, words, sentence) => {
    expect(await wrong(...words)).toBe(sentence);
  });

  test('says it in the language asked for', async () => {
    expect(await wrong('verify', '--lang', 'de')).toMatch(/^Erwartet war/u);
  });

  test('helps before it complains', async () => {
    expect((await readArguments(['--help'])).kind).toBe('help');
    expect((await readArguments(['verify', '--nonsense', '-h'])).kind).toBe('help');
    expect((await readArguments(['--version'])).kind).toBe('version');
  });
});
