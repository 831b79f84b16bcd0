import type { Part } from './packages.js';

/** A list of somebody's that stands in a build without being a package. */
export interface List extends Omit<Part, 'kind' | 'delivery' | 'version'> {
  /** The modules it is there with. */
  readonly comesWith: RegExp;
}

/** Lists whose own licence is another than that of the module they stand in. */
export const data: readonly List[] = [
  {
    comesWith: /[\\/]node_modules[\\/]tldts[\\/]/,
    name: 'Public Suffix List',
    licence: 'MPL-2.0',
    homepage: 'https://publicsuffix.org/list/',
    // MPL 2.0 Exhibit A, and §3.2: where its source form is.
    text: `This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not
distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. The list in its source form:
https://publicsuffix.org/list/public_suffix_list.dat`,
  },
  {
    comesWith: /[\\/]core[\\/]elements[\\/]vocabularies[\\/]/,
    name: 'European vocabularies',
    licence: 'CC-BY-4.0',
    homepage: 'https://op.europa.eu/en/web/eu-vocabularies',
    text: `Codes and labels of vocabularies under http://data.europa.eu/snb/, a selection. (c) European Union. Reuse is allowed
where the source is named (Commission Decision 2011/833/EU): https://creativecommons.org/licenses/by/4.0/`,
  },
];
