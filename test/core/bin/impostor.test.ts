/**
 * Somebody else under a listed university's name, with all that can be copied from it, judged by the command: the case,
 * expected, got. The same lists name the university itself, so that a list that is not followed cannot be the reason.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../core/bin/run.js';
import { languages, present, verify } from '../../../core/index.js';
import type { JsonObject } from '../../../core/json.js';
import { type Phrase, plain } from '../../../core/language/phrase.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { caseTable } from '../../fixtures/case-table.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { plainList, rorRecord, snapshot } from '../../fixtures/directories.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { didDocument, didKeyMethod, didWebAddress, sign, testKey } from '../../fixtures/signer.js';

const day = '2026-11-21T00:00:00Z';
const lumen = 'did:web:uni-lumen.example';
const NAME = 'University of Lumen';
const LOGO = 'https://uni-lumen.example/logo.png';
const [university, impostor] = await Promise.all([testKey('uni-lumen'), testKey('somebody else')]);

/** Everything of the university's that anybody can write into a credential. */
const identifier = (identifierType: string, value: string): JsonObject => ({
  type: 'IdentifierEntry',
  identifier: value,
  identifierType,
});
const copied: JsonObject = {
  name: NAME,
  url: 'https://uni-lumen.example/',
  image: { id: LOGO, type: 'Image' },
  address: { type: ['Address'], addressCountry: 'BE', addressLocality: 'Lumen' },
  otherIdentifier: [
    identifier('ext:ROR', 'https://ror.org/000000100'),
    identifier('ext:VAT', 'BE0999999900'),
    identifier('ext:DEQARINST', 'DEQARINST9901'),
    identifier('ext:ETER', 'BE9901'),
  ],
};
const badgeOf = (issuer: string) =>
  plainBadge({
    issuer: profile(issuer, copied),
    achievement: { id: 'https://uni-lumen.example/courses/data-ethics', creator: profile(lumen, copied) },
  });

const impostors = [
  ['a key alone', impostor.didKey, 0, 'unconfirmed'],
  ['an account on a shared host', 'did:web:uni-lumen.github.io', 1, 'confirmed'],
  ['a look-alike domain', 'did:web:uni-1umen.example', 1, 'confirmed'],
  ['a look-alike domain in Cyrillic', `did:web:${new URL('https://uni-lum\u0435n.example').hostname}`, 1, 'confirmed'],
  ['an account on a platform', 'did:web:badges.example:issuers:uni-lumen.example', 1, 'confirmed'],
  ['an account on a platform of its own name', 'did:web:network.learncard.com', 1, 'confirmed'],
  ['an account on the university’s own host', 'did:web:uni-lumen.example:~jane', 1, 'confirmed'],
  ['a host that begins like the university’s', 'did:web:uni-lumen.example.badges-host.example', 1, 'confirmed'],
] as const;

const answers: Answers = Object.fromEntries([
  [didWebAddress(lumen), didDocument(lumen, { 'key-1': university })],
  ...impostors
    .filter(([, did]) => did.startsWith('did:web:'))
    .map(([, did]) => [didWebAddress(did), didDocument(did, { 'key-1': impostor })]),
]) as Answers;

let folder = '';
const file = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofmark-impostor-'));
  const lists: Readonly<Record<string, unknown>> = {
    'partners.json': plainList([{ name: NAME, domains: ['uni-lumen.example'], dids: [lumen] }]),
    'ror.json': [rorRecord(1, NAME, { domains: ['uni-lumen.example'] })],
    'deqar.json': snapshot(),
  };
  for (const [name, list] of Object.entries(lists)) await writeFile(file(name), JSON.stringify(list));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The whole command, on a file, with these options besides the three lists. */
async function command(document: JsonObject, ...options: readonly string[]) {
  const [reports, out, err]: [VerificationReport[], string[], string[]] = [[], [], []];
  await writeFile(file('badge.json'), JSON.stringify(document));
  const lists = ['partners.json', 'ror.json', 'deqar.json'].flatMap(name => ['--directory', file(name)]);
  const status = await run(['verify', ...lists, ...options, file('badge.json')], {
    stdin: Readable.from([]),
    stdout: { write: text => out.push(text) },
    stderr: { write: text => err.push(text) },
    variables: {},
    version: '1.2.3',
    environmentFor: ({ directories = [] }) => ({ ...worldOf(answers, day), directories }),
    verify: async (input, environment) => {
      const judged = await verify(input, environment);
      reports.push(...judged);
      return judged;
    },
  });
  const [report] = reports;
  if (!report || err.some(line => line.includes('cannot'))) throw new Error(err.join(''));
  return { status, out: out.join(''), report };
}

const signedBy = (did: string): Promise<JsonObject> =>
  sign(badgeOf(did), { key: impostor, method: did.startsWith('did:key') ? didKeyMethod(impostor) : `${did}#key-1` });

/** Each reading in each language: the tone, and where the claimed name stands in the headline. */
const readings = (report: VerificationReport) =>
  (['recruiter', 'evaluator', 'learner'] as const).flatMap(audience =>
    languages.map(language => present(report, { audience, language })),
  );

/** What a headline says of the name: proven, told as the credential's own word, or said as if it were ours. */
function standing(headline: Phrase): 'proven' | 'claimed' | 'said' | 'absent' {
  const at = headline.findIndex(({ text }) => text.includes(NAME));
  const piece = headline[at];
  if (!piece) return 'absent';
  if (piece.kind === 'proven') return 'proven';
  const before = headline[at - 1]?.text ?? '';
  return piece.kind === 'quoted' && /(?:calls itself “|nennt sich „|das sich „|als Aussteller steht da „)$/.test(before)
    ? 'claimed'
    : 'said';
}

const table = caseTable('impostors on the command line');

/** A row: the exit status asked for rung 2, the verdict, the rung, what proves a name, and what is never said. */
const rowOf = ({ report, status }: Awaited<ReturnType<typeof command>>) => {
  const { accreditation, listedIn, provenName, rung } = report.issuer;
  const shown = readings(report);
  const names = new Set(shown.map(({ headline }) => standing(headline)));
  const headings = shown.map(({ issuer }) => plain(issuer?.heading ?? []));
  return {
    status,
    verdict: report.verdict,
    rung,
    named: provenName?.value === NAME || names.has('proven') || names.has('said') || headings.includes(NAME),
    sound: shown.some(({ tone }) => tone === 'sound'),
    listed: listedIn.length > 0,
    reviewed: accreditation.some(({ binding }) => binding === 'bound'),
  };
};

test.each(impostors)('%s', async (id, did, rung, verdict) => {
  const expected = { status: 2, verdict, rung, named: false, sound: false, listed: false, reviewed: false };
  table.row(id, expected, rowOf(await command(await signedBy(did), '--require-rung', '2')));
});

test('the university itself is named by the same lists, in the sound tone', async () => {
  const genuine = await sign(badgeOf(lumen), { key: university, method: `${lumen}#key-1` });
  table.row(
    'the university itself',
    { status: 0, verdict: 'confirmed', rung: 3, named: true, sound: true, listed: true, reviewed: true },
    rowOf(await command(genuine, '--require-rung', '2')),
  );
});

describe('what the command prints', () => {
  test.each(impostors)('about %s names nobody but the signer as found', async (_, did, rung) => {
    const document = await signedBy(did);
    const { out } = await command(document, '--require-rung', '2', '--report', file('report.html'));
    const page = await readFile(file('report.html'), 'utf8');
    const emphasised = [...page.matchAll(/<strong>(.*?)<\/strong>/gs)].map(([, text = '']) =>
      text.replace(/<[^>]*>/g, ''),
    );
    expect(emphasised.filter(text => text.includes(NAME))).toEqual([]);
    expect(page).not.toMatch(/<img|<image|logo\.png"/);
    expect(out).toMatch(
      rung === 0 ? /^Intact\. Nothing shows who signed it/ : /^Counted as unconfirmed: rung 2 was asked/,
    );
    expect(out).not.toContain('“University of Lumen” in');
  });

  test('as JSON says the same, and where it was found below the rung', async () => {
    const { out, status } = await command(await signedBy('did:web:uni-1umen.example'), '--require-rung', '2', '--json');
    const [{ issuer }] = (JSON.parse(out) as [{ reports: [VerificationReport] }])[0].reports;
    expect([status, issuer.provenName?.value, issuer.claimedName]).toEqual([2, 'uni-1umen.example', NAME]);
  });

  test.each(impostors.filter(([name]) => name.startsWith('a look-alike')))('%s is told as one', async (_, did) => {
    const { report } = await command(await signedBy(did));
    expect(report.issuer.notes).toContain('issuer.lookalike');
  });

  test.each(impostors)(
    'about %s tells that the achievement is described elsewhere, where there is an address',
    async (_, did) => {
      const { report } = await command(await signedBy(did));
      const isBelow = did.includes('~jane') || did.startsWith('did:key');
      expect(report.issuer.notes.includes('issuer.copied-achievement')).toBe(!isBelow);
    },
  );
});
