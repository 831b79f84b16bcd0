import { describe, expect, test } from 'vitest';
import { de } from '../../../../core/language/de.js';
import { en } from '../../../../core/language/en.js';
import { plain } from '../../../../core/language/phrase.js';
import { receiptWordsFor } from '../../../../core/language/receipt.js';
import { failed, passed, skipped, unknown } from '../../../../core/report/check.js';
import { type Comparison, compareReceipt } from '../../../../core/report/receipt/compare.js';
import { comparedIn, comparedLines, receiptSays } from '../../../../core/report/receipt/compared.js';
import type { Receipt } from '../../../../core/report/receipt/receipt.js';
import { receiptOf } from '../../../../core/report/receipt/write.js';
import type { DatedList, VerificationReport } from '../../../../core/report/report.js';
import { checks, decidedBy, findings, issuer, report, unreachable, webAnchor } from '../reports.js';

const version = '1.2.3';
const input = { kind: 'bytes', sha256: 'a'.repeat(64), bytes: 12, number: 0 } as const;
const other = { ...input, sha256: 'c'.repeat(64) } as const;
const fingerprint = 'b'.repeat(64);
const later = '2027-11-21T10:42:00Z';

const then = (more: Partial<VerificationReport> = {}): VerificationReport => report({ input, fingerprint, ...more });
const now = (more: Partial<VerificationReport> = {}): VerificationReport => then({ checkedAt: later, ...more });
const noted = (of: VerificationReport, personal = false): Promise<Receipt> => receiptOf(of, { version, personal });

async function compared(before: VerificationReport, ...after: readonly VerificationReport[]): Promise<Comparison> {
  return compareReceipt(await noted(before), after, version);
}

/** What a reader is told, as lines. */
async function told(before: VerificationReport, after: VerificationReport, language = en): Promise<readonly string[]> {
  const receipt = await noted(before);
  const comparison = compareReceipt(receipt, [after], version);
  const of = comparison.report === undefined ? undefined : after;
  const words = receiptWordsFor(language.tag);
  const lines = comparedLines(comparedIn(comparison, { receipt, report: of }, language, words));
  return lines.map(({ says }) => plain(says));
}

describe('what a receipt is about', () => {
  test.each<[string, Partial<VerificationReport>, Partial<VerificationReport>, Comparison['sameness']]>([
    ['the same bytes', {}, {}, 'same-bytes'],
    ['the same credential in other bytes', {}, { input: other }, 'same-credential'],
    ['another credential', {}, { input: other, fingerprint: 'e'.repeat(64) }, 'another'],
    ['another file without a fingerprint', { fingerprint: '' }, { input: other, fingerprint: '' }, 'another'],
    [
      'the same bytes that lead to another credential now',
      { path: [{ kind: 'address', at: 'https://a.example/1' }] },
      { fingerprint: 'e'.repeat(64) },
      'elsewhere',
    ],
  ])('%s', async (_, before, after, sameness) => {
    const without = ({ fingerprint: hash, ...rest }: VerificationReport): VerificationReport =>
      hash === '' ? rest : { ...rest, ...(hash !== undefined && { fingerprint: hash }) };
    expect((await compared(without(then(before)), without(now(after)))).sameness).toBe(sameness);
  });

  test('is found among several credentials of one file, in whatever order', async () => {
    const others = now({ fingerprint: 'e'.repeat(64) });
    expect(await compared(then(), others, now())).toMatchObject({ sameness: 'same-bytes', report: 1 });
  });

  test('is found at its own place where a file holds it twice', async () => {
    expect(await compared(then({ input: { ...input, number: 1 } }), now(), now())).toMatchObject({ report: 1 });
  });

  test('is found by its place where it has no fingerprint', async () => {
    const second = report({ input: { ...input, number: 1 } });
    const one = report({ input, checkedAt: later });
    expect(await compared(second, one, one)).toMatchObject({ sameness: 'same-bytes', report: 1 });
  });

  test('cannot be told where nothing came from its address', async () => {
    const asked = { ...decidedBy('format.unreachable'), input: { kind: 'address', number: 0 } } as const;
    expect(await compared(then(), asked)).toMatchObject({ sameness: 'not-fetched', outcome: 'not-compared' });
  });

  test('is said first, and of another file nothing is compared', async () => {
    const comparison = await compared(then(), now({ input: other, fingerprint: 'e'.repeat(64), verdict: 'rejected' }));
    expect(comparison).toMatchObject({ outcome: 'not-compared', changes: [], report: undefined });
    expect(await told(then(), now({ input: other, fingerprint: 'e'.repeat(64) }))).toEqual([
      'The receipt is about another file. Nothing was compared.',
    ]);
  });
});

describe('what changed', () => {
  test('nothing, where nothing did', async () => {
    expect(await compared(then(), now())).toMatchObject({ outcome: 'as-then', changes: [] });
    expect((await told(then(), now()))[0]).toBe('Nothing about this credential changed since 21 November 2026.');
  });

  test('it was withdrawn since', async () => {
    const revoked = now({ checks: checks(failed('status.revoked')), verdict: 'rejected', because: 'status.revoked' });
    expect(await compared(then(), revoked)).toMatchObject({
      outcome: 'changed',
      verdict: { then: 'confirmed', now: 'rejected' },
      changes: [
        {
          kind: 'answer',
          question: 'status',
          turn: 'changed',
          then: { status: 'passed', reason: 'status.good' },
          now: { status: 'failed', reason: 'status.revoked' },
        },
      ],
    });
    const lines = await told(then(), revoked);
    expect(lines[0]).toBe('Something changed since 21 November 2026.');
    expect(lines.slice(-3)).toEqual([
      'Was it withdrawn?',
      expect.stringMatching(/^Then \(21 November 2026 at 10:42 UTC\): ./u),
      expect.stringMatching(/^Now \(21 November 2027 at 10:42 UTC\): .*[Ww]ithdr/u),
    ]);
  });

  test('a server that is down today is not a change for the worse', async () => {
    const silent = now({
      checks: checks(
        unknown('proof.key-unreachable', [unreachable('uni-lumen.example')]),
        unknown('issuer.unidentified'),
      ),
      verdict: 'unconfirmed',
      because: 'proof.key-unreachable',
      issuer: issuer(0, { anchor: null }),
      elements: findings({ seal: { status: 'missing', reason: 'element.not-stated' } }),
      coverage: 'none',
    });
    const comparison = await compared(then(), silent);
    expect(comparison.outcome).toBe('unanswered');
    expect(comparison.changes.map(({ kind }) => kind)).toEqual(['answer']);
    expect(comparison.changes[0]).toMatchObject({ question: 'proof', turn: 'unanswered' });
    const lines = await told(then(), silent);
    expect(lines[0]).toBe('Not everything could be asked this time. Nothing else changed since 21 November 2026.');
    expect(lines.at(-3)).toContain('That says nothing against the credential.');
    expect((await told(then(), silent, de))[0]).toMatch(/^Diesmal ließ sich nicht alles erfragen\./u);
  });

  test('a receipt that says less of its answers than came out is never called unchanged', async () => {
    const revoked = now({ checks: checks(failed('status.revoked')), verdict: 'rejected', because: 'status.revoked' });
    const receipt: Receipt = { ...(await noted(then())), checks: [], elements: [] };
    expect(compareReceipt(receipt, [revoked], version).outcome).toBe('changed');
    const same: Receipt = { ...(await noted(revoked)), verdict: 'confirmed', because: 'issuer.web-address' };
    expect(compareReceipt(same, [revoked], version).outcome).toBe('changed');
    const silent = checks(failed('status.revoked'), unknown('issuer.unreachable'));
    expect(compareReceipt(same, [{ ...revoked, checks: silent }], version).outcome).toBe('changed');
  });

  test('what is read of a credential is compared however much of it is protected', async () => {
    const weak = findings({ title: { status: 'weak', reason: 'element.generic-title' } });
    expect(await compared(then(), now({ coverage: 'part', elements: weak }))).toMatchObject({
      outcome: 'changed',
      changes: [{ kind: 'element', id: 'title' }],
    });
  });

  test('what could not be asked then and is answered now is said plainly', async () => {
    const silent = then({ checks: checks(unknown('status.unreachable', [unreachable('uni-lumen.example')])) });
    expect(await compared(silent, now())).toMatchObject({
      outcome: 'changed',
      changes: [{ kind: 'answer', question: 'status', turn: 'answered' }],
    });
    expect((await told(silent, now())).at(-3)).toContain('It could not be answered then, and now it is.');
  });

  test.each<[string, Partial<VerificationReport>, Partial<VerificationReport>, object]>([
    ['how far the signer is known', {}, { issuer: issuer(2) }, { kind: 'rung', then: 1, now: 2 }],
    [
      'the name that is proven',
      {},
      {
        issuer: issuer(1, {
          provenName: { value: 'University of Lumen', source: { kind: 'bundled', name: 'List', version: '1' } },
        }),
      },
      { kind: 'name', then: null, now: 'University of Lumen' },
    ],
    [
      'the host it rests on',
      {},
      { issuer: issuer(1, { anchor: webAnchor('other.example') }) },
      { kind: 'anchor', then: 'uni-lumen.example', now: 'other.example' },
    ],
    [
      'an element',
      {},
      { elements: findings({ title: { status: 'weak', reason: 'element.generic-title' } }) },
      {
        kind: 'element',
        id: 'title',
        then: { status: 'present', reason: 'element.stated' },
        now: { status: 'weak', reason: 'element.generic-title' },
      },
    ],
    [
      'the way that is open',
      {},
      { track: 'prior-learning' },
      { kind: 'track', then: 'recognition', now: 'prior-learning' },
    ],
    [
      'an end date that passed',
      {},
      { checks: checks(failed('period.expired')) },
      {
        kind: 'answer',
        question: 'period',
        turn: 'changed',
        then: { status: 'passed', reason: 'period.current' },
        now: { status: 'failed', reason: 'period.expired' },
      },
    ],
    [
      'a status that is asked for no more',
      {},
      { checks: checks(skipped('status.none')) },
      {
        kind: 'answer',
        question: 'status',
        turn: 'changed',
        then: { status: 'passed', reason: 'status.good' },
        now: { status: 'skipped', reason: 'status.none' },
      },
    ],
  ])('%s', async (_, before, after, change) => {
    expect((await compared(then(before), now(after))).changes).toEqual([change]);
  });

  const list = (more: Partial<DatedList> = {}): DatedList => ({
    kind: 'directory',
    name: 'ROR',
    version: '2026-06-01',
    sha256: 'f'.repeat(64),
    ...more,
  });

  test.each<[string, readonly DatedList[], readonly DatedList[], object]>([
    [
      'a list that is newer',
      [list()],
      [list({ version: '2027-06-01', sha256: '0'.repeat(64) })],
      { then: '2026-06-01', now: '2027-06-01' },
    ],
    ['a list that is missing now', [list()], [], { then: '2026-06-01', now: null }],
    ['a list that was not there then', [], [list()], { then: null, now: '2026-06-01' }],
  ])('%s is said beside, and is no change of the credential', async (_, before, after, versions) => {
    const comparison = await compared(then({ lists: before }), now({ lists: after }));
    expect(comparison).toMatchObject({
      outcome: 'as-then',
      changes: [{ kind: 'list', of: 'directory', name: 'ROR', ...versions }],
    });
  });

  test('an element that says no more than a check does is left to that check', async () => {
    const elements = findings({ authenticity: { status: 'implausible', reason: 'element.check-failed' } });
    const revoked = now({ checks: checks(failed('status.revoked')), elements });
    expect((await compared(then(), revoked)).changes.map(({ kind }) => kind)).toEqual(['answer']);
  });

  test('another version of Proofmark is said beside', async () => {
    const comparison = compareReceipt(await noted(then()), [now()], '2.0.0');
    expect(comparison).toMatchObject({
      outcome: 'as-then',
      changes: [{ kind: 'product', then: version, now: '2.0.0' }],
    });
  });

  test('trusted lists nobody looked into are not missing', async () => {
    const trusted = [list({ kind: 'trusted-list', name: 'EU trusted list' })];
    const silent = now({
      checks: checks(unknown('proof.key-unreachable'), unknown('issuer.unidentified')),
      coverage: 'none',
    });
    expect((await compared(then({ lists: trusted }), silent)).changes.map(({ kind }) => kind)).toEqual(['answer']);
    expect((await compared(then({ lists: trusted }), now({ lists: [] }))).changes).toMatchObject([{ kind: 'list' }]);
  });
});

describe('what a receipt says of itself', () => {
  const injected = 'tum.de‮<b>x</b>\n\u0007' + 'y'.repeat(500);

  test('is quoted, in one line, bounded, and never bold: anybody can write a receipt', async () => {
    const listed = { kind: 'bundled', name: 'List', version: '1' } as const;
    const receipt = await noted(
      then({
        because: 'issuer.listed-signer',
        checks: checks(passed('issuer.listed-signer')),
        issuer: issuer(3, { provenName: { value: injected, source: listed } }),
      }),
      true,
    );
    const [, says] = receiptSays(receipt, en, receiptWordsFor('en'));
    expect(says.some(({ kind }) => kind === 'proven')).toBe(false);
    expect(plain(says)).toContain('tum.de');
    expect(plain(says)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(plain(says).length).toBeLessThan(400);
  });

  test('is the headline of then, in either language', async () => {
    const receipt = await noted(then());
    expect(plain(receiptSays(receipt, en, receiptWordsFor('en'))[1])).toMatch(/^It notes: “Intact and in force\. /u);
    expect(plain(receiptSays(receipt, de, receiptWordsFor('de-AT'))[1])).toMatch(/^Er vermerkt: „Unverändert/u);
  });
});
