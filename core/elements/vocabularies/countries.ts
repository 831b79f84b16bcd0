import { folded } from '../reading/markup.js';

/** ISO 3166-1: each alpha-2 code with its alpha-3 code. */
const CODES = `
  ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD
  BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN
  CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU
  DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB
  GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG
  HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN
  KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU
  LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR
  MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL
  OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB
  RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP
  SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA
  UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB
  ZWZWE
`;

const alpha3ToAlpha2: ReadonlyMap<string, string> = new Map(
  CODES.trim()
    .split(/\s+/)
    .map(pair => [pair.slice(2), pair.slice(0, 2)]),
);
export const countries: ReadonlySet<string> = new Set([...alpha3ToAlpha2.values(), 'XK']);

/** Other spellings in European use: EU and DEQAR codes, and the codes of the EU list that ISO does not have. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['EL', 'GR'],
  ['UK', 'GB'],
  ['1A0', 'XK'],
  ['XKX', 'XK'],
  ['ROM', 'RO'],
  ['CPT', 'FR'],
  ['FQ0', 'TF'],
  ['BE-FL', 'BE'],
  ['BE-FR', 'BE'],
  ['BE-DE', 'BE'],
  ['UK-ENG', 'GB'],
  ['UK-SCT', 'GB'],
  ['UK-WLS', 'GB'],
  ['UK-NIR', 'GB'],
]);

/** Names that the language tables below do not have, or spell otherwise. */
const FURTHER_NAMES: Readonly<Record<string, string>> = {
  'The Netherlands': 'NL',
  Holland: 'NL',
  'Czech Republic': 'CZ',
  'Slovak Republic': 'SK',
  'Republic of Ireland': 'IE',
  'Great Britain': 'GB',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  'Northern Ireland': 'GB',
  Türkiye: 'TR',
  Turkey: 'TR',
  Macedonia: 'MK',
};

const LANGUAGES = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');

/** What a text says about a country. `union`: the European Union, whose bodies do issue. `nothing`: "provisional data". */
export type StatedCountry =
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: 'union' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-such-code' }
  | { readonly kind: 'unknown-name' };

const EU_LIST = /^https?:\/\/publications\.europa\.eu\/resource\/authority\/(?:country|atu)\/([^/]+)\/?$/i;

/** A country by URI of the EU list, by ISO or EU code, by the prefix of a region's code, or by name in 24 languages. */
export function countryOf(text: string): StatedCountry {
  const [, listed] = EU_LIST.exec(text.trim()) ?? [];
  const written = listed ?? text.trim();
  if (/^EUR?$/i.test(written)) return { kind: 'union' };
  if (/^OP_DATPRO$/i.test(written)) return { kind: 'nothing' };
  const code = countryOfCode(written) ?? countryOfName(written);
  if (code !== undefined) return { kind: 'country', code };
  if (folded(written) === 'european union') return { kind: 'union' };
  return listed !== undefined || /^[A-Z0-9]{2,3}$/i.test(written) ? { kind: 'no-such-code' } : { kind: 'unknown-name' };
}

export function countryOfCode(text: string): string | undefined {
  const code = text.toUpperCase();
  const known = ALIASES.get(code) ?? (countries.has(code) ? code : alpha3ToAlpha2.get(code));
  if (known !== undefined) return known;
  const [, two, three] =
    /^(?:([A-Z]{2})(?:-[A-Z0-9]{1,3}|[A-Z]?\d[A-Z0-9]?)|([A-Z]{3})_[A-Z0-9_.]{1,20})$/.exec(code) ?? [];
  const region = two ?? three;
  return region === undefined ? undefined : countryOfCode(region);
}

/** Made when the first name is looked up: 24 languages, some 250 names each. */
let namesOfCountries: ReadonlyMap<string, string> | undefined;

const countryOfName = (text: string): string | undefined => (namesOfCountries ??= collectNames()).get(folded(text));

/** A name that means two countries, in one language or in two, means none. */
function collectNames(): ReadonlyMap<string, string> {
  const pairs = LANGUAGES.flatMap(language => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return [...countries].flatMap(code => {
      const name = names.of(code);
      return name === undefined ? [] : [[folded(name), code] as const];
    });
  });
  const ambiguous = new Set<string>();
  const names = new Map<string, string>();
  for (const [name, code] of pairs) {
    if ((names.get(name) ?? code) !== code) ambiguous.add(name);
    names.set(name, code);
  }
  for (const name of ambiguous) names.delete(name);
  for (const [name, code] of Object.entries(FURTHER_NAMES)) names.set(folded(name), code);
  return names;
}

/** Domains of countries that are sold as if they meant something else say nothing about a country. */
const SOLD_DOMAINS = new Set('eu io ai co me tv fm ly to cc ws st gg'.split(' '));

/** The country of an https address's or did:web's top-level domain. */
export function countryOfHost(address: string): string | undefined {
  const [, host = ''] = /^(?:https?:\/\/(?:[^/?#@]*@)?|did:web:)([^/?#:%]+)/i.exec(address.trim()) ?? [];
  const domain = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  return host.includes('.') && domain.length === 2 && !SOLD_DOMAINS.has(domain) ? countryOfCode(domain) : undefined;
}
