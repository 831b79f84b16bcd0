import type { Shape } from '../format-elements.js';
import { isFiller, isFillerForAnAnswer } from './filler.js';
import { bodiesUnder } from './prose.js';
import { itemsAt, memberAt, objectsAt, type Origin, type Text, textsAt, type Value, writtenAt } from './text.js';

/** Filler among the texts of one value, such as a name or a list of tags. */
export const fillerAt = (value: Value | undefined, isEmpty = isFiller): Text | undefined =>
  writtenAt(value).find(text => isEmpty(text.value));

/** Filler among some members of an object, such as the name and the code of an alignment. */
export const fillerAmong =
  (...keys: readonly string[]) =>
  (value: Value): Text | undefined =>
    itemsAt(value)
      .flatMap(item => keys.map(key => fillerAt(memberAt(item, key))))
      .find(text => text !== undefined);

/** Prose about something else: filler in it says nothing about the element. */
export const noFiller = (): undefined => undefined;

/** Every text of a field that is meant for the element; a text in several languages is one. */
export const texts: Shape<Text> = {
  read: (value, origin) => textsAt(value, origin),
  fillerIn: value => fillerAt(value),
};

/** The same where some word that is filler elsewhere is an answer. */
export const textsUnless = (isEmpty: (text: string) => boolean): Shape<Text> => ({
  read: (value, origin) => textsAt(value, origin, isEmpty),
  fillerIn: value => fillerAt(value, isEmpty),
});

/** Prose that may mention the element. */
export const prose: Shape<Text> = { read: texts.read, fillerIn: noFiller };

/** Prose in which the element may stand under a heading of its own: filler counts as a whole and under the heading. */
export const proseWith = (isHeading: (words: string) => boolean): Shape<Text> => ({
  read: texts.read,
  fillerIn: value => fillerAt(value) ?? fillerUnder(value, isHeading, isFiller),
});

/** Only what stands under such a heading, where "none" is an answer. */
export const sectionsUnder = (isHeading: (words: string) => boolean): Shape<Text> => ({
  read: (value, origin) =>
    textsAt(value, origin).flatMap(text =>
      bodiesUnder(text.value, isHeading)
        .filter(body => !isFillerForAnAnswer(body))
        .map(body => ({ ...text, value: body })),
    ),
  fillerIn: value => fillerUnder(value, isHeading, isFillerForAnAnswer),
});

const fillerUnder = (value: Value, isHeading: (words: string) => boolean, isEmpty: (text: string) => boolean) =>
  writtenAt(value)
    .flatMap(text => bodiesUnder(text.value, isHeading).map(body => ({ ...text, value: body })))
    .find(body => body.value !== '' && isEmpty(body.value));

/** What a shape reads, said as another claim. */
export const as = <A, B>(shape: Shape<A>, claim: (read: A) => B): Shape<B> => ({
  read: (value, origin) => shape.read(value, origin).map(claim),
  fillerIn: shape.fillerIn,
});

/** What a shape reads, where it says something about the element at all. */
export const asFar = <A, B>(shape: Shape<A>, claim: (read: A) => B | undefined): Shape<B> => ({
  read: (value, origin) => shape.read(value, origin).flatMap(read => claim(read) ?? []),
  fillerIn: shape.fillerIn,
});

/** Objects, one claim each; the keys are those whose filler would stand for the element. */
export const objects = <Claim>(
  read: (value: Value, origin: Origin) => Claim | undefined,
  ...keys: readonly string[]
): Shape<Claim> => ({
  read: (value, origin) => objectsAt(value).flatMap(item => read(item, origin) ?? []),
  fillerIn: fillerAmong(...keys),
});
