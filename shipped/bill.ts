import { createHash } from 'node:crypto';
import { without } from './licences.js';
import type { Part } from './packages.js';

/** Whose bill it is. */
export interface Product {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/**
 * What is in a build, for software that looks for packages with known faults (CycloneDX 1.6, ECMA-424). It says no time
 * and draws no number by lot: the same build has the same bill.
 */
export function billOf({ licence, name, version }: Product, parts: readonly Part[]): string {
  const product = { ...referred({ name, version }), type: 'application', name, version, licenses: [licensed(licence)] };
  const components = parts.map(componentOf);
  const body = {
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: product },
    components,
    dependencies: [
      { ref: product['bom-ref'], dependsOn: components.map(component => component['bom-ref']) },
      ...components.map(component => ({ ref: component['bom-ref'] })),
    ],
  };
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${identifierOf(JSON.stringify(body))}`,
    ...body,
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

function componentOf({ delivery, homepage, kind, licence, name, version }: Part) {
  const [, group, own = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  return {
    ...(version === undefined ? { 'bom-ref': name } : { ...referred({ name, version }), version }),
    type: kind,
    ...(group !== undefined && { group }),
    name: own,
    ...(licence !== without && { licenses: [licensed(licence)] }),
    ...(homepage !== '' && { externalReferences: [{ type: 'website', url: homepage }] }),
    properties: [{ name: 'proofmark:delivery', value: delivery }],
  };
}

const licensed = (licence: string) =>
  /[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence, acknowledgement: 'declared' } };

/** A package URL (purl-spec, type npm): the sign of a scope is escaped. */
function referred({ name, version }: Pick<Product, 'name' | 'version'>) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { 'bom-ref': purl, purl };
}

/** A UUID made from what it names (RFC 9562 §5.8: version 8). */
function identifierOf(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex').slice(0, 32).split('');
  digits[12] = '8';
  digits[16] = 'a';
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
