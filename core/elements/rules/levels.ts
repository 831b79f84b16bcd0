import { folded } from '../reading/markup.js';
import type { Text } from '../reading/text.js';
import { referencedEqf, type Scale } from '../vocabularies/frameworks.js';
import {
  type Cycle,
  cycleIn,
  isEqfLevel,
  isEqfUri,
  isIscedLevel,
  isTertiary,
  levelNumber,
  levelOfCycle,
} from '../vocabularies/levels.js';
import type { Said } from './rule.js';

/** A level on a scale, by URI, by code or notation, and by label; judged in that order. */
export interface LevelClaim {
  readonly pointer: string;
  /** Absent when no framework is named or the name says nothing. */
  readonly scale?: Scale;
  readonly framework?: Text;
  readonly uri?: Text;
  readonly code?: Text;
  readonly label?: Text;
  /** The level of an accreditation, or a mention in prose: near, but not the level of the learning as stated. */
  readonly aside?: 'accreditation' | 'prose';
}

/** The text that decides which level it is: the URI where it is one of the list, else the code, else the label. */
export const decidingText = ({ uri, code, label }: LevelClaim): Text | undefined =>
  uri && isEqfUri(uri.value) ? uri : (code ?? label ?? uri);

export const numberOf = (claim: LevelClaim): number | undefined => {
  const text = decidingText(claim);
  return text && levelNumber(text.value);
};

export const cycleOf = ({ label, code }: LevelClaim): Cycle | undefined =>
  [label, code].map(text => text && cycleIn(text.value)).find(cycle => cycle !== undefined);

/** The code or the label is that of another level than the one that decides. */
export function contradictsItself(claim: LevelClaim): boolean {
  const level = numberOf(claim);
  const others = [claim.code, claim.label].map(text => text && levelNamed(text.value));
  return others.some(other => other !== undefined && other !== level);
}

const LEVEL_NAME =
  /^(?:eqf |eqr |cec |erk |qeq |mec )?(?:level |niveau |nivel |livello |nível |poziom |stufe |taso |úroveň |nivå )?(\d)$/;
const levelNamed = (text: string): number | undefined => {
  const [, digit] = LEVEL_NAME.exec(folded(text)) ?? [];
  return digit === undefined ? undefined : Number(digit);
};

const stated = (claims: readonly LevelClaim[], scale: Scale): readonly LevelClaim[] =>
  claims.filter(claim => claim.scale === scale && claim.aside === undefined);

/** The EQF levels stated for the learning that exist. */
export const eqfLevels = (said: Said): readonly { readonly level: number; readonly pointer: string }[] =>
  stated(said.about('level'), 'EQF').flatMap(claim => {
    const level = numberOf(claim);
    return level !== undefined && isEqfLevel(level) ? { level, pointer: claim.pointer } : [];
  });

type Fit = 'label-differs' | 'contradiction' | undefined;

const worst = (fits: readonly Fit[]): Fit =>
  fits.includes('contradiction') ? 'contradiction' : fits.find(fit => fit !== undefined);

/** Two statements of one thing: one level apart is a question, more cannot be. */
const distance = (a: number, b: number): Fit =>
  Math.abs(a - b) > 1 ? 'contradiction' : a === b ? undefined : 'label-differs';

/** EQF and ISCED are one from 5 on, and differ below; EQF 5 with ISCED 4 is met in practice. */
function fitWithIsced(level: number, isced: number): Fit {
  if (level === isced || !(isTertiary(level) || isTertiary(isced))) return undefined;
  return level === 5 && isced === 4 ? 'label-differs' : 'contradiction';
}

/** What is stated twice is compared once: a list may state ten thousand levels, and there are few. */
const pairs = <A, B>(as: readonly A[], bs: readonly B[], compare: (a: A, b: B) => Fit): readonly Fit[] =>
  [...new Set(as)].flatMap(a => [...new Set(bs)].map(b => compare(a, b)));

/** How well the stated levels agree, scale by scale (QF-EHEA, EQF, ISCED 2011, national referencing reports). */
export function agreement(said: Said): Readonly<Record<'eqf' | 'cycle' | 'isced' | 'national', Fit>> {
  const eqf = eqfLevels(said).map(({ level }) => level);
  const cycles = stated(said.about('qf-ehea-cycle'), 'QF-EHEA').flatMap(claim => cycleOf(claim) ?? []);
  const isced = stated(said.about('isced-level'), 'ISCED').flatMap(claim => numberOf(claim) ?? []);
  const national = stated(said.about('nqf-level'), 'NQF').flatMap(claim => eqfReferencedBy(claim) ?? []);
  const eqfWithCycle = pairs(eqf, cycles, (level, cycle) =>
    levelOfCycle[cycle] === level ? undefined : 'contradiction',
  );
  const eqfWithIsced = pairs(eqf, isced.filter(isIscedLevel), fitWithIsced);
  const cycleWithIsced = pairs(cycles, isced.filter(isIscedLevel), (cycle, level) =>
    fitWithIsced(levelOfCycle[cycle], level),
  );
  const eqfWithNational = pairs(eqf, national, distance);
  return {
    eqf: worst([...pairs(eqf, eqf, distance), ...eqfWithCycle, ...eqfWithIsced, ...cycleWithIsced, ...eqfWithNational]),
    cycle: worst([...eqfWithCycle, ...cycleWithIsced]),
    isced: worst([...eqfWithIsced, ...cycleWithIsced]),
    national: worst(eqfWithNational),
  };
}

function eqfReferencedBy(claim: LevelClaim): number | undefined {
  const level = numberOf(claim);
  const name = [claim.framework?.value, claim.label?.value].filter(text => text !== undefined).join(' ');
  return level === undefined ? undefined : referencedEqf(name, level);
}
