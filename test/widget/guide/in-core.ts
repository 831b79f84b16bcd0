/** Blocks that are files for the core: a list of issuers, a key, a status; and the link by which a page names a credential. */
import { expect } from 'vitest';
import { readDirectory, verify } from '../../../core/index.js';
import type { JsonObject } from '../../../core/json.js';
import { completeBadge, profile } from '../../fixtures/credentials.js';
import { type Answers, json, worldOf } from '../../fixtures/environment.js';
import { makeSamples, sampleDay, university } from '../../fixtures/samples.js';
import { compressedBits, didWebAddress, sign, testKey, unsigned } from '../../fixtures/signer.js';
import { type Runner, credential } from './runner.js';
import type { Snippet } from './snippets.js';

const made = await makeSamples();
const key = await testKey('university of lumen');
const signing = { key, method: `${university}#key-1` };
const list = 'https://uni-lumen.example/status/1';
const withdrawn = 7;

/** What the guide leaves out, filled in. */
const filled = ({ text }: Snippet, set: readonly number[] = []): JsonObject =>
  JSON.parse(
    text
      .replace('z6Mk…', key.multibase)
      .replace('uH4sI…', `u${compressedBits(set).toString('base64url')}`)
      .replace('{ … }', '{}'),
  ) as JsonObject;

const isJson = (snippet: Snippet, part: string): boolean => snippet.language === 'json' && snippet.text.includes(part);

async function becauseOf(document: JsonObject, web: Answers): Promise<string | undefined> {
  const [report] = await verify({ text: JSON.stringify(document) }, worldOf(web, sampleDay));
  return report?.because;
}

const withStatus = (credentialStatus: JsonObject): Promise<JsonObject> =>
  sign(completeBadge({ issuer: profile(university), more: { credentialStatus } }), signing);

const entry = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: String(withdrawn) };

const aDirectory: Runner = {
  takes: snippet => isJson(snippet, '"directory/1"'),
  async run({ text }) {
    const read = await readDirectory(text);
    expect(read).toMatchObject({ kind: 'read', refused: 0 });
    expect(read.kind === 'read' && read.directory.organisations).toHaveLength(2);
  },
};

const aDidDocument: Runner = {
  takes: snippet => isJson(snippet, '"verificationMethod"'),
  async run(snippet) {
    const document = filled(snippet);
    const credentialOfIt = await sign(completeBadge({ issuer: profile(university) }), signing);
    const published = { [didWebAddress(university)]: document };
    expect(await becauseOf(credentialOfIt, published)).toBe('issuer.web-address');
    const withoutKey = { [didWebAddress(university)]: { ...document, assertionMethod: [] } };
    expect(await becauseOf(credentialOfIt, withoutKey)).not.toBe('issuer.web-address');
    expect(await becauseOf(credentialOfIt, {})).toBe('proof.key-unreachable');
  },
};

const aStatusEntry: Runner = {
  takes: snippet => isJson(snippet, '"credentialStatus"'),
  async run(snippet) {
    const credentialOfIt = await withStatus(filled(snippet)['credentialStatus'] as JsonObject);
    expect(await becauseOf(credentialOfIt, made.web)).toBe('issuer.web-address');
    expect(await becauseOf(credentialOfIt, { ...made.web, [list]: () => new Response('', { status: 500 }) })).toBe(
      'status.unreachable',
    );
  },
};

const aStatusList: Runner = {
  takes: snippet => isJson(snippet, '"BitstringStatusListCredential"'),
  async run(snippet) {
    const credentialOfIt = await withStatus({ ...entry, id: `${list}#7`, statusListCredential: list });
    const listed = async (set: readonly number[]) => {
      const signed = await sign(unsigned(filled(snippet, set)), signing);
      return becauseOf(credentialOfIt, { ...made.web, [list]: signed });
    };
    expect(await listed([])).toBe('issuer.web-address');
    expect(await listed([withdrawn])).toBe('status.revoked');
  },
};

const anAnnouncement: Runner = {
  takes: ({ language, text }) => language === 'html' && text.startsWith('<link '),
  async run({ text }) {
    const address = 'https://uni-lumen.example/courses/data-ethics';
    const page = (head: string) => () =>
      new Response(`<!doctype html><html><head>${head}</head><body>The course</body></html>`, {
        headers: { 'content-type': 'text/html' },
      });
    const genuine = made.samples.find(({ name }) => name === 'genuine')?.document ?? {};
    const file = { [`https://uni-lumen.example${credential}`]: () => json(genuine, 'application/vc') };
    const found = async (head: string) => {
      const [report] = await verify({ address }, worldOf({ ...made.web, ...file, [address]: page(head) }, sampleDay));
      return report?.because;
    };
    expect(await found(text)).toBe('issuer.web-address');
    expect(await found('')).toBe('format.not-a-credential');
  },
};

export const inCore: readonly Runner[] = [aDirectory, aDidDocument, aStatusEntry, aStatusList, anAnnouncement];
