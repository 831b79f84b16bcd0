/** Lists of organisations (issuer-identity §13.6): the case, what is expected, and what is got. */
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import type { Directory } from '../../../core/issuer/directory.js';
import { besideFound } from '../../../core/issuer/beside-found.js';
import { findSigner } from '../../../core/issuer/look-up-organisation.js';
import { readDirectory } from '../../../core/issuer/read-directory.js';
import { caseTable } from '../../fixtures/case-table.js';
import { directoryFrom, plainList, rorRecord, snapshot } from '../../fixtures/directories.js';

const table = caseTable('whom lists name');
const now = new Date('2026-11-21T00:00:00Z');
const did = 'did:web:uni-lumen.example';
const host = 'uni-lumen.example';
const lumen = { name: 'University of Lumen', domains: [host] };
const signer = { name: 'University of Lumen', dids: [did] };

const own = (...organisations: readonly object[]) => directoryFrom(plainList(organisations as never));
const dump = (more = {}) => directoryFrom([rorRecord(1, 'University of Lumen', { domains: [host], ...more })]);
const registry = () =>
  directoryFrom({ meta: { updated: '2026-09-20' }, registry: { [did]: { name: 'My University' } } });

const found = (directories: readonly Directory[], id = did, at: string | undefined = host) => {
  const { best, hits, notes, selfDeclared } = findSigner(id, at, directories, now);
  return {
    by: best && `${best.directory.name} by ${best.matchedBy}`,
    hits: [...hits, ...selfDeclared].map(hit => hit.directory.name),
    notes,
  };
};

describe('whom lists name', () => {
  test.each<[string, () => Promise<readonly Directory[]> | readonly Directory[], ReturnType<typeof found>]>([
    ['6.01 nobody, when no list is at hand', () => [], { by: undefined, hits: [], notes: [] }],
    [
      '6.02 nobody, when no list has it: silence',
      async () => [await own({ name: 'Umbra', domains: ['umbra.example'] })],
      { by: undefined, hits: [], notes: [] },
    ],
    [
      '6.03 one with the address',
      async () => [await own(lumen)],
      { by: 'Our partners by domain', hits: ['Our partners'], notes: [] },
    ],
    [
      '6.04 one with the identifier',
      async () => [await own(signer)],
      { by: 'Our partners by did', hits: ['Our partners'], notes: [] },
    ],
    [
      '6.05 the identifier before the address, and both are told',
      async () => [await dump(), await own(signer)],
      { by: 'Our partners by did', hits: ['Our partners', 'ROR'], notes: [] },
    ],
    [
      '6.06 what was imported before what was brought along',
      async () => [{ ...(await dump()), origin: 'bundled' }, await own(lumen)],
      { by: 'Our partners by domain', hits: ['Our partners', 'ROR'], notes: [] },
    ],
    [
      '6.07 the site’s list before what was brought along',
      async () => [
        { ...(await dump()), origin: 'bundled' },
        { ...(await own(lumen)), origin: 'site' },
      ],
      { by: 'Our partners by domain', hits: ['Our partners', 'ROR'], notes: [] },
    ],
    [
      '6.08 two active organisations on one address: none',
      async () => [await own(lumen, { name: 'Lumen School', domains: [host] })],
      { by: undefined, hits: ['Our partners', 'Our partners'], notes: ['issuer.directories-disagree'] },
    ],
    [
      '6.09 an inactive record proves nothing and disturbs nobody',
      async () => [await own(lumen, { name: 'Old School', domains: [host], active: false })],
      { by: 'Our partners by domain', hits: ['Our partners'], notes: [] },
    ],
    [
      '6.10 an inactive record alone: nobody',
      async () => [await dump({ status: 'inactive' })],
      { by: undefined, hits: [], notes: [] },
    ],
    [
      '6.11 lists that disagree on an address: none',
      async () => [await dump(), await own({ name: 'Umbra', domains: [host] })],
      { by: undefined, hits: ['ROR', 'Our partners'], notes: ['issuer.directories-disagree'] },
    ],
    [
      '6.12 lists that disagree on an identifier: not by the address either',
      async () => [await own(signer), await own({ name: 'Umbra', dids: [did] }), await dump()],
      { by: undefined, hits: ['Our partners', 'Our partners', 'ROR'], notes: ['issuer.directories-disagree'] },
    ],
    [
      '6.13 other names with one number of ROR are one organisation',
      async () => [
        await dump(),
        await own({
          name: 'Universiteit Lumen',
          domains: [host],
          identifiers: [{ scheme: 'ROR', value: 'https://ror.org/000000100' }],
        }),
      ],
      { by: 'ROR by domain', hits: ['ROR', 'Our partners'], notes: [] },
    ],
    [
      '6.14 an old list is named and lifts nobody',
      async () => [await directoryFrom(plainList([lumen], { staleAfter: '2026-11-20' }))],
      { by: undefined, hits: ['Our partners'], notes: ['issuer.directory-stale'] },
    ],
    [
      '6.15 on its last day it still counts',
      async () => [await directoryFrom(plainList([lumen], { staleAfter: '2026-11-21' }))],
      { by: 'Our partners by domain', hits: ['Our partners'], notes: [] },
    ],
    [
      '6.16 a dump of ROR past 180 days is old',
      async () => [await dump({ admin: { last_modified: { date: '2026-05-24' } } })],
      { by: undefined, hits: ['ROR'], notes: ['issuer.directory-stale'] },
    ],
    [
      '6.17 a dump of ROR of 180 days counts',
      async () => [await dump({ admin: { last_modified: { date: '2026-05-25' } } })],
      { by: 'ROR by domain', hits: ['ROR'], notes: [] },
    ],
    [
      '6.18 a snapshot of DEQAR past 180 days is old',
      async () => [await directoryFrom(snapshot({ generatedAt: '2026-05-24' }))],
      { by: undefined, hits: ['DEQAR'], notes: ['issuer.directory-stale'] },
    ],
    [
      '6.19 an old identifier falls back to an address that is not',
      async () => [await directoryFrom(plainList([signer], { staleAfter: '2026-11-01' })), await dump()],
      { by: 'ROR by domain', hits: ['Our partners', 'ROR'], notes: [] },
    ],
    [
      '6.20 a registry of own statements names nobody',
      async () => [await registry()],
      { by: undefined, hits: ['DCC registry'], notes: ['issuer.listed-self-declared'] },
    ],
    [
      '6.21 such a registry does not contradict a list',
      async () => [await registry(), await own(signer)],
      { by: 'Our partners by did', hits: ['Our partners', 'DCC registry'], notes: ['issuer.listed-self-declared'] },
    ],
    [
      '6.22 an open list does not prove signers',
      async () => [{ ...(await own(signer)), curation: 'open' }],
      { by: undefined, hits: [], notes: [] },
    ],
    [
      '6.23 a list that says it is ROR does not prove signers',
      async () => [await directoryFrom(plainList([signer], { kind: 'ror' }))],
      { by: undefined, hits: [], notes: [] },
    ],
  ])('%s', async (id, directories, expected) => {
    table.row(id, expected, found(await directories()));
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '6.24 %s is an identifier like any other',
    async id => {
      expect(found([await own(signer, lumen)], id, id).hits).toEqual([]);
      expect(found([await own({ name: 'Object', dids: [id] })], id, undefined)).toMatchObject({
        by: 'Our partners by did',
      });
    },
  );

  test('6.25 the most specific address counts: a department is not contradicted by its university', async () => {
    const law = { name: 'Lumen Law School', domains: [`law.${host}`] };
    const list = [await own(lumen, law)];
    expect(findSigner(did, `www.law.${host}`, list, now).best?.organisation.names[0]?.value).toBe('Lumen Law School');
    expect(findSigner(did, `art.${host}`, list, now).best?.domain).toBe(host);
    expect(findSigner(did, 'example', list, now).hits).toEqual([]);
    expect(findSigner(did, `not${host}`, list, now).hits).toEqual([]);
  });

  test('6.26 without a whole host no address is looked up', async () => {
    expect(findSigner(did, undefined, [await own(lumen)], now).hits).toEqual([]);
  });
});

describe('6.27 large lists', () => {
  const organisations = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: `University ${String(at)}`,
      domains: [`u${String(at)}.example`],
      dids: [`did:web:u${String(at)}.example`],
    }));

  test('of 200,000 organisations are looked up in microseconds: as fast as lists of ten', async () => {
    const list = async (count: number): Promise<Directory> => {
      const empty = await directoryFrom(plainList([]));
      const read = organisations(count).map((one, at) => ({
        ...one,
        id: String(at),
        names: [{ value: one.name }],
        active: true,
        identifiers: [],
        reviews: [],
      }));
      return { ...empty, organisations: read };
    };
    /** The fastest of some rounds, so that what else the machine does is left out. */
    const microseconds = (directory: Directory): number => {
      const rounds = Array.from({ length: 30 }, () => {
        const started = performance.now();
        for (let at = 0; at < 200; at += 1)
          findSigner(`did:web:u${String(at)}.example`, `www.u${String(at)}.example`, [directory], now);
        return ((performance.now() - started) * 1_000) / 200;
      });
      return Math.min(...rounds);
    };
    const [large, small] = [await list(limits.organisations), await list(10)];
    const began = performance.now();
    expect(findSigner('did:web:u7.example', 'u7.example', [large], now).hits).toHaveLength(2);
    const first = performance.now() - began;
    const [inLarge, inSmall] = [microseconds(large), microseconds(small)];
    process.stdout.write(
      `200,000 organisations: indexed in ${first.toFixed(0)} ms, then ${inLarge.toFixed(1)} µs a look-up; of ten, ${inSmall.toFixed(1)} µs\n`,
    );
    expect(inLarge).toBeLessThan(10 * inSmall + 20);
  });

  test('of 200,000 organisations are read', async () => {
    const named = Array.from({ length: limits.organisations }, () => ({ name: 'U' }));
    expect((await directoryFrom(plainList(named))).organisations).toHaveLength(limits.organisations);
  });

  test('of 200,001 are refused, in JSON, as a dump and in CSV', async () => {
    const many = organisations(limits.organisations + 1);
    const rows = many.map(({ name, domains }) => `${name},${domains[0] ?? ''}`).join('\n');
    expect(await readDirectory(JSON.stringify(plainList(many)))).toMatchObject({
      kind: 'refused',
      flaw: 'items',
      pointer: `/organisations/${String(limits.organisations)}`,
    });
    expect(await readDirectory(`name,domain\n${rows}`, { name: 'Many', issuedAt: '2026-11-01' })).toMatchObject({
      kind: 'refused',
      flaw: 'items',
      line: limits.organisations + 2,
    });
    const dump = `[${Array.from({ length: limits.organisations + 1 }, () => '{"id":"https://ror.org/000000100"}').join()}]`;
    expect(await readDirectory(dump)).toMatchObject({ kind: 'refused', flaw: 'items' });
  });
});

describe('what lists say beside that', () => {
  const beside = (claimedName: string | null, registrableDomain: string, list: Directory) => {
    const anchor = {
      kind: 'web',
      id: `did:web:${registrableDomain}`,
      host: registrableDomain,
      registrableDomain,
      path: null,
      shared: false,
      via: 'did:web',
      fetchedAt: now.toISOString(),
    } as const;
    const directories = [list];
    const { evidence, notes } = besideFound({
      claimedName,
      anchor,
      found: findSigner(anchor.id, anchor.host, directories, now),
      directories,
      now,
    });
    return { facts: evidence.map(({ fact, value }) => [fact, value]), notes };
  };

  test('6.28 a name in the language of the list, an alias and a former name in use then are no difference', async () => {
    const names = ['University of Lumen', 'Universiteit Lumen', { value: 'Lumen College', until: '2019-12-31' }, 'UOL'];
    const list = await own({ names, domains: [host] });
    for (const name of ['Universiteit Lumen', 'the UNIVERSITY of lumen'])
      expect(beside(name, host, list).notes).toEqual([]);
    for (const name of ['Lumen College', 'UOL', 'University of Umbra'])
      expect(beside(name, host, list).notes).toEqual(['issuer.name-differs']);
  });

  test('6.29 a name or address that only looks alike is told with its letters', async () => {
    const list = await own(lumen);
    expect(beside('University of Lurnen', host, list)).toEqual({
      facts: [
        ['listed.similar-name', 'University of Lumen'],
        ['found.letters-in-name', 'rn (U+0072 U+006E) ≠ m (U+006D)'],
      ],
      notes: ['issuer.lookalike'],
    });
    expect(beside('University of Lumen', 'uni-1umen.example', list)).toEqual({
      facts: [
        ['listed.similar-address', host],
        ['found.letters-in-address', '1 (U+0031) ≠ l (U+006C)'],
      ],
      notes: ['issuer.lookalike'],
    });
    const both = await own(lumen, { name: 'Umbra', domains: ['uni-1umen.example'] });
    expect(beside(null, 'uni-1umen.example', both).notes).toEqual([]);
  });
});
