/**
 * Time stamps of the seals in the corpus, made by services of others for the Commission's own samples. None of those
 * services is on any list, so a list is made of the very certificates the tokens bring, taken out of them by pkijs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pkijs from 'pkijs';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../core/bytes.js';
import { provenTime } from '../../core/issuer/seal/timestamp.js';
import { type JsonObject, listOf, member, textMember } from '../../core/json.js';
import { timestampsOn } from '../../core/proofs/seal/header.js';
import { listWith, times } from '../fixtures/anchored.js';

const folder = process.env['PROOFMARK_CORPUS'];
if (!folder) process.stderr.write('PROOFMARK_CORPUS is not set: the time stamps of 4 seals were NOT read\n');

const FILES = [
  'edci-credential-jws-invalid.jsonld',
  'edci-credential-signed.jsonld',
  'edci-vp-signed-jades-baseline-lta.json',
  'elm-Sample-CertOfPart-signed.jsonld',
];

/** A token as pkijs reads it: its time, and the certificates it brings. */
function readByPkijs(token: Uint8Array<ArrayBuffer>) {
  const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(token).content });
  const content = signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0);
  const certificates = (signed.certificates ?? []).filter(one => one instanceof pkijs.Certificate);
  return {
    at: pkijs.TSTInfo.fromBER(content).genTime,
    certificates: certificates.map(one => new Uint8Array(one.toSchema().toBER())),
  };
}

describe.skipIf(!folder)('a time stamp made by others', () => {
  test.each(FILES)('%s proves its time under a list that names its service, and none under another', async file => {
    const seal = JSON.parse(readFileSync(join(folder ?? '', 'edc', file), 'utf8')) as JsonObject;
    const [entry = {}] = listOf(member(seal, 'signatures'));
    const [signature, header] = [textMember(entry, 'signature') ?? '', member(entry, 'header') as JsonObject];
    const [token] = timestampsOn({ protected: textMember(entry, 'protected') ?? '', header, signature });
    if (!token) throw new Error('no time stamp');
    const { at, certificates } = readByPkijs(token);
    const list = await listWith([]);
    const services = certificates.map(certificate => ({
      country: 'BE',
      provider: 'Lumen Trust Services',
      service: 'Times',
      type: times.type,
      forSeals: false,
      certificate,
      history: [{ status: 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted', from: '2016-07-01T00:00:00Z' }],
    }));
    const named = { ...list, services };
    expect((await provenTime(token, utf8(signature), [named]))?.at).toEqual(at);
    expect(await provenTime(token, utf8(`${signature}A`), [named])).toBeUndefined();
    expect(await provenTime(token, utf8(signature), [list])).toBeUndefined();
  });
});
