import { parseArgs } from 'node:util';
import { loadLanguage } from '../language/load.js';
import { doctorWordsFor } from '../language/doctor.js';
import type { Language } from '../language/index.js';
import { receiptWordsFor } from '../language/receipt.js';
import { limits } from '../limits.js';
import type { Audience } from '../report/presentation.js';
import type { Rung } from '../report/report.js';
import type { Form } from './answer.js';

/** What `proofmark verify` was asked to do. */
export interface VerifyArguments {
  readonly kind: 'verify';
  readonly language: Language;
  readonly audience: Audience;
  /** Files, folders, addresses and `-`, in the order given; at least one, or a list of them. */
  readonly inputs: readonly string[];
  /** A file with further names, or `-`. */
  readonly filesFrom: string | undefined;
  readonly form: Form;
  /** Threads; absent: as many as are good for so many inputs. */
  readonly jobs: number | undefined;
  /** How far it came is also told where no terminal listens. */
  readonly progress: boolean;
  readonly report: string | undefined;
  /** Where a receipt is written, and whether it may say what is personal. */
  readonly receipt: string | undefined;
  readonly personal: boolean;
  readonly requireRung: Rung;
  readonly directories: readonly string[];
  readonly trustedLists: readonly string[];
  readonly contexts: readonly string[];
  /** A second engine judges signatures over linked data, too. */
  readonly doubleCheck: boolean;
  readonly offline: boolean;
  readonly mirror: string | undefined;
  readonly now: Date | undefined;
}

/** A file checked again, beside the receipt of an earlier check. */
export interface RecheckArguments extends Omit<VerifyArguments, 'kind'> {
  readonly kind: 'recheck';
  /** The receipt of that check. */
  readonly beside: string;
}

/** What `proofmark doctor` was asked to do. */
export interface DoctorArguments extends Pick<
  VerifyArguments,
  'contexts' | 'directories' | 'doubleCheck' | 'language' | 'mirror' | 'now' | 'offline' | 'trustedLists'
> {
  readonly kind: 'doctor';
  /** A file, an address, a host or an identifier. */
  readonly input: string;
  readonly isJson: boolean;
  readonly hosts: readonly string[];
  /** A file that holds the issuer's public key, or the key itself. */
  readonly key: string | undefined;
}

export type Arguments =
  | VerifyArguments
  | RecheckArguments
  | DoctorArguments
  | { readonly kind: 'help' | 'version'; readonly language: Language }
  | { readonly kind: 'wrong'; readonly language: Language; readonly message: string };

const OPTIONS = {
  for: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  jobs: { type: 'string' },
  progress: { type: 'boolean' },
  'files-from': { type: 'string' },
  report: { type: 'string' },
  receipt: { type: 'string' },
  personal: { type: 'boolean' },
  'require-rung': { type: 'string' },
  directory: { type: 'string', multiple: true },
  'trusted-list': { type: 'string', multiple: true },
  context: { type: 'string', multiple: true },
  'double-check': { type: 'boolean' },
  offline: { type: 'boolean' },
  mirror: { type: 'string' },
  now: { type: 'string' },
  host: { type: 'string', multiple: true },
  key: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

const OF_DOCTOR: readonly string[] = ['host', 'key'];
const WITH_DOCTOR: readonly string[] = [
  ...OF_DOCTOR,
  ...['json', 'lang', 'offline', 'mirror', 'directory', 'trusted-list', 'context', 'now', 'help', 'version'],
];

interface Option {
  readonly name: string;
  readonly written: string;
  readonly value: string | undefined;
}

/** A receipt is compared with a few files, and the answer is for whoever holds both. */
const NOT_FOR_RECHECK: readonly OptionName[] = ['jsonl', 'report', 'jobs', 'progress'];

const AUDIENCES: readonly Audience[] = ['recruiter', 'evaluator', 'learner'];
const RUNGS: readonly Rung[] = [0, 1, 2, 3, 4];
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** Reads a command line; what is wrong with it comes back as one sentence. */
export async function readArguments(words: readonly string[]): Promise<Arguments> {
  const { tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = tokens.flatMap(token =>
    token.kind === 'option' ? [{ name: token.name, written: token.rawName, value: token.value }] : [],
  );
  const positionals = tokens.flatMap(token => (token.kind === 'positional' ? [token.value] : []));
  const language = await loadLanguage(valueOf(options, 'lang'));
  const message = firstFault(options, positionals, language);
  if (options.some(option => option.name === 'help')) return { kind: 'help', language };
  if (options.some(option => option.name === 'version')) return { kind: 'version', language };
  if (message !== undefined) return { kind: 'wrong', language, message };
  const [command, ...inputs] = positionals;
  const [first = '', ...files] = inputs;
  if (command === 'recheck') return { ...verifyArguments(options, files, language), kind: 'recheck', beside: first };
  const verifying = verifyArguments(options, inputs, language);
  return command === 'doctor' ? doctorArguments(verifying, options) : verifying;
}

const valueOf = (options: readonly Option[], name: OptionName): string | undefined =>
  options.findLast(option => option.name === name)?.value;

const has = (options: readonly Option[], name: OptionName): boolean => options.some(option => option.name === name);

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

function firstFault(
  options: readonly Option[],
  [command, ...inputs]: readonly string[],
  language: Language,
): string | undefined {
  const {
    command: { wrongUsage },
    tag,
  } = language;
  const faulty = options.map(option => faultOf(option, wrongUsage)).find(fault => fault !== undefined);
  if (faulty !== undefined) return faulty;
  if (command === undefined) return wrongUsage.noCommand;
  if (command === 'doctor') return faultForDoctor(options, inputs, language);
  if (command !== 'verify' && command !== 'recheck') return wrongUsage.command(command);
  const strange = options.find(({ name }) => OF_DOCTOR.includes(name));
  if (strange) return wrongUsage.option(strange.written);
  const isRecheck = command === 'recheck';
  const other = NOT_FOR_RECHECK.find(name => has(options, name));
  if (isRecheck && other !== undefined) return wrongUsage.notBoth('recheck', `--${other}`);
  if (has(options, 'json') && has(options, 'jsonl')) return wrongUsage.notBoth('--json', '--jsonl');
  const filesFrom = valueOf(options, 'files-from');
  if (filesFrom === '-' && inputs.includes('-')) return wrongUsage.notBoth('--files-from -', '-');
  if (inputs.indexOf('-') !== inputs.lastIndexOf('-')) return wrongUsage.notBoth('-', '-');
  if (isRecheck && inputs.length === 0) return receiptWordsFor(tag).command.noReceipt;
  const files = isRecheck ? inputs.slice(1) : inputs;
  return files.length === 0 && filesFrom === undefined ? wrongUsage.noInput : undefined;
}

function faultForDoctor(
  options: readonly Option[],
  inputs: readonly string[],
  { command, tag }: Language,
): string | undefined {
  const other = options.find(({ name }) => !WITH_DOCTOR.includes(name));
  if (other) return command.wrongUsage.option(other.written);
  return inputs.length === 1 ? undefined : doctorWordsFor(tag).oneInput;
}

function faultOf({ name, value, written }: Option, wrongUsage: Language['command']['wrongUsage']): string | undefined {
  if (!isOption(name)) return wrongUsage.option(written);
  if (OPTIONS[name].type === 'boolean') return value === undefined ? undefined : wrongUsage.noValueWanted(written);
  if (value === undefined || value === '' || value.startsWith('--')) return wrongUsage.noValue(written);
  const { audience, jobs, moment, rung } = wrongUsage.expected;
  if (name === 'for' && !isAudience(value)) return wrongUsage.value(written, audience, value);
  if (name === 'require-rung' && rungOf(value) === undefined) return wrongUsage.value(written, rung, value);
  if (name === 'jobs' && jobsOf(value) === undefined) return wrongUsage.value(written, jobs(limits.jobs), value);
  if (name === 'now' && momentOf(value) === undefined) return wrongUsage.value(written, moment, value);
  return undefined;
}

const isAudience = (value: string | undefined): value is Audience => AUDIENCES.some(audience => audience === value);

const rungOf = (value: string | undefined): Rung | undefined => RUNGS.find(rung => String(rung) === value);

function jobsOf(value: string | undefined): number | undefined {
  const jobs = /^\d{1,3}$/.test(value ?? '') ? Number(value) : 0;
  return jobs >= 1 && jobs <= limits.jobs ? jobs : undefined;
}

function momentOf(value: string | undefined): Date | undefined {
  if (value === undefined || !MOMENT.test(value)) return undefined;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

function verifyArguments(options: readonly Option[], inputs: readonly string[], language: Language): VerifyArguments {
  const audience = valueOf(options, 'for');
  const all = (name: OptionName): readonly string[] =>
    options.flatMap(option => (option.name === name && option.value !== undefined ? [option.value] : []));
  return {
    kind: 'verify',
    language,
    audience: isAudience(audience) ? audience : 'recruiter',
    inputs,
    filesFrom: valueOf(options, 'files-from'),
    form: has(options, 'jsonl') ? 'lines' : has(options, 'json') ? 'json' : 'text',
    jobs: jobsOf(valueOf(options, 'jobs')),
    progress: has(options, 'progress'),
    report: valueOf(options, 'report'),
    receipt: valueOf(options, 'receipt'),
    personal: has(options, 'personal'),
    requireRung: rungOf(valueOf(options, 'require-rung')) ?? 0,
    directories: all('directory'),
    trustedLists: all('trusted-list'),
    contexts: all('context'),
    doubleCheck: has(options, 'double-check'),
    offline: has(options, 'offline'),
    mirror: valueOf(options, 'mirror'),
    now: momentOf(valueOf(options, 'now')),
  };
}

function doctorArguments(verifying: VerifyArguments, options: readonly Option[]): DoctorArguments {
  const { contexts, directories, doubleCheck, form, inputs, language, mirror, now, offline, trustedLists } = verifying;
  return {
    kind: 'doctor',
    ...{ contexts, directories, doubleCheck, language, mirror, now, offline, trustedLists },
    input: inputs[0] ?? '',
    isJson: form === 'json',
    hosts: options.flatMap(({ name, value }) => (name === 'host' && value !== undefined ? [value.toLowerCase()] : [])),
    key: valueOf(options, 'key'),
  };
}
