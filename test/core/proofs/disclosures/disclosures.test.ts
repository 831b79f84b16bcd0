/** formats-and-proofs §6.9 and §9.3: the signature of claims that are shown one by one, and whose it is. */
import { describe, expect, test } from 'vitest';
import { languages } from '../../../../core/language/index.js';
import { plain } from '../../../../core/language/phrase.js';
import type { JsonObject } from '../../../../core/json.js';
import { present } from '../../../../core/report/present.js';
import type { VerificationReport } from '../../../../core/report/report.js';
import { caseTable } from '../../../fixtures/case-table.js';
import { plainBadge, profile } from '../../../fixtures/credentials.js';
import type { Answers } from '../../../fixtures/environment.js';
import { answersOf, reportOn } from '../../../fixtures/report-on.js';
import {
  certified,
  type Issuing,
  digestOf,
  disclosure,
  issuer,
  issuerKey,
  metadata,
  metadataAddress,
  oddSdJwt,
  sdJwt,
  sdJwtVc,
} from '../../../fixtures/sd-jwt.js';
import { openClaims } from '../../../fixtures/wallet.js';
import { curveKey, edwardsKey, encoded, jwkDocument, oddToken, type TokenKey } from '../../../fixtures/tokens.js';

const table = caseTable('proof matrix, SD-JWT');

const web: Answers = { [metadataAddress]: metadata() };
const frame = { _sd: ['given_name', 'family_name'] };
const claims = { given_name: 'Learner', family_name: 'A', title: 'Data Ethics' };

/** What the answer to a question says in English; every other language has a sentence too. */
function saysOf(report: VerificationReport, id: string): string {
  const [english = ''] = languages.map(language => {
    const { answers } = present(report, { audience: 'evaluator', language });
    const says = plain(answers.find(answer => answer.id === id)?.says ?? []);
    expect(says).toMatch(/\S{2,} \S/);
    return says;
  });
  return english;
}

const proofOf = (report: VerificationReport) => report.checks.find(({ id }) => id === 'proof');
const evidenceOf = (report: VerificationReport) => proofOf(report)?.evidence.map(({ fact }) => fact) ?? [];

/** Reason, verdict, and the beginning of the sentence. */
type Expected = readonly [reason: string, verdict: string, says: string];
const INTACT: Expected = ['proof.intact', 'confirmed', 'Not a character'];
const MISFIT = 'What it shows does not fit what was signed: ';
const misfit = (what: string): Expected => ['proof.malformed', 'rejected', MISFIT + what];
const unreachable: Expected = ['proof.key-unreachable', 'unconfirmed', 'The signature could not be checked: '];
const gone: Expected = ['proof.key-not-published', 'unconfirmed', 'The signature could not be checked: '];
const unsupported: Expected = ['proof.unsupported', 'unconfirmed', 'Signed in a way Proofmark cannot check'];
const broken: Expected = ['proof.malformed', 'rejected', 'Its signature is broken'];
const refused: Expected = ['proof.algorithm-refused', 'rejected', 'It is signed in a way that no longer protects'];

async function judged(token: string, answers: Answers, says: string): Promise<Expected> {
  const report = await reportOn(token, answers);
  const said = saysOf(report, 'proof');
  return [proofOf(report)?.reason ?? '', report.verdict, said.startsWith(says) ? says : said];
}

const whole = await sdJwtVc(claims, { frame });
const [signed = '', given = '', family = ''] = whole.split('~');
const [header = '', payload = '', signature = ''] = signed.split('.');
const bound = await sdJwtVc(claims, { frame, show: { given_name: true }, shownTo: 'https://employer.example' });
const other = curveKey('somebody else', 'P-256');
const withKey = async (key: TokenKey, more: Issuing['header'] = {}) => sdJwtVc(claims, { key, header: more });
const fault = (status: number) => () => new Response('', { status });

describe('the signature', async () => {
  const badge = disclosure('salt', 'given_name', 'Learner');
  test.each<[string, string, Expected, Answers?]>([
    ['intact, everything shown', whole, INTACT],
    ['intact, nothing shown', `${signed}~`, INTACT],
    ['intact, one shown', `${signed}~${family}~`, INTACT],
    ['intact, shown to somebody', bound, INTACT],
    ['shown to one and handed on to another', bound.replace(/[^~]{20}$/, 'A'.repeat(20)), INTACT],
    ['with what somebody signed for another token', `${signed}~${given}~${bound.split('~').at(-1) ?? ''}`, INTACT],
    [
      'one signed character',
      `${header}.${encoded({ ...claims, iss: issuer, vct: 'urn:example:2' })}.${signature}~`,
      ['proof.altered', 'rejected', 'This file was changed after it was signed.'],
    ],
    [
      'a changed disclosure',
      `${signed}~${disclosure('salt', 'given_name', 'Other')}~`,
      misfit('nothing that was signed'),
    ],
    ['a disclosure of another credential', `${signed}~${badge}~`, misfit('nothing that was signed')],
    ['a disclosure twice', `${signed}~${given}~${given}~`, misfit('one claim is shown twice')],
    ['a digest twice', oddSdJwt({ _sd: [digestOf(badge), digestOf(badge)] }, [badge]), misfit('one claim would stand')],
    [
      'a claim that overwrites',
      oddSdJwt({ given_name: 'x', _sd: [digestOf(badge)] }, [badge]),
      misfit('a claim would take'),
    ],
    ['a disclosure of four parts', `${signed}~${disclosure('a', 'b', 'c', 'd')}~`, misfit('a claim is not written')],
    ['a disclosure with padding', `${signed}~${given}=~`, misfit('a claim is not written')],
    ['a claim that misleads software', `${signed}~${disclosure('a', '__proto__', {})}~`, misfit('a claim has a name')],
    ['marks that are no list', oddSdJwt({ _sd: 'x' }, []), misfit('the places of what')],
    [
      'an end that was kept back',
      oddSdJwt({ _sd: [digestOf(disclosure('s', 'exp', 1))] }, [disclosure('s', 'exp', 1)]),
      misfit('a claim about the credential itself'),
    ],
    [
      'ten thousand disclosures',
      `${signed}~${`${given}~`.repeat(10_000)}`,
      ['proof.too-complex', 'unconfirmed', 'Its signature takes more work'],
    ],
    ['another hash function', oddSdJwt({ _sd_alg: 'sha3-256' }, []), unsupported],
    ['alg none', [oddToken({ alg: 'none', typ: 'dc+sd-jwt' }, { iss: issuer, vct: 'x' }), ''].join('~'), refused],
    ['a shared secret', oddSdJwt({}, [], { alg: 'HS256' }), refused],
    ['an algorithm of another key', oddSdJwt({}, [], { alg: 'EdDSA' }), refused],
    ['an algorithm that is not judged', oddSdJwt({}, [], { alg: 'ES256K' }), unsupported],
    ['crit that is empty', oddSdJwt({}, [], { crit: [] }), broken],
    ['crit naming what is not there', oddSdJwt({}, [], { crit: ['x'] }), broken],
    ['crit naming a registered parameter', oddSdJwt({}, [], { crit: ['kid'] }), broken],
    ['crit with an extension nobody knows', oddSdJwt({}, [], { crit: ['x'], x: 1 }), unsupported],
    [
      'dated ahead',
      oddSdJwt({ iat: 4_000_000_000 }, []),
      ['proof.from-the-future', 'rejected', 'Its signature is dated'],
    ],
    ['a key nobody publishes', oddSdJwt({}, [], { kid: 'key-2' }), gone],
    ['a key by no name', await sdJwtVc(claims, { header: { kid: undefined } }), INTACT],
    ['another key under that name', await withKey(other), ['proof.altered', 'rejected', 'This file was changed']],
    ['another key under no name', await withKey(other, { kid: undefined }), gone],
    ['no issuer and no certificate', `${oddToken({ alg: 'ES256', typ: 'dc+sd-jwt' }, { vct: 'x' }, issuerKey)}~`, gone],
    ['an issuer that is no address', oddSdJwt({ iss: 'urn:example:university' }, []), unsupported],
  ])('%s', async (name, token, expected, answers = web) => {
    table.row(name, expected, await judged(token, answers, expected[2]));
  });

  test('a signature of the wrong length is broken, and one cut off is no token', async () => {
    table.row('a short signature', broken, await judged(`${header}.${payload}.${'A'.repeat(44)}~`, web, broken[2]));
    const cut = await reportOn(`${signed}~${given}`, web);
    expect(answersOf(cut)).toEqual({ format: 'format.malformed' });
    expect(saysOf(cut, 'format')).toContain('its end is cut off');
  });

  test('no broken claim makes anybody be asked for a key', async () => {
    const report = await reportOn(`${signed}~${given}~${given}~`, web);
    expect(report.contacted).toEqual([]);
    expect(evidenceOf(report)).toContain('disclosure.twice');
  });
});

describe('what the issuer publishes about its keys', () => {
  const jwks = { issuer, jwks_uri: `${issuer}/keys` };
  const keys = { keys: [{ ...issuerKey.jwk, kid: 'key-1' }] };
  const redirected = () => new Response('', { status: 302, headers: { location: 'https://elsewhere.example/' } });
  test.each<[string, Answers, Expected]>([
    ['a set at an address of its own', { [metadataAddress]: jwks, [`${issuer}/keys`]: keys }, INTACT],
    ['a set that is not there', { [metadataAddress]: jwks, [`${issuer}/keys`]: fault(404) }, gone],
    [
      'a set at another host',
      { [metadataAddress]: { ...jwks, jwks_uri: 'https://umbra.example/keys' }, 'https://umbra.example/keys': keys },
      gone,
    ],
    ['another issuer', { [metadataAddress]: { ...metadata(), issuer: 'https://umbra.example' } }, unreachable],
    ['no issuer', { [metadataAddress]: { jwks: keys } }, unreachable],
    ['a page for people', { [metadataAddress]: () => new Response('<!doctype html>') }, unreachable],
    ['no JSON', { [metadataAddress]: () => new Response('{') }, unreachable],
    ['nothing', { [metadataAddress]: fault(404) }, gone],
    ['nothing any more', { [metadataAddress]: fault(410) }, gone],
    ['an error', { [metadataAddress]: fault(500) }, unreachable],
    ['a way elsewhere', { [metadataAddress]: redirected }, unreachable],
    ['silence', {}, unreachable],
    ['no keys', { [metadataAddress]: { issuer } }, gone],
    ['keys that are none', { [metadataAddress]: metadata([{ kid: 'key-1', kty: 'oct' }]) }, unsupported],
    [
      'the secret half of the key',
      { [metadataAddress]: metadata([{ ...issuerKey.jwk, kid: 'key-1', d: 'AA' }]) },
      ['proof.key-withdrawn', 'rejected', 'The issuer withdrew'],
    ],
    [
      'a key that only encrypts',
      { [metadataAddress]: metadata([{ ...issuerKey.jwk, kid: 'key-1', use: 'enc' }]) },
      refused,
    ],
  ])('%s', async (name, answers, expected) => {
    table.row(name, expected, await judged(whole, answers, expected[2]));
  });

  test('at another host nothing is asked', async () => {
    const answers = { [metadataAddress]: { issuer, jwks_uri: 'https://umbra.example/keys' } };
    const report = await reportOn(whole, answers);
    expect(report.contacted.map(({ host }) => host)).toEqual(['uni-lumen.example']);
    expect(evidenceOf(report)).toContain('key.elsewhere');
  });

  test('whoever signs under a whole host is that host, and under a path an account there', async () => {
    expect(await reportOn(whole, web)).toMatchObject({
      because: 'issuer.web-address',
      issuer: { rung: 1, provenName: { value: 'uni-lumen.example' } },
    });
    const account = `${issuer}/faculties/arts`;
    const answers = { [`${metadataAddress}/faculties/arts`]: { ...metadata(), issuer: account } };
    expect(await reportOn(await sdJwtVc({ iss: account }, {}), answers)).toMatchObject({
      because: 'issuer.platform-account',
      issuer: { rung: 1, provenName: { value: 'uni-lumen.example/faculties/arts' } },
    });
  });

  test('a key may have any name there', async () => {
    const kid = 'https://umbra.example/keys#1 ü';
    const answers = { [metadataAddress]: metadata([{ ...issuerKey.jwk, kid }]) };
    expect(answersOf(await reportOn(await sdJwtVc(claims, { header: { kid } }), answers))['proof']).toBe(
      'proof.intact',
    );
  });

  test.each([
    'https://uni-lumen.example@umbra.example/x',
    'https://uni-lumen.example:secret@umbra.example',
    'https://@umbra.example',
    'https:umbra.example',
    'https:/umbra.example',
    'https:///umbra.example/x',
    'https:\\\\umbra.example',
    'https://umbra.example\\x',
    'https://umbra.example/a/../x',
    'https://umbra.example/./x',
    'https://umbra.example/%2e%2e/x',
    'https://umbra.example:',
    'https://umbra.example:/x',
    'https://umbra.example.',
    'https://umbra%2eexample',
    'https://umbra.example:25',
    'https://umbra.exam\u200Bple',
    'https://127.0.0.1',
    'https://2130706433/x',
    'https://[::1]/x',
    'https://localhost',
    'https://printer.local',
  ])('nobody is asked for %j, which is not written as it would be asked', async iss => {
    const report = await reportOn(oddSdJwt({ iss }, []), web);
    expect(report).toMatchObject({ verdict: 'unconfirmed', contacted: [] });
    expect(proofOf(report)?.reason).toMatch(/^proof\.(?:key-unreachable|unsupported)$/);
  });

  test.each([
    ['https://UNI-lumen.example', metadataAddress],
    ['https://uni-lumen.example/', metadataAddress],
    ['https://uni-lumen.example:443/arts', `${metadataAddress}/arts`],
    ['https://lümen.example', 'https://xn--lmen-0ra.example/.well-known/jwt-vc-issuer'],
  ])('%s is an address, and asked', async (iss, address) => {
    const report = await reportOn(oddSdJwt({ iss }, []), { [address]: { ...metadata(), issuer: iss } });
    expect(proofOf(report)?.reason).toBe('proof.intact');
  });

  test('an address with a query is none of an issuer', async () => {
    expect(answersOf(await reportOn(oddSdJwt({ iss: `${issuer}/?a` }, []), web))['proof']).toBe('proof.unsupported');
  });
});

describe('an issuer whose identifier says itself where its keys are', () => {
  const did = 'did:web:tokens.uni-lumen.example';
  const key = edwardsKey('uni-lumen ed25519');
  const answers = { 'https://tokens.uni-lumen.example/.well-known/did.json': jwkDocument(did, { ed: key.jwk }) };

  test.each(['#ed', 'ed', `${did}#ed`])('its key by the name %s', async kid => {
    const token = await sdJwtVc({ ...claims, iss: did }, { key, header: { kid } });
    expect(await reportOn(token, answers)).toMatchObject({ because: 'issuer.web-address', issuer: { rung: 1 } });
  });

  test('somebody else’s key, signing in its name', async () => {
    const stranger = edwardsKey('somebody else');
    const strange = 'did:web:umbra.example';
    const token = await sdJwtVc({ ...claims, iss: did }, { key: stranger, header: { kid: `${strange}#ed` } });
    const documents = { 'https://umbra.example/.well-known/did.json': jwkDocument(strange, { ed: stranger.jwk }) };
    expect(await reportOn(token, { ...answers, ...documents })).toMatchObject({
      verdict: 'rejected',
      because: 'proof.wrong-signer',
    });
  });
});

describe('a certificate that the token brings', async () => {
  const ours = await certified({ type: 'dns', value: 'uni-lumen.example' });
  const byAddress = await certified({ type: 'url', value: issuer });
  const nobodys = await certified();
  const wild = await certified({ type: 'dns', value: '*.uni-lumen.example' });
  const by = ({ key, x5c }: typeof ours, more: JsonObject = {}, head: Issuing['header'] = {}) =>
    sdJwtVc({ ...claims, ...more }, { key, header: { x5c, kid: undefined, ...head } });

  test.each([
    ['its host', ours],
    ['its whole address', byAddress],
  ])('made out to %s, signs for it; nobody says yet whose it is', async (_name, one) => {
    const report = await reportOn(await by(one), {});
    expect(report).toMatchObject({
      verdict: 'unconfirmed',
      because: 'issuer.seal-untrusted',
      issuer: { rung: 0, anchor: { kind: 'certificate', subject: { organisation: 'University of Lumen' } } },
      contacted: [],
    });
    expect(answersOf(report)['proof']).toBe('proof.intact');
  });

  test('an issuer that is no address, or none at all, is whoever the certificate names', async () => {
    const without = await by(nobodys, { iss: 'urn:example:university' });
    expect(answersOf(await reportOn(without, {}))).toMatchObject({
      proof: 'proof.intact',
      issuer: 'issuer.seal-untrusted',
    });
  });

  test.each([
    ['nobody', nobodys],
    ['all hosts below', wild],
  ])('made out to %s, decides nothing: the issuer is asked', async (_name, one) => {
    const report = await reportOn(await by(one), web);
    expect(report).toMatchObject({ verdict: 'unconfirmed', because: 'proof.key-not-published' });
    expect(evidenceOf(report)).toContain('certificate.not-made-out');
    const published = { [metadataAddress]: metadata([one.key.jwk]) };
    expect(await reportOn(await by(one), published)).toMatchObject({ verdict: 'confirmed' });
  });

  test.each<[string, JsonObject, string]>([
    ['of another key', { x5c: byAddress.x5c }, 'proof.altered'],
    ['that is none', { x5c: ['AAAA'] }, 'proof.key-not-published'],
    ['followed by what is none', { x5c: [...ours.x5c, 'AAAA'] }, 'proof.malformed'],
    ['with the digest of another', { 'x5t#S256': 'AAAA' }, 'proof.malformed'],
  ])('%s', async (_name, head, reason) => {
    expect(answersOf(await reportOn(await by(ours, {}, head), web))['proof']).toBe(reason);
  });
});

describe('whom a wallet’s micro-credential calls its issuer', async () => {
  const umbra = 'https://umbra.example';
  const strange = await certified({ type: 'dns', value: 'umbra.example' });
  const answers = { [`${umbra}/.well-known/jwt-vc-issuer`]: { ...metadata([strange.key.jwk]), issuer: umbra } };
  const micro = (stated: JsonObject) => ({ ...openClaims(), iss: umbra, ...stated });
  const byCertificate = { key: strange.key, header: { x5c: [...strange.x5c], kid: undefined } };
  const byMetadata = { key: strange.key, header: { kid: undefined } };

  describe.each<[string, Issuing]>([
    ['a certificate', byCertificate],
    ['a published key', byMetadata],
  ])('signed with %s', (_name, issuing) => {
    test.each<[string, JsonObject, string]>([
      ['somebody else by its profile', { issuer: { id: issuer, name: 'University of Lumen' } }, 'proof.wrong-signer'],
      ['somebody else by the address alone', { issuer }, 'proof.wrong-signer'],
      ['whoever signed', { issuer: { id: umbra, name: 'Umbra' } }, 'proof.intact'],
      ['nobody by an address', { issuer: { name: 'Umbra' } }, 'proof.intact'],
    ])('%s', async (_who, stated, reason) => {
      expect(answersOf(await reportOn(await sdJwtVc(micro(stated), issuing), answers))['proof']).toBe(reason);
    });
  });
});

describe('what is said beside it', () => {
  test('of a certificate, who can say more', async () => {
    const { key, x5c } = await certified({ type: 'dns', value: 'uni-lumen.example' });
    const token = (header: JsonObject) =>
      sdJwtVc(claims, { key, header: { x5c: [...x5c], kid: undefined, ...header } });
    expect(proofOf(await reportOn(await token({}), web))?.notes).toEqual(['proof.legal-validation']);
    const broken = await token({ 'x5t#S256': 'AAAA' });
    expect(proofOf(await reportOn(broken, web))?.notes).toEqual([]);
  });

  test('somebody was shown it, and that is nobody else’s business', async () => {
    const report = await reportOn(bound, web);
    expect(proofOf(report)?.notes).toEqual(['proof.shown-elsewhere']);
    const { verdict, checks } = await reportOn(`${bound.slice(0, bound.lastIndexOf('~'))}~`, web);
    expect(verdict).toBe(report.verdict);
    expect(checks.map(({ reason }) => reason)).toEqual(report.checks.map(({ reason }) => reason));
  });

  test('two showings of the same to different people are one credential', async () => {
    const at = bound.lastIndexOf('~') + 1;
    const again = bound.slice(0, at) + bound.slice(at).replace(/.{8}$/, 'AAAAAAAA');
    const [one, two] = [await reportOn(bound, web), await reportOn(again, web)];
    expect(one.fingerprint).toBeDefined();
    expect(one.fingerprint).toBe(two.fingerprint);
    expect((await reportOn(whole, web)).fingerprint).not.toBe(one.fingerprint);
  });
});

describe('W3C credentials as SD-JWT', () => {
  const did = 'did:web:uni-lumen.example';
  const answers = { 'https://uni-lumen.example/.well-known/did.json': jwkDocument(did, { k: issuerKey.jwk }) };
  const plainOne = plainBadge({ issuer: profile(did) });
  const { achievement = null } = plainOne['credentialSubject'] as JsonObject;
  const learner = { type: ['AchievementSubject'], id: 'did:example:learner', name: 'Learner A' };
  const badge = { ...plainOne, credentialSubject: { ...learner, achievement } };
  const kept = { credentialSubject: { _sd: ['name', 'id'] } };
  const made = (typ: string, show?: Issuing['show']) =>
    sdJwt(badge, { header: { typ, kid: `${did}#k` }, frame: kept, ...(show && { show }) });

  test.each(['vc+sd-jwt', 'vc+ld+json+sd-jwt', 'application/vc+sd-jwt'])('%s is read as what it is', async typ => {
    const report = await reportOn(await made(typ), answers);
    expect(report).toMatchObject({ format: 'open-badges-3', verdict: 'confirmed', coverage: 'all' });
    expect(report.credential?.learner?.value).toBe('Learner A');
  });

  test('what is not shown is not missing', async () => {
    const report = await reportOn(await made('vc+sd-jwt', {}), answers);
    expect(report).toMatchObject({ verdict: 'confirmed' });
    expect(report.elements.find(({ id }) => id === 'learner-identity')).toMatchObject({
      status: 'missing',
      reason: 'element.undisclosed',
    });
  });

  test('a subject or an issuer that is not shown breaks no rule of the data model', async () => {
    const hidden = await sdJwt(badge, {
      header: { typ: 'vc+sd-jwt', kid: `${did}#k` },
      frame: { _sd: ['credentialSubject'] },
      show: {},
    });
    expect(answersOf(await reportOn(hidden, answers))).toMatchObject({
      format: 'format.recognised',
      proof: 'proof.intact',
    });
  });

  test.each<[string, (token: string) => string, string]>([
    ['a claim that was not signed', token => `${token}${disclosure('s', 'x', 1)}~`, 'proof.malformed'],
    [
      'a changed header',
      token => token.replace(/^[^.]+/, encoded({ alg: 'ES256', kid: `${did}#k`, typ: 'vc+sd-jwt', x: 1 })),
      'proof.altered',
    ],
  ])('%s is seen there too', async (_name, change, reason) => {
    expect(await reportOn(change(await made('vc+sd-jwt')), answers)).toMatchObject({
      verdict: 'rejected',
      because: reason,
    });
  });
});
