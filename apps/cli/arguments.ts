/** What was typed, checked: the command, its operands and options. Everything wrong here is wrong use (exit code 2). */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Day, type Language, type Period, parseDay, parsePeriod } from '@moc/domain/values';
import { UsageFault } from './failure.ts';

export const commandNames = [
  'read',
  'targets',
  'lint',
  'continuity',
  'import',
  'check',
  'revisions',
  'assess',
  'explain',
  'indicators',
  'formula',
  'backtest',
  'record-forecasts',
  'forecast-score',
  'amend',
  'export',
  'territory',
  'verify',
  'log',
  'backup',
  'restore',
  'person',
  'db',
  'serve',
  'help',
] as const;
export type CommandName = (typeof commandNames)[number];

export type ExportFormat = 'akn' | 'stratml';

export interface Arguments {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly preview: boolean;
  /** The person's word that what is proposed shall be entered. */
  readonly confirm: boolean;
  /** Notes too, and what could not be looked at. */
  readonly verbose: boolean;
  /** Back-tests: ask about yearly series, too; let no series learn from others. */
  readonly yearly: boolean;
  readonly withoutPeers: boolean;
  /** Exchange standards asked for: exactly one is wanted. */
  readonly formats: readonly ExportFormat[];
  /** Only what the public may see. */
  readonly isPublic: boolean;
  /** The file to write to. */
  readonly out?: string;
  readonly asKnownOn?: Day;
  readonly resolution?: string;
  /** Code of a province. */
  readonly tenant?: string;
  /** The earlier resolution to hold it against. */
  readonly previous?: string;
  /** A case folder (example.json and its files) to read instead of the store. */
  readonly from?: string;
  /** Days of territory: of reading, and the two ends of a crosswalk. */
  readonly on?: Day;
  readonly fromDay?: Day;
  readonly toDay?: Day;
  readonly level?: string;
  readonly into?: string;
  /** The period and place of a formula. */
  readonly period?: Period;
  readonly place?: string;
  readonly data?: string;
  readonly databaseUrl?: string;
}

const options = {
  json: { type: 'boolean' },
  preview: { type: 'boolean' },
  confirm: { type: 'boolean' },
  verbose: { type: 'boolean' },
  yearly: { type: 'boolean' },
  'without-peers': { type: 'boolean' },
  akn: { type: 'boolean' },
  stratml: { type: 'boolean' },
  public: { type: 'boolean' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  language: { type: 'string' },
  'as-known-on': { type: 'string' },
  resolution: { type: 'string' },
  tenant: { type: 'string' },
  previous: { type: 'string' },
  from: { type: 'string' },
  on: { type: 'string' },
  to: { type: 'string' },
  level: { type: 'string' },
  period: { type: 'string' },
  place: { type: 'string' },
  into: { type: 'string' },
  data: { type: 'string' },
} as const;

/** Options each command takes beside --json, --language and --help, and how many operands. */
const shapes: Readonly<Record<CommandName, { readonly options: readonly string[]; readonly operands: readonly [number, number] }>> = {
  read: { options: [], operands: [1, 1] },
  targets: { options: [], operands: [1, 1] },
  lint: { options: ['as-known-on', 'resolution', 'from', 'data'], operands: [0, 1] },
  continuity: { options: ['resolution', 'previous', 'from', 'data'], operands: [0, 2] },
  import: { options: ['preview', 'resolution', 'data'], operands: [2, 2] },
  check: { options: ['as-known-on', 'resolution', 'from', 'data', 'verbose'], operands: [0, 0] },
  revisions: { options: ['as-known-on', 'resolution', 'from', 'data'], operands: [0, 0] },
  assess: { options: ['as-known-on', 'resolution', 'from', 'data'], operands: [0, 0] },
  explain: { options: ['as-known-on', 'resolution', 'from', 'data'], operands: [1, 1] },
  amend: { options: ['confirm', 'on', 'resolution', 'from', 'data'], operands: [1, 1] },
  indicators: { options: ['as-known-on', 'resolution', 'from', 'data'], operands: [0, 1] },
  'record-forecasts': { options: ['as-known-on', 'resolution', 'data'], operands: [0, 0] },
  'forecast-score': { options: ['as-known-on', 'resolution', 'data'], operands: [0, 0] },
  backtest: { options: ['yearly', 'without-peers'], operands: [1, 1] },
  formula: { options: ['as-known-on', 'period', 'place', 'resolution', 'from', 'data'], operands: [1, 1] },
  export: { options: ['akn', 'stratml', 'public', 'out', 'resolution', 'from', 'data'], operands: [0, 1] },
  territory: { options: ['on', 'from', 'to', 'level', 'into', 'resolution', 'data'], operands: [1, 1] },
  verify: { options: ['data'], operands: [0, 2] },
  log: { options: ['tenant', 'out', 'data'], operands: [1, 1] },
  backup: { options: ['data'], operands: [1, 1] },
  restore: { options: ['data'], operands: [1, 1] },
  person: { options: ['out', 'confirm', 'data'], operands: [2, 2] },
  db: { options: ['data'], operands: [1, 1] },
  serve: { options: ['data'], operands: [0, 0] },
  help: { options: [], operands: [0, 1] },
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the words after `moc`; throws `UsageFault` on anything it does not know. */
export function parseArguments(argv: readonly string[], env: Environment): Arguments {
  const { values, positionals } = split(argv);
  const [name = 'help', ...operands] = positionals;
  const command = values.help ? 'help' : findCommand(name);
  if (!command) throw new UsageFault({ code: 'cli/unknown-command', parameters: { given: name, wanted: commandNames.join(', ') } });
  if (!values.help) checkShape(command, operands, Object.keys(values));
  return {
    command,
    operands: values.help && positionals.length > 0 && findCommand(name) ? [name] : operands,
    language: parseLanguage(values.language ?? env['MOC_LANGUAGE'] ?? 'vi'),
    json: values.json ?? false,
    preview: values.preview ?? false,
    confirm: values.confirm ?? false,
    verbose: values.verbose ?? false,
    yearly: values.yearly ?? false,
    withoutPeers: values['without-peers'] ?? false,
    formats: (['akn', 'stratml'] as const).filter((format) => values[format]),
    isPublic: values.public ?? false,
    ...optional(values),
    ...(env['DATABASE_URL'] && !values.data && { databaseUrl: env['DATABASE_URL'] }),
  };
}

type Values = ReturnType<typeof split>['values'];

function split(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const given = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? argv.join(' ');
    throw new UsageFault({ code: 'cli/bad-option', parameters: { given } });
  }
}

function findCommand(name: string): CommandName | undefined {
  return commandNames.find((known) => known === name);
}

function checkShape(command: CommandName, operands: readonly string[], given: readonly string[]): void {
  const shape = shapes[command];
  const foreign = given.find((name) => !['json', 'language', ...shape.options].includes(name));
  if (foreign) throw new UsageFault({ code: 'cli/foreign-option', parameters: { given: `--${foreign}`, command } });
  const [least, most] = shape.operands;
  if (operands.length >= least && operands.length <= most) return;
  throw new UsageFault({ code: 'cli/operands', parameters: { command, given: operands.length, wanted: least === most ? least : `${least}–${most}` } });
}

function optional(values: Values): Partial<Arguments> {
  const asKnownOn = values['as-known-on'];
  return {
    ...(asKnownOn !== undefined && { asKnownOn: getDay(asKnownOn) }),
    ...(values.resolution !== undefined && { resolution: values.resolution }),
    ...(values.tenant !== undefined && { tenant: values.tenant }),
    ...(values.previous !== undefined && { previous: values.previous }),
    ...(values.out !== undefined && { out: resolve(values.out) }),
    ...(values.from !== undefined && fromOf(values.from)),
    ...(values.on !== undefined && { on: getDay(values.on) }),
    ...(values.to !== undefined && { toDay: getDay(values.to) }),
    ...(values.level !== undefined && { level: values.level }),
    ...(values.into !== undefined && { into: values.into }),
    ...(values.period !== undefined && { period: getPeriod(values.period) }),
    ...(values.place !== undefined && { place: values.place }),
    ...(values.data !== undefined && { data: resolve(values.data) }),
  };
}

/** A day where one is written, else a folder. */
function fromOf(given: string): Partial<Arguments> {
  const day = parseDay(given);
  return day ? { fromDay: day } : { from: resolve(given) };
}

function getDay(given: string): Day {
  const day = parseDay(given);
  if (!day) throw new UsageFault({ code: 'cli/day', parameters: { given } });
  return day;
}

function getPeriod(given: string): Period {
  const period = parsePeriod(given);
  if (!period) throw new UsageFault({ code: 'observation/period', parameters: { given } });
  return period;
}

/** The language to complain in when the command line could not be read. */
export function findLanguage(argv: readonly string[], env: Environment): Language {
  const given = argv.find((_, index) => argv[index - 1] === '--language') ?? env['MOC_LANGUAGE'];
  return given === 'en' || argv.includes('--language=en') ? 'en' : 'vi';
}

function parseLanguage(given: string): Language {
  if (given === 'vi' || given === 'en') return given;
  throw new UsageFault({ code: 'cli/language', parameters: { given } });
}
