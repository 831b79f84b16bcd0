/** Forty files as an admissions office gets them, and how each should stand once everybody was asked. */
import type { JsonObject } from '../../core/json.js';
import type { Standing } from '../../core/report/case-file/order.js';
import { completeBadge, contexts, plainBadge, profile } from '../fixtures/credentials.js';
import type { Answers } from '../fixtures/environment.js';
import { pdf } from '../fixtures/pdf.js';
import { iTXt, latin1, noise, png, pngWithoutEnd } from '../fixtures/png.js';
import { type Sample, makeSamples, university } from '../fixtures/samples.js';
import { sign, testKey } from '../fixtures/signer.js';
import { cdata, element, svg } from '../fixtures/svg.js';
import { curveKey, jwkDocument, tokenOf } from '../fixtures/tokens.js';

export interface Handed {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** One for each credential in it, once all was asked. */
  readonly stands: readonly Standing[];
}

export interface Pile {
  readonly files: readonly Handed[];
  readonly web: Answers;
  /** One of the files, changed by somebody after it was signed. */
  readonly changed: Handed;
}

const academy = 'did:web:academy.example';
const academyKey = curveKey('academy', 'P-256');

/** As they stand on the day they are made. */
export async function makePile(): Promise<Pile> {
  const { samples, web } = await makeSamples(new Date());
  const signing = {
    key: await testKey('university of lumen'),
    method: `${university}#key-1`,
    created: new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, ''),
  };
  const course = (number: number, name: string): Promise<JsonObject> =>
    sign(
      completeBadge({
        issuer: profile(university),
        more: { id: `https://uni-lumen.example/credentials/case-${String(number)}`, name },
        achievement: { name },
      }),
      signing,
    );
  const names = 'Statistics Logic Rhetoric Botany Optics Acoustics Cartography Typography Harmony Astronomy'.split(' ');
  const courses = await Promise.all(
    names.map(async (name, at) => ({ name, text: JSON.stringify(await course(at + 1, name)) })),
  );
  const carried = await Promise.all(
    ['in a picture', 'in a drawing', 'in a document', 'on a page'].map(async (name, at) =>
      JSON.stringify(await course(at + 21, `Geometry ${name}`)),
    ),
  );
  const [picture = '', drawing = '', document = '', page = ''] = carried;
  const token = await tokenOf(
    plainBadge({ issuer: profile(academy, { name: 'Academy of Lumen' }), more: { id: 'urn:proofmark:case-token' } }),
    academyKey,
    { alg: 'ES256', kid: `${academy}#key-1`, typ: 'JWT' },
  );
  const record = JSON.stringify(await sign(recordOfTwo(), signing));
  const [first] = courses;
  const files: readonly Handed[] = [
    ...samples.map(ofSample),
    ...courses.map(({ name, text }) => handed(`${name.toLowerCase()}.json`, text, 'in-force')),
    handed('geometry.png', png(iTXt('openbadgecredential', picture)), 'in-force'),
    handed('geometry.svg', svg(element({ body: cdata(drawing) })), 'in-force'),
    handed('geometry.pdf', pdf({ attached: [{ name: 'geometry.json', content: document }], packed: true }), 'in-force'),
    handed(
      'geometry.html',
      `<!doctype html><title>A course</title><script type="application/ld+json">${page}</script>`,
      'in-force',
    ),
    handed('token.jwt', token, 'intact'),
    { name: 'record.json', content: record, stands: ['intact', 'intact', 'intact'] },
    handed('statistics (1).json', first?.text ?? '', 'in-force'),
    handed('logic-edited.json', (courses[1]?.text ?? '').replaceAll('Logic', 'Advanced logic'), 'against'),
    handed('cut-off.json', (first?.text ?? '').slice(0, 900), 'unread'),
    handed('nothing-in-it.json', '', 'unread'),
    handed('something-else.json', '{"name":"Learner A","grade":1}', 'unread'),
    handed('cat.png', noise(16), 'unread'),
    handed('broken.png', pngWithoutEnd(iTXt('openbadgecredential', picture.slice(0, 400))).slice(0, 300), 'unread'),
    handed('letter.txt', 'Dear reader, this is a letter of Learner A.', 'unread'),
    handed('scan.pdf', pdf(), 'unread'),
    handed(
      'transcripts.zip',
      Uint8Array.from([...latin1('PK\u0003\u0004'), ...latin1('transcripts/one.json')]),
      'unread',
    ),
    handed('page.html', '<!doctype html><title>A course</title><p>Nothing to check.</p>', 'unread'),
  ];
  return {
    files,
    changed: handed('rhetoric.json', (courses[2]?.text ?? '').replaceAll('Rhetoric', 'Advanced rhetoric'), 'against'),
    web: {
      ...web,
      'https://academy.example/.well-known/did.json': jwkDocument(academy, { 'key-1': academyKey.jwk }),
    },
  };
}

const handed = (name: string, content: string | Uint8Array, ...stands: readonly Standing[]): Handed => ({
  name,
  content,
  stands,
});

const WITH_AN_END = ['genuine', 'genuine-older', 'incomplete'];

function ofSample({ document, name, verdict }: Sample): Handed {
  const stands =
    verdict === 'rejected'
      ? 'against'
      : verdict === 'unconfirmed'
        ? 'open'
        : WITH_AN_END.includes(name)
          ? 'in-force'
          : 'intact';
  return handed(`${name}.json`, JSON.stringify(document), stands);
}

function recordOfTwo(): JsonObject {
  const achievement = (number: number, name: string): JsonObject => ({
    id: `urn:uuid:00000000-0000-4000-8000-00000000000${String(number)}`,
    type: ['Achievement'],
    name,
    description: 'A short course.',
    criteria: { narrative: 'Pass the written exam.' },
  });
  return {
    '@context': [contexts.credentials2, contexts.openBadges, contexts.undefinedTerms],
    id: 'https://uni-lumen.example/records/1',
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer: profile(university),
    validFrom: '2026-06-30T00:00:00Z',
    name: 'Record of Learner A',
    credentialSubject: {
      type: ['ClrSubject'],
      achievement: [achievement(1, 'Statistics for Beginners'), achievement(2, 'Programming for Beginners')],
    },
  };
}
