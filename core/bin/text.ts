import type { Language } from '../language/index.js';
import { joined, say } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { criterionLine, elementLine, lensLine } from '../report/exported-text.js';
import type { Answer, Mark, Presentation, Tone } from '../report/presentation.js';
import { learnerLines } from './text-learner.js';

/** How a terminal wants its text. */
export interface Paper {
  /** Columns; lines are wrapped to at most 96 of them. */
  readonly width: number;
  readonly colour: boolean;
}

export interface Style {
  readonly tone?: Tone | undefined;
  readonly bold?: boolean;
  readonly indent?: number;
}

const WIDEST = 96;
const NARROWEST = 20;

const CODES: Readonly<Record<Tone, string>> = { sound: '32', plain: '36', doubt: '33', broken: '31' };

/** The drawn states, as far as a terminal can draw: tick, question mark, bar, empty. */
const SIGNS: Readonly<Record<Mark['state'], string>> = { passed: '✓', doubt: '?', failed: '–', 'not-asked': ' ' };
const TONES: Readonly<Record<Mark['state'], Tone | undefined>> = {
  passed: undefined,
  doubt: 'doubt',
  failed: 'broken',
  'not-asked': undefined,
};

/** A presentation as text for a terminal, ending in a line break. No control character but line breaks and our own colours. */
export function terminalText(shown: Presentation, language: Language, paper: Paper): string {
  const line = (phrase: Phrase, style: Style = {}): string => wrapped(phrase, style, paper);
  const lines = [
    line(shown.headline, { tone: shown.tone, bold: true }),
    ...shown.remarks.map(remark => line(remark)),
    ...summaryLines(shown, line),
    '',
    ...shown.marks.map(mark => markLine(mark, shown.marks, line)),
    ...doubtLines(shown, language, line),
    ...answerLines(shown, language, line),
    ...elementLines(shown, language, line),
    '',
    ...shown.contacts.map(contact => line(contact)),
    line(say`${shown.checkedAt}.`),
    ...shown.receipt.map(words => line(words, { indent: 2 })),
  ];
  return lines.join('\n') + '\n';
}

export type Line = (phrase: Phrase, style?: Style) => string;

function summaryLines(shown: Presentation, line: Line): readonly string[] {
  const lines = [
    ...(shown.facts === undefined ? factsApart(shown) : [shown.facts]),
    ...shown.gaps,
    ...(shown.unprotected === undefined ? [] : [shown.unprotected]),
  ];
  return lines.length === 0 ? [] : ['', ...lines.map(phrase => line(phrase))];
}

const factsApart = ({ learner, summary }: Presentation): readonly Phrase[] => [
  ...(summary.length > 0 ? [joined(summary, ' · ')] : []),
  ...(learner === undefined ? [] : [learner]),
];

function markLine(mark: Mark, all: readonly Mark[], line: Line): string {
  const column = Math.max(...all.map(({ label }) => label.length)) + 2;
  const tone = mark.id === 'complete' ? undefined : TONES[mark.state];
  return line(say`[${SIGNS[mark.state]}] ${mark.label.padEnd(column, ' ')}${mark.says}`, { tone, indent: 2 });
}

function doubtLines(shown: Presentation, language: Language, line: Line): readonly string[] {
  if (shown.doubts.length === 0) return [];
  return [
    '',
    line(say`${language.page.unchecked}`, { bold: true }),
    ...shown.doubts.map(({ question, reason, action }) =>
      line(say`${question} ${reason} → ${action.label}.`, { indent: 2 }),
    ),
  ];
}

function answerLines(shown: Presentation, language: Language, line: Line): readonly string[] {
  return [
    '',
    line(say`${language.page.answers}`, { bold: true }),
    ...shown.answers.flatMap(answer => oneAnswer(answer, shown, line, 2)),
  ];
}

function oneAnswer(answer: Answer, shown: Presentation, line: Line, indent: number): readonly string[] {
  const inFull = shown.audience === 'evaluator';
  return [
    line(say`${answer.question} ${answer.says}${inFull ? ` [${answer.code}]` : ''}`, { indent }),
    ...answer.notes.map(note => line(note, { indent: indent + 2 })),
    ...(inFull ? answer.evidence : []).map(row =>
      line(say`${row.label}: ${row.value} (${row.source})`, { indent: indent + 2 }),
    ),
    ...(inFull ? answer.parts : []).flatMap(part => oneAnswer(part, shown, line, indent + 2)),
  ];
}

/** What an evaluator compares, or what a learner can ask for. */
function elementLines(shown: Presentation, language: Language, line: Line): readonly string[] {
  const { page } = language;
  const heading = (words: string): readonly string[] => ['', line(say`${words}`, { bold: true })];
  const way = [
    ...heading(page.way),
    line(say`${shown.track.name}.`, { indent: 2 }),
    ...shown.track.says.map(reason => line(reason, { indent: 2 })),
  ];
  if (shown.audience === 'recruiter') return [];
  if (shown.audience === 'learner') return [...way, ...learnerLines(shown, language, line)];
  return [
    ...(shown.elements.length === 0 ? [] : heading(page.elements)),
    ...shown.elements.map(row => line(elementLine(row), { indent: 2 })),
    ...way,
    ...(shown.lenses.length === 0 ? [] : heading(page.lenses)),
    ...shown.lenses.map(lens => line(lensLine(lens), { indent: 2 })),
    ...(shown.criteria.length === 0 ? [] : heading(page.criteria)),
    ...shown.criteria.map(criterion => line(criterionLine(criterion), { indent: 2 })),
  ];
}

interface Piece {
  readonly text: string;
  readonly bold: boolean;
}

/** Letters that a terminal draws two columns wide. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const lettersOf = (words: string): readonly string[] => Array.from(graphemes.segment(words), part => part.segment);
const PLAIN = /^[\x20-\x7e]*$/;
const widthOf = (words: string): number =>
  PLAIN.test(words) ? words.length : lettersOf(words).reduce((width, letter) => width + (WIDE.test(letter) ? 2 : 1), 0);

/** The last gate before the terminal: nothing that could move a cursor, colour a line or reorder it. */
export const printable = (words: string): string => words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');

/** The words of a phrase; one word may have a bold piece and a plain one, as in "(**uni.example**)". */
function wordsOf(phrase: Phrase): readonly (readonly Piece[])[] {
  return phrase
    .flatMap(({ kind, text: words }) =>
      printable(words)
        .split(' ')
        .map((word, at) => ({ starts: at > 0, piece: { text: word, bold: kind === 'proven' } })),
    )
    .reduce<readonly (readonly Piece[])[]>(
      (all, { starts, piece }) =>
        starts || all.length === 0 ? [...all, [piece]] : [...all.slice(0, -1), [...(all.at(-1) ?? []), piece]],
      [],
    );
}

const wordWidth = (word: readonly Piece[]): number => word.reduce((width, piece) => width + widthOf(piece.text), 0);

/** A word longer than a line, such as an address, in pieces that fit. */
function broken(word: readonly Piece[], most: number): readonly (readonly Piece[])[] {
  if (wordWidth(word) <= most) return [word];
  const letters = word.flatMap(({ bold, text: words }) => lettersOf(words).map(letter => ({ text: letter, bold })));
  const perLine = Math.max(1, Math.floor(most / 2));
  return Array.from({ length: Math.ceil(letters.length / perLine) }, (_, at) =>
    letters.slice(at * perLine, (at + 1) * perLine),
  );
}

/** A phrase in lines of the paper's width. */
export function wrapped(phrase: Phrase, { bold = false, indent = 0, tone }: Style, { colour, width }: Paper): string {
  const most = Math.max(NARROWEST, Math.min(width, WIDEST)) - indent;
  const lines = wordsOf(phrase)
    .flatMap(word => broken(word, most))
    .reduce<readonly { readonly words: readonly (readonly Piece[])[]; readonly width: number }[]>((all, word) => {
      const last = all.at(-1);
      const size = wordWidth(word);
      if (last === undefined || last.width + 1 + size > most) return [...all, { words: [word], width: size }];
      return [...all.slice(0, -1), { words: [...last.words, word], width: last.width + 1 + size }];
    }, []);
  const painted = (piece: Piece): string => (colour ? paint(piece, bold, tone) : piece.text);
  const margin = ' '.repeat(indent);
  return lines.map(({ words }) => margin + words.map(word => word.map(painted).join('')).join(' ')).join('\n');
}

function paint(piece: Piece, bold: boolean, tone: Tone | undefined): string {
  const codes = [...(bold || piece.bold ? ['1'] : []), ...(tone === undefined ? [] : [CODES[tone]])];
  return codes.length === 0 || piece.text === '' ? piece.text : `\u001b[${codes.join(';')}m${piece.text}\u001b[0m`;
}
