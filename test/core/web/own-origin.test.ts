import { describe, expect, test } from 'vitest';
import { verify } from '../../../core/index.js';
import { openWeb } from '../../../core/web/index.js';
import { makeSamples, sampleDay } from '../../fixtures/samples.js';
import { json, purposes, world } from './world.js';

const origin = 'http://127.0.0.1:8080';
const own = `${origin}/credential.json`;

/** What each address answers the page, asked as a credential, and whether it was asked at all. */
async function ask(address: string, embedding: string | undefined = origin) {
  const environment = world(
    { [address]: json({ a: 1 }) },
    { allowed: () => Promise.resolve(false), origin: embedding },
  );
  const answer = await openWeb(environment).get(address, 'credential');
  return [answer.kind === 'fault' ? answer.fault : answer.kind, environment.seen.length];
}

describe('an address of the page the core is embedded in', () => {
  test('is asked as it stands, a local one without https included', async () => {
    expect(await ask(own)).toEqual(['answered', 1]);
    expect(await ask('https://localhost/badge.json', 'https://localhost')).toEqual(['answered', 1]);
  });

  test('is its own only where scheme, host and port are', async () => {
    for (const other of ['http://127.0.0.1:8081/', 'http://127.0.0.1/', 'https://127.0.0.1:8080/', 'http://10.0.0.1/'])
      expect(await ask(other), other).toEqual(['web.refused', 0]);
  });

  test('of a page without an origin is no address of the web', async () => {
    for (const opaque of ['file:///etc/passwd', 'data:application/json,{}', 'blob:null/1'])
      expect(await ask(opaque, 'null'), opaque).toEqual(['web.refused', 0]);
  });

  test('is refused when its text hides something or names a user', async () => {
    for (const text of [`${origin}\\x`, `${origin}/\u200bx`, `${origin}/ x`, 'http://me:pw@127.0.0.1:8080/'])
      expect(await ask(text), text).toEqual(['web.refused', 0]);
  });

  test('is asked for credentials and lists alone: a key speaks for its issuer by the general rules', async () => {
    const allowed = [];
    for (const purpose of purposes) {
      const answer = await openWeb(world({ [own]: json({ a: 1 }) }, { origin })).get(own, purpose);
      if (answer.kind === 'answered') allowed.push(purpose);
    }
    expect(allowed).toEqual(['credential', 'directory']);
  });

  test('is known as its own without a request', () => {
    const environment = world({}, { origin });
    const web = openWeb(environment);
    expect([web.isOwn(own), web.isOwn('http://uni-lumen.example/'), web.isOwn('')]).toEqual([true, false, false]);
    expect(openWeb(world({})).isOwn(own)).toBe(false);
    expect(environment.seen).toEqual([]);
  });
});

describe('a link', () => {
  test('to a file of the own page is opened over http; any other is asked over https', async () => {
    const { samples } = await makeSamples();
    const document = samples.find(({ name }) => name === 'unidentified')?.document ?? {};
    const environment = world({ [own]: json(document) }, { origin, now: () => new Date(sampleDay) });
    const [report] = await verify({ address: own }, environment);
    expect([report?.because, report?.path[0]?.at]).toEqual(['issuer.unidentified', own]);
    await verify({ address: 'http://uni-lumen.example/credential.json' }, environment);
    expect(environment.seen.map(({ url }) => url).filter(url => url !== own)[0]).toMatch(/^https:\/\/uni-lumen/);
  });

  test('from the own address to elsewhere is not followed', async () => {
    const away = new Response('', { status: 302, headers: { location: 'http://127.0.0.1:9090/' } });
    const environment = world({ [own]: away }, { origin });
    const answer = await openWeb(environment).get(own, 'credential');
    expect(answer.kind === 'fault' && answer.fault).toBe('web.redirected');
    expect(environment.seen).toHaveLength(1);
  });

  test('from the own address to another of its own is followed', async () => {
    const onward = new Response('', { status: 302, headers: { location: '/moved.json' } });
    const environment = world({ [own]: onward, [`${origin}/moved.json`]: json({ a: 1 }) }, { origin });
    const answer = await openWeb(environment).get(own, 'credential');
    expect(answer.kind === 'answered' && answer.url).toBe(`${origin}/moved.json`);
  });
});
