/** What the journeys are made with: credentials under the names of real hosts, and what Node says about each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, readCorpus, type Case } from '../conformance/corpus.js';
import { editsOf } from '../conformance/edits.js';
import {
  verify,
  type Audience,
  type Environment,
  type Presentation,
  type VerificationReport,
} from '../../core/index.js';
import { isObject, type Json, type JsonObject } from '../../core/json.js';
import { languageFor } from '../../core/language/index.js';
import { present } from '../../core/report/present.js';
import type { Samples } from '../fixtures/samples.js';
import { hosts, sampleNamed } from '../playground/playground.js';
import { jsonAt, type Sites } from '../playground/site.js';

/** A credential and the address it is published at. */
export interface Given {
  readonly name: string;
  readonly address: string;
  readonly text: string;
  /** What answers for it, itself included. */
  readonly sites: Sites;
}

const given = (name: string, address: string, text: string, web: Sites): Given => ({
  name,
  address,
  text,
  sites: new Map([...web, [address, { type: 'application/json', body: text }]]),
});

/** Our own, always; somebody else's, under its real host name, where PROOFMARK_CORPUS is set; a changed copy of each. */
export function givenCredentials(made: Samples): readonly Given[] {
  const web = new Map(Object.entries(made.web).map(([address, document]) => [address, jsonAt(document)]));
  const own = given(
    'our own sample',
    `https://${hosts.university}/journeys/genuine.vc.json`,
    JSON.stringify(sampleNamed(made, 'genuine').document),
    web,
  );
  return [own, ...fromCorpus()].flatMap(one => [one, alteredCopyOf(one)]);
}

function fromCorpus(): readonly Given[] {
  const folder = process.env['PROOFMARK_CORPUS'];
  if (!folder) {
    process.stderr.write(
      'PROOFMARK_CORPUS is not set: the journeys were NOT made with a credential of somebody else\n',
    );
    return [];
  }
  const corpus = readCorpus(folder);
  const chosen = corpus.cases.find(isLasting);
  if (!chosen) throw new Error('the corpus holds no credential that is confirmed on any day');
  const text = new TextDecoder().decode(bytesOf(corpus, chosen));
  return [given(chosen.file, publishedAt(chosen), text, mirroredIn(join(folder, 'http')))];
}

/** Confirmed, and not because of a list or a date that will pass. */
const isLasting = ({ expected, file }: Case): boolean =>
  file.endsWith('.json') && expected.verdict === 'confirmed' && expected.checks['status'] === 'status.none';

/** GitHub Pages serve a repository under its owner's name, as the issuer's DID of these credentials says. */
function publishedAt({ source: { path, repo } }: Case): string {
  const [owner = '', name = ''] = repo.split('/');
  return `https://${owner}.github.io/${name}/${path}`;
}

const mirroredIn = (folder: string): Sites =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name, parentPath }) => {
        const file = join(parentPath, name);
        const address = `https://${file.slice(folder.length + 1).replaceAll('\\', '/')}`;
        return [address, { type: 'application/json', body: readFileSync(file) }];
      }),
  );

/** The same file with one value changed, at another place every time; PROOFMARK_SEED repeats a run. */
function alteredCopyOf({ address, name, sites, text }: Given): Given {
  const seed = Number(process.env['PROOFMARK_SEED'] ?? Math.trunc(Math.random() * 2 ** 32));
  const edit = editsOf(objectIn(text), seed, 1).find(({ kind }) => kind === 'value');
  if (!edit) throw new Error('no value was changed');
  process.stderr.write(`The copy of ${name} is changed at ${edit.what} (PROOFMARK_SEED=${String(seed)})\n`);
  return given(`${name}, changed at ${edit.what}`, address.replace(/\.json$/, '-changed.vc.json'), edit.text, sites);
}

function objectIn(text: string): JsonObject {
  const document = JSON.parse(text) as Json;
  if (!isObject(document)) throw new Error('a credential is an object');
  return document;
}

/** What Node reports on it in the same world, and in which words. */
export interface Expected {
  readonly report: VerificationReport;
  readonly words: Presentation;
}

export async function expectedOf(
  { address, sites }: Given,
  audience: Audience = 'recruiter',
  more: Partial<Environment> = {},
): Promise<Expected> {
  const [report] = await verify({ address }, { ...worldOf(sites), ...more });
  if (!report) throw new Error(`no report on ${address}`);
  return { report, words: present(report, { audience, language: languageFor('en') }) };
}

const worldOf = (sites: Sites): Environment => ({
  fetch: url => {
    const answer = sites.get(url);
    return Promise.resolve(
      answer === undefined
        ? new Response(null, { status: 404 })
        : new Response(answer.body as BodyInit, { headers: { 'content-type': answer.type } }),
    );
  },
  now: () => new Date(),
  directories: [],
});
