/**
 * What is read and judged, tried out: one credential for each format and proof, in each carrier, judged by the core; and
 * what is declined, in the words a person gets. The README holds what comes out.
 */
import { languageFor } from '../../core/language/index.js';
import { plain } from '../../core/language/phrase.js';
import type { FormatName } from '../../core/credential.js';
import type { JsonObject } from '../../core/json.js';
import type { Input } from '../../core/open/opened.js';
import type { Securing } from '../../core/proofs/securing.js';
import { present } from '../../core/report/present.js';
import type { VerificationReport } from '../../core/report/report.js';
import { verify } from '../../core/verify.js';
import { assertion, at, profile as issuerOfBadges, published } from '../fixtures/badges-2.js';
import { certificate } from '../fixtures/blockcerts.js';
import { contexts, plainBadge, profile } from '../fixtures/credentials.js';
import { worldOf, type Answers } from '../fixtures/environment.js';
import { european } from '../fixtures/european.js';
import { pdf } from '../fixtures/pdf.js';
import { iTXt, png } from '../fixtures/png.js';
import { codePixels } from '../fixtures/qr.js';
import { makeSamples, sampleDay, university } from '../fixtures/samples.js';
import { sealed, sealing } from '../fixtures/seals.js';
import { metadata, metadataAddress, sdJwtVc } from '../fixtures/sd-jwt.js';
import { sign, testKey, testKeyOn, type Suite } from '../fixtures/signer.js';
import { cdata, element, svg } from '../fixtures/svg.js';
import { encoded, edwardsKey, jwkDocument, rsaKey, tokenOf } from '../fixtures/tokens.js';
import { openClaims, walletClaims } from '../fixtures/wallet.js';

/** A credential that somebody vouches for, as text. */
interface Vouched {
  readonly format: FormatName;
  readonly secured: Securing['name'];
  /** How the way it is secured is called in the table. */
  readonly proof: string;
  readonly text: string;
}

const language = languageFor('en');
const address = 'https://uni-lumen.example/awards/1';
const tokenIssuer = 'did:web:tokens.uni-lumen.example';
const tokenKey = edwardsKey('uni-lumen ed25519');
const badgeKey = rsaKey(2048);
const { web } = await makeSamples();

const answers: Answers = {
  ...web,
  ...published({
    [at.profile]: issuerOfBadges({ publicKey: at.key }),
    [at.key]: { id: at.key, type: 'CryptographicKey', owner: at.profile, publicKeyJwk: badgeKey.jwk },
  }),
  'https://tokens.uni-lumen.example/.well-known/did.json': jwkDocument(tokenIssuer, { ed: tokenKey.jwk }),
  [metadataAddress]: metadata([{ ...tokenKey.jwk, kid: 'ed' }]),
};

const statement = (issuer: string): JsonObject => ({
  '@context': [contexts.credentials2, contexts.undefinedTerms],
  type: ['VerifiableCredential'],
  issuer,
  validFrom: '2026-06-30T00:00:00Z',
  credentialSubject: { id: 'did:example:learner', title: 'Introduction to Data Ethics', workload: '5 ECTS' },
});

const record = (issuer: string): JsonObject => ({
  '@context': [contexts.credentials2, contexts.openBadges, contexts.undefinedTerms],
  id: 'https://uni-lumen.example/records/1',
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer: profile(issuer),
  validFrom: '2026-06-30T00:00:00Z',
  name: 'Record of achievements',
  credentialSubject: { type: ['ClrSubject'], verifiableCredential: [plainBadge({ issuer: profile(issuer) })] },
});

/** The older suites have their terms in contexts of their own, or in the first version of the data model. */
function worded(document: JsonObject, suite: Suite): JsonObject {
  const context = document['@context'] as readonly string[];
  if (suite === 'Ed25519Signature2020') return { ...document, '@context': [...context, contexts.ed25519] };
  if (suite !== 'Ed25519Signature2018') return document;
  const older = JSON.stringify(document)
    .replaceAll(contexts.credentials2, contexts.credentials1)
    .replaceAll('"validFrom"', '"issuanceDate"');
  return JSON.parse(older) as JsonObject;
}

/** Every format that proofs can stand in, with every kind of them; the order is that of the lists of the core. */
export async function vouched(suites: readonly Suite[]): Promise<readonly Vouched[]> {
  const key = await testKey('university of lumen');
  const curve = await testKeyOn('P-256', 'university of lumen');
  const documents: readonly (readonly [FormatName, (issuer: string) => JsonObject])[] = [
    ['clr-2', record],
    ['open-badges-3', issuer => plainBadge({ issuer: profile(issuer) })],
    ['verifiable-credential', statement],
  ];
  const made: Vouched[] = [];
  for (const [format, document] of documents) {
    for (const suite of suites) {
      const onCurve = suite.startsWith('ecdsa');
      const unsigned = document(onCurve ? curve.didKey : university);
      const signing = onCurve ? { key: curve, suite } : { key, suite, method: `${university}#key-1` };
      const text = JSON.stringify(await sign(worded(unsigned, suite), signing));
      made.push({ format, secured: 'embedded proofs', proof: suite, text });
    }
    const header = { alg: 'EdDSA', kid: `${tokenIssuer}#ed` };
    const token = await tokenOf(document(tokenIssuer), tokenKey, header);
    made.push({ format, secured: 'token', proof: 'token', text: token });
  }
  const attestation = { ...statement(tokenIssuer), type: ['VerifiableCredential', 'VerifiableAttestation'] };
  const attested = await tokenOf(attestation, tokenKey, { alg: 'EdDSA', kid: `${tokenIssuer}#ed` });
  const signedBadge = assertion({ id: 'urn:uuid:1', verification: { type: 'SignedBadge', creator: at.key } });
  const seal = JSON.stringify(await sealed(european(), await sealing()));
  return [
    { format: 'european-credential', secured: 'seal', proof: 'seal (JAdES)', text: seal },
    { format: 'ebsi-credential', secured: 'token', proof: 'token', text: attested },
    ...made,
    ...(await selective()),
    { format: 'open-badges-2', secured: 'hosted badge', proof: 'hosted', text: JSON.stringify(assertion()) },
    {
      format: 'open-badges-2',
      secured: 'signed badge',
      proof: 'signed',
      text: await tokenOf(signedBadge, badgeKey, { alg: 'RS256' }),
    },
  ];
}

/** What wallets hold, with the claims that are shown. */
async function selective(): Promise<readonly Vouched[]> {
  const by = { key: tokenKey, header: { kid: 'ed' } };
  const badge = await sdJwtVc(openClaims(), { ...by, frame: { _sd: ['issuer', 'validFrom', 'id'] } });
  const other = await sdJwtVc(
    { given_name: 'Learner', title: 'Data Ethics' },
    { ...by, frame: { _sd: ['given_name'] } },
  );
  const secured = { secured: 'selective disclosure', proof: 'SD-JWT' } as const;
  return [
    { format: 'eudi-credential', ...secured, text: badge },
    { format: 'sd-jwt-vc', ...secured, text: other },
  ];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const mostInCode = 2_900; // bytes; a code holds 2,953 at most (ISO/IEC 18004)

/** What a credential may come in, by the names of the table; the names in brackets are those of the core's carriers. */
export const carried: readonly (readonly [
  column: string,
  carriers: readonly string[],
  made: (text: string) => Input,
])[] = [
  ['text or file', ['JSON', 'compact token'], text => ({ text })],
  ['address', ['link'], () => ({ address })],
  ['`data:` address', ['data address'], text => ({ text: `data:application/vc,${encodeURIComponent(text)}` })],
  ['page that holds it', ['HTML'], text => ({ bytes: utf8(`<html><script type="application/vc">${text}</script>`) })],
  ['baked PNG', ['PNG'], text => ({ bytes: png(iTXt('openbadgecredential', text)) })],
  ['baked SVG', ['SVG'], text => ({ bytes: utf8(svg(element({ body: cdata(text) }))) })],
  ['attached to a PDF', ['PDF'], text => ({ bytes: pdf({ attached: [{ name: 'credential.json', content: text }] }) })],
  ['QR code in a picture ¹', ['JPEG', 'GIF', 'WebP'], () => ({ bytes: jpeg })],
];

/** Carriers that are recognised to say what they are, and hold nothing that is read. */
export const declinedCarriers = [
  'nothing',
  'text of a QR code',
  'address of another scheme',
  'XML',
  'CBOR',
  'anything else',
];

/** Whether the core read it as what it is and had a good answer about its proof. */
async function isJudged({ format, text }: Vouched, input: Input): Promise<boolean> {
  const served = () => new Response(text, { headers: { 'content-type': 'application/json' } });
  const world = {
    ...worldOf({ ...answers, [address]: served }, sampleDay),
    pixels: () => Promise.resolve(codePixels(utf8(text).length > mostInCode ? address : text)),
  };
  const [report] = await verify(input, world);
  return report?.format === format && report.checks.some(({ id, status }) => id === 'proof' && status === 'passed');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const markdown = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heading), row(heading.map(() => '---')), ...rows.map(row)].join('\n');

export async function coverageTable(credentials: readonly Vouched[]): Promise<string> {
  const rows: string[][] = [];
  for (const one of credentials) {
    const cells = [];
    for (const [, , made] of carried) cells.push((await isJudged(one, made(one.text))) ? '✓' : '–');
    rows.push([language.formats[one.format], one.proof, ...cells]);
  }
  return markdown(['format', 'proof', ...carried.map(([column]) => column)], rows);
}

const older = { uid: '1', badge: 'https://x.example/b', verify: { type: 'hosted', url: 'https://x.example/a' } };
const described = {
  '@context': 'https://schema.org',
  '@type': 'EducationalOccupationalCredential',
  name: 'Data Ethics',
};

/** What is recognised and declined: as a whole, or only what secures it. */
const declined: readonly (readonly [what: string, text: string])[] = [
  ['encrypted token (JWE)', `${encoded({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`],
  ['Blockcerts 3: what it states is read', JSON.stringify(certificate())],
  ['Blockcerts 2', JSON.stringify({ ...assertion(), signature: { type: 'MerkleProof2017' } })],
  ['claims of the European wallet without their token: what they state is read', JSON.stringify(walletClaims())],
  ['OpenAttestation', JSON.stringify({ version: '2.0', data: {}, signature: { merkleRoot: '00' } })],
  ['Open Badges 0.5 and 1.0', JSON.stringify(older)],
  ['older Europass and other XML', '<?xml version="1.0"?><credential xmlns="http://data.europa.eu/snb"/>'],
  ['QR text of another kind (`VP1-`, `VC1-`)', 'VP1-B3ECQDIYACEMHIGDO'],
  ['wallet request', 'openid4vp://authorize?x'],
  ['description on a web page (schema.org)', JSON.stringify(described)],
  [
    'proof of another kind',
    JSON.stringify({
      ...plainBadge({ issuer: profile(university) }),
      proof: {
        type: 'RsaSignature2018',
        proofValue: 'z1',
        verificationMethod: `${university}#key-1`,
        proofPurpose: 'assertionMethod',
        created: '2026-06-30T12:00:00Z',
      },
    }),
  ],
];

const words = (report: VerificationReport | undefined): string =>
  report ? plain(present(report, { audience: 'recruiter', language }).headline) : 'no report';

export async function declinedTable(): Promise<string> {
  const rows: string[][] = [];
  for (const [what, text] of declined) {
    const [report] = await verify({ text }, worldOf(answers, sampleDay));
    rows.push([what, `\`${report?.because ?? ''}\``, words(report)]);
  }
  return markdown(['what', 'code', 'what is said'], rows);
}
