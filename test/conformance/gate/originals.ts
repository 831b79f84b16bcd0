/** Genuine credentials of several kinds, signed by us; those of a corpus too, where one is named, signed by us again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Json, type JsonObject, isObject } from '../../../core/json.js';
import type { OwnSuite } from '../../../core/proofs/proof-context.js';
import {
  bitstringEntry,
  completeBadge,
  contexts,
  plainBadge,
  plainBadgeOnVersion1,
  profile,
} from '../../fixtures/credentials.js';
import { readCorpus } from '../corpus.js';
import { type Dice, times } from './dice.js';
import { plainDocument } from './documents.js';
import { contextsOf } from './names.js';
import { signedAgain } from './signing.js';
import { knownContexts } from './vocabulary.js';

export interface Original {
  readonly document: JsonObject;
  readonly suite: OwnSuite;
}

const issuer = profile('did:web:uni-lumen.example', { url: 'https://uni-lumen.example/' });
const status = { credentialStatus: bitstringEntry('https://uni-lumen.example/status/1', 7) };
const rubric: JsonObject = {
  resultDescription: [
    {
      id: 'urn:uuid:1',
      type: ['ResultDescription'],
      name: 'Grade',
      resultType: 'LetterGrade',
      allowedValue: ['A', 'B'],
    },
  ],
  tag: ['ethics', 'data'],
  creditsAvailable: 5,
};

const ours: readonly JsonObject[] = [
  plainBadge({ issuer }),
  plainBadge({ issuer, more: status, achievement: rubric }),
  plainBadge({
    issuer: 'did:web:uni-lumen.example',
    more: { evidence: [{ type: ['Evidence'] }, { type: ['Evidence'] }] },
  }),
  completeBadge({ issuer, more: status }),
  plainBadgeOnVersion1({ issuer }),
  plainBadge({ issuer, more: { '@context': [contexts.credentials2, contexts.openBadges, contexts.ed25519] } }),
];

const LARGEST = 8_000;

/** What others signed in one of the two ways judged here, where every vocabulary is at hand. */
function ofCorpus(): readonly JsonObject[] {
  const folder = process.env['PROOFMARK_CORPUS'];
  if (!folder) return [];
  const files = readCorpus(folder).cases.filter(
    ({ file, proof }) => file.endsWith('.json') && /eddsa-rdfc-2022|Ed25519Signature2020/.test(proof),
  );
  return files.flatMap(({ file }) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const document = text.length < LARGEST ? (JSON.parse(text) as Json) : null;
    return isObject(document) && contextsOf(document).every(url => knownContexts.has(url)) ? [document] : [];
  });
}

/** The only member a member of a proof could be confused with. */
function suiteFor(document: JsonObject, dice: Dice): OwnSuite {
  if (contextsOf(document).includes(contexts.ed25519) && dice.chance(0.7)) return 'Ed25519Signature2020';
  return dice.chance(0.4) ? 'ecdsa-rdfc-2019' : 'eddsa-rdfc-2022';
}

/** Some of everything, not signed yet: most of it is needed in a full run, little in a short one. */
export function originalsFrom(dice: Dice, generated: number): readonly Original[] {
  const documents = [...ours, ...ours, ...ofCorpus(), ...times(generated, () => plainDocument(dice))];
  return documents.map(document => ({ document, suite: suiteFor(document, dice) }));
}

const signed = new WeakMap<Original, Promise<JsonObject | undefined>>();

/** The original with our signature, made once; `undefined` where the packages cannot sign it. */
export function signedOnce(original: Original): Promise<JsonObject | undefined> {
  const found = signed.get(original) ?? signedAgain(original.document, original.suite);
  signed.set(original, found);
  return found;
}
