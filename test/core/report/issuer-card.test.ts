import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../core/issuer/directory.js';
import { ownList } from '../../../core/issuer/own-list.js';
import type { JsonObject } from '../../../core/json.js';
import { de } from '../../../core/language/de.js';
import { en } from '../../../core/language/en.js';
import { type Phrase, plain } from '../../../core/language/phrase.js';
import { failed, passed, unknown } from '../../../core/report/check.js';
import { present } from '../../../core/report/present.js';
import type { IssuerCard } from '../../../core/report/presentation.js';
import type { Listing, VerificationReport } from '../../../core/report/report.js';
import { verify } from '../../../core/verify.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { directoryFrom, plainList, rorRecord } from '../../fixtures/directories.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { didDocument, didWebAddress, sign, testKey } from '../../fixtures/signer.js';
import { certificateAnchor, checks, decidedBy, issuer, report } from './reports.js';

const key = await testKey('uni-lumen');
const now = '2026-11-21T00:00:00Z';
const lumen = 'did:web:uni-lumen.example';
const account = 'did:web:badges.example:issuers:77';

const cardOf = (judged: VerificationReport, language = en): IssuerCard => {
  const { issuer: card } = present(judged, { audience: 'recruiter', language });
  if (!card) throw new Error('there is a card wherever there is a credential');
  return card;
};
const words = (phrase: Phrase | undefined): string => plain(phrase ?? []);

/** The report on a badge that is signed as this issuer and calls it so. */
async function judgedAs(
  id: string,
  directories: readonly Directory[] = [],
  more: JsonObject = {},
): Promise<VerificationReport> {
  const isKey = id.startsWith('did:key');
  const badge = await sign(plainBadge({ issuer: profile(id, more) }), {
    key,
    ...(!isKey && { method: `${id}#key-1` }),
  });
  const answers: Answers = isKey
    ? {}
    : { [id.startsWith('did:') ? didWebAddress(id) : id]: didDocument(id, { 'key-1': key }) };
  const [judged] = await verify({ text: JSON.stringify(badge) }, { ...worldOf(answers, now), directories });
  if (!judged) throw new Error('verify answers');
  return judged;
}

const ror = await directoryFrom([rorRecord(1, 'University of Lumen', { domains: ['uni-lumen.example'] })]);
const partners = await directoryFrom(plainList([{ name: 'University of Lumen', dids: [lumen] }]));
const old = await directoryFrom(
  plainList([{ name: 'University of Lumen', dids: [lumen] }], { staleAfter: '2026-11-20', issuedAt: '2025-01-03' }),
);

describe('the heading, its tone, and the claimed name below it', () => {
  test.each<[string, () => Promise<VerificationReport>, number, string, IssuerCard['tone'], string]>([
    [
      'a key alone',
      () => judgedAs(key.didKey),
      0,
      'Nothing shows whose key this is.',
      'doubt',
      'It calls itself “University of Lumen”. Nothing checked here confirms that.',
    ],
    [
      'a web address',
      () => judgedAs(lumen),
      1,
      'uni-lumen.example',
      'plain',
      'It calls itself “University of Lumen”. The address does not prove that.',
    ],
    [
      'an account',
      () => judgedAs(account),
      1,
      'badges.example/issuers/77',
      'plain',
      'It calls itself “University of Lumen”. Whoever opens an account chooses its name; that proves nothing.',
    ],
    ['a listed address', () => judgedAs(lumen, [ror]), 2, 'University of Lumen', 'sound', ''],
    ['a listed signer', () => judgedAs(lumen, [partners]), 3, 'University of Lumen', 'sound', ''],
    [
      'a listed address with another claim',
      () => judgedAs(lumen, [ror], { name: 'Harbour School' }),
      2,
      'University of Lumen',
      'sound',
      'It calls itself “Harbour School”. That is not the name proven here.',
    ],
  ])('%s', async (_, judge, rung, heading, tone, claimed) => {
    const judged = await judge();
    const card = cardOf(judged);
    expect([judged.issuer.rung, words(card.heading), card.tone]).toEqual([rung, heading, tone]);
    expect(words(card.claimed)).toBe(claimed);
    expect(card.rung).toContain(`rung ${String(rung)} of 4`);
    expect(words(card.says) + card.notes.map(({ says }) => words(says)).join(' ')).not.toContain('Harbour School');
  });

  test('a list that names somebody else is not followed, and the sentence of the check says whom it names', async () => {
    const other = await directoryFrom(plainList([{ name: 'Harbour School', domains: ['uni-lumen.example'] }]));
    const card = cardOf(await judgedAs(lumen, [ror, other]));
    expect([words(card.heading), card.tone, card.ask]).toEqual(['uni-lumen.example', 'plain', undefined]);
    expect(card.lists.map(({ says }) => words(says))).toEqual([
      'ROR, list of 20 October 2026: “University of Lumen”',
      'Our partners, list of 1 November 2026: “Harbour School”',
    ]);
    expect(card.notes.map(({ says }) => words(says)).join(' ')).toContain('Listed for more than one organisation');
  });

  test('an address that looks like another one says nothing against a name that is proven', async () => {
    const twin = 'did:web:uni-1umen.example';
    const list = await directoryFrom(
      plainList([
        { name: 'University of Lumen', dids: [twin] },
        { name: 'Umbra', domains: ['uni-lumen.example'] },
      ]),
    );
    const card = cardOf(await judgedAs(twin, [list]));
    expect([words(card.heading), card.claimed]).toEqual(['University of Lumen', undefined]);
    expect(card.notes.map(({ says, tone }) => [tone, words(says)])).toContainEqual([
      'doubt',
      'Its address looks like uni-lumen.example, which a list has, and is another one: 1 (U+0031) ≠ l (U+006C).',
    ]);
  });

  test('a name that only looks like the proven one is another one', async () => {
    const card = cardOf(await judgedAs(lumen, [ror], { name: 'University of Lurnen' }));
    expect(words(card.claimed)).toBe('It calls itself “University of Lurnen”. That is not the name proven here.');
  });

  test('without a signature that holds nobody is in the heading', () => {
    const altered = cardOf(decidedBy('proof.altered'));
    expect([words(altered.heading), altered.tone]).toEqual(['Nothing shows who issued it.', 'doubt']);
    expect([altered.know, altered.ask]).toEqual([undefined, undefined]);
  });

  test('silence of the issuer is told apart from a key without a name', () => {
    const card = cardOf(
      report({
        verdict: 'unconfirmed',
        because: 'issuer.unreachable',
        checks: checks(unknown('proof.key-unreachable'), unknown('issuer.unreachable')),
        issuer: issuer(0, { anchor: null }),
      }),
    );
    expect([words(card.heading), card.tone]).toEqual(['Who signed it could not be looked up.', 'doubt']);
  });

  test('a certificate nobody vouches for names nobody', () => {
    const anchor = certificateAnchor('Umbra');
    const card = cardOf(
      report({
        checks: checks(unknown('issuer.seal-untrusted')),
        issuer: issuer(0, { anchor }),
        verdict: 'unconfirmed',
      }),
    );
    expect(words(card.heading)).toBe('No list at hand vouches for its certificate.');
    expect(card.know).toBeUndefined();
  });

  test('a listed organisation whose credential ended or cannot be followed is never in the sound tone', () => {
    const lifted = issuer(2, { provenName: { value: 'A', source: { kind: 'bundled', name: 'ROR', version: '1' } } });
    const ended = { checks: checks(failed('period.expired')), verdict: 'rejected', because: 'period.expired' } as const;
    const silent = {
      checks: checks(unknown('status.unreachable')),
      verdict: 'unconfirmed',
      because: 'status.unreachable',
    } as const;
    expect(cardOf(report({ ...ended, issuer: lifted })).tone).toBe('plain');
    expect(cardOf(report({ ...silent, issuer: lifted })).tone).toBe('plain');
    expect(cardOf(report({ checks: checks(failed('issuer.seal-differs')), issuer: lifted })).tone).toBe('broken');
  });

  test('where no credential could be read there is no card', () => {
    const nothing = report({ checks: [unknown('format.not-a-credential')], credential: undefined });
    expect(present(nothing, { audience: 'recruiter', language: en }).issuer).toBeUndefined();
  });
});

describe('the lists that name it', () => {
  const listing: Listing = {
    directory: 'ror',
    name: 'ROR',
    version: '2026-11-01',
    curation: 'vetted',
    origin: 'imported',
    organisation: 'https://ror.org/1',
    organisationName: 'University of Lumen',
    matchedBy: 'domain',
    stale: false,
  };
  const rowsOf = (...listedIn: readonly Listing[]) => cardOf(report({ issuer: issuer(1, { listedIn }) })).lists;

  test('an old one is in doubt, with its date, and lifts nobody', async () => {
    const card = cardOf(await judgedAs(lumen, [old]));
    expect([words(card.heading), card.tone]).toEqual(['uni-lumen.example', 'plain']);
    expect(card.lists.map(({ says, tone }) => [words(says), tone])).toEqual([
      ['Our partners, list of 3 January 2025, out of date: “University of Lumen”', 'doubt'],
    ]);
    expect(card.notes).toEqual([]);
  });

  test.each<[string, Partial<Listing>, string, string]>([
    ['a registry', {}, 'an open registry', 'ein offenes Verzeichnis'],
    ['one just asked', { origin: 'live' }, 'an open registry, asked for this check', 'für diese Prüfung gefragt'],
    ['one of this website', { origin: 'site', curation: 'own' }, 'listed by this website', 'von dieser Website'],
    ['one that was imported', { curation: 'own', directory: 'a' }, 'a list you imported', 'die Sie eingelesen haben'],
    ['the own one', { curation: 'own', directory: 'own' }, 'your own list', 'Ihre eigene Liste'],
    ['one issuers write', { curation: 'self-declared' }, 'nobody vouches for the name', 'selbst eintragen'],
  ])('%s says who keeps it', (_, more, english, german) => {
    const judged = report({ issuer: issuer(1, { listedIn: [{ ...listing, ...more }] }) });
    expect(cardOf(judged).lists[0]?.curation).toContain(english);
    expect(cardOf(judged, de).lists[0]?.curation).toContain(german);
  });

  test('a list that names it by identifier and by address is named once', () => {
    expect(rowsOf({ ...listing, matchedBy: 'did' }, listing)).toHaveLength(1);
    expect(rowsOf(listing, { ...listing, origin: 'live' })).toHaveLength(2);
  });

  test('what somebody noted stands with its day, whoever noted it', () => {
    const noted = { ...listing, curation: 'own', note: 'Met in Leuven', since: '2026-11-03' } as const;
    const [mine, theirs, bare] = rowsOf(
      { ...noted, directory: 'own' },
      { ...noted, directory: 'b', name: 'Colleague' },
      { ...listing, directory: 'c' },
    );
    expect(words(mine?.noted)).toBe('You noted on 3 November 2026: “Met in Leuven”.');
    expect(words(theirs?.noted)).toBe('Noted in Colleague on 3 November 2026: “Met in Leuven”.');
    expect(bare?.noted).toBeUndefined();
  });
});

describe('what a person can do', () => {
  test('a key alone can be known by its identifier, and no name is offered', async () => {
    const { ask, know } = cardOf(await judgedAs(key.didKey));
    expect([know, ask]).toEqual([{ did: key.didKey, domain: undefined, name: '' }, undefined]);
  });

  test('a whole host can be known by its identifier or by itself, and ROR can be asked about it', async () => {
    const { ask, know } = cardOf(await judgedAs(lumen));
    expect(know).toEqual({ did: lumen, domain: 'uni-lumen.example', name: '' });
    expect(ask).toBe('uni-lumen.example');
  });

  test('the name a list proves is offered, the claimed one never', async () => {
    const { ask, know } = cardOf(await judgedAs(lumen, [ror], { name: 'Harbour School' }));
    expect(know).toEqual({ did: lumen, domain: undefined, name: 'University of Lumen' });
    expect(ask).toBeUndefined();
  });

  test('an identifier that a list names is offered to nobody: two names for it would lower what is known', async () => {
    expect(cardOf(await judgedAs(lumen, [partners])).know).toBeUndefined();
    expect(cardOf(await judgedAs(lumen, [old])).know?.did).toBe(lumen);
  });

  test.each([account, 'did:web:lumen.github.io', 'did:web:credly.com'])(
    'the account %s can be known by its exact identifier alone, and nobody is asked about its host',
    async id => {
      const { ask, know } = cardOf(await judgedAs(id));
      expect([know, ask]).toEqual([{ did: id, domain: undefined, name: '' }, undefined]);
    },
  );

  test('a rejected credential and a badge that its address shows leave nothing to remember', () => {
    const expired = report({
      verdict: 'rejected',
      because: 'period.expired',
      checks: checks(failed('period.expired')),
    });
    expect([cardOf(expired).know, cardOf(expired).ask]).toEqual([undefined, undefined]);
    const hosted = report({ checks: checks(passed('proof.hosted')) });
    expect([cardOf(hosted).know, cardOf(hosted).ask]).toEqual([undefined, undefined]);
  });

  test('whom the own list names can be forgotten, and is not offered again', async () => {
    const known = await ownList([{ name: 'Lumen', note: 'Met', since: '2026-11-03', did: key.didKey }], 'My list');
    const judged = await judgedAs(key.didKey, [known]);
    const card = cardOf(judged);
    expect([judged.verdict, judged.issuer.rung, words(card.heading), card.tone]).toEqual([
      'confirmed',
      3,
      'Lumen',
      'sound',
    ]);
    expect(words(card.says)).toContain('My list');
    expect([card.know, card.ownEntries]).toEqual([undefined, [key.didKey]]);
    expect(words(card.lists[0]?.noted)).toBe('You noted on 3 November 2026: “Met”.');
  });
});

test('what the credential states of its issuer is stated, not checked, and cleaned', () => {
  const stated = (value: string) => ({ value, pointer: '/issuer' });
  const { credential: bare } = report();
  if (!bare) throw new Error('a report has a credential');
  const credential = {
    ...bare,
    issuer: {
      id: stated(lumen),
      url: stated('https://user:secret@uni-lumen.example/?token=1'),
      country: stated('BE'),
      identifiers: [
        { scheme: 'ROR', ...stated('https://ror.org/\u202e0001') },
        ...Array.from({ length: 30 }, (_, at) => ({ scheme: '', ...stated(String(at)) })),
      ],
    },
  };
  const rows = cardOf(report({ credential, issuer: issuer(1) })).stated;
  expect(rows.slice(0, 5).map(({ label, value }) => [words(label), words(value)])).toEqual([
    ['Issuer it names', lumen],
    ['Website', 'https://uni-lumen.example/?…'],
    ['Country', 'Belgium'],
    ['ROR', 'https://ror.org/0001'],
    ['Identifier', '0'],
  ]);
  expect(rows).toHaveLength(23);
});

test('the hint of a community list is small, and nothing else of the card changes with it', () => {
  const hinted = report({ issuer: issuer(1, { notes: ['issuer.academic-domain'] }) });
  const { hint, ...card } = cardOf(hinted);
  const { hint: none, ...without } = cardOf(report());
  expect(words(hint)).toMatch(/community list/);
  expect([none, card]).toEqual([undefined, without]);
});

describe('the impostor', () => {
  const credentials: readonly [string, string, string][] = [
    ['a key', key.didKey, 'Nothing shows whose key this is.'],
    ['an account on a shared host', 'did:web:uni-lumen.github.io', 'uni-lumen.github.io'],
    ['a look-alike domain', 'did:web:uni-1umen.example', 'uni-1umen.example'],
    ['a platform account', 'did:web:credly.com:issuers:lumen', 'credly.com/issuers/lumen'],
  ];
  test.each(credentials)(
    '%s never has the sound tone or the claimed name in its heading',
    async (name, id, heading) => {
      const judged = await judgedAs(id, [ror, partners], {
        name: 'University of Lumen',
        url: 'https://uni-lumen.example',
        image: { id: 'https://uni-lumen.example/logo.png', type: 'Image' },
        otherIdentifier: [
          { type: 'IdentifierEntry', identifier: 'https://ror.org/000000100', identifierType: 'ext:ROR' },
        ],
      });
      for (const language of [en, de]) {
        const card = cardOf(judged, language);
        expect(card.tone).not.toBe('sound');
        expect(words(card.heading)).not.toContain('University of Lumen');
        expect(words(card.says)).not.toContain('University of Lumen');
        expect(words(card.claimed)).toContain('University of Lumen');
        expect(card.know?.name).toBe('');
      }
      expect(words(cardOf(judged).heading)).toBe(heading);
      const cautions = cardOf(judged).notes.filter(({ tone }) => tone === 'doubt');
      expect(cautions.map(({ says }) => words(says)).join(' ')).toMatch(
        name === 'a look-alike domain' ? /looks like/ : /^$/,
      );
      expect(words(cardOf(judged).stated.at(-1)?.value)).toBe('https://ror.org/000000100');
    },
  );
});
