/** What was typed, checked: the command, its operands and options. Everything wrong here is wrong use (exit code 2). */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Day, type Language, parseDay } from '@moc/domain/values';
import { UsageFault } from './failure.ts';

export const commandNames = ['read', 'targets', 'lint', 'import', 'assess', 'explain', 'export', 'verify', 'serve', 'help'] as const;
export type CommandName = (typeof commandNames)[number];

export type ExportFormat = 'akn' | 'stratml';

export interface Arguments {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly preview: boolean;
  /** Exchange standards asked for: exactly one is wanted. */
  readonly formats: readonly ExportFormat[];
  /** Only what the public may see. */
  readonly isPublic: boolean;
  /** The file to write to. */
  readonly out?: string;
  readonly asKnownOn?: Day;
  readonly resolution?: string;
  /** A case folder (example.json and its files) to read instead of the store. */
  readonly from?: string;
  readonly data?: string;
  readonly databaseUrl?: string;
}

const options = {
  json: { type: 'boolean' },
  preview: { type: 'boolean' },
  akn: { type: 'boolean' },
  stratml: { type: 'boolean' },
  public: { type: 'boolean' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  language: { type: 'string' },
  'as-known-on': { type: 'string' },
  resolution: { type: 'string' },
  from: { type: 'string' },
  data: { type: 'string' },
} as const;

/** Options each command takes beside --json, --language and --help, and how many operands. */
const shapes: Readonly<Record<CommandName, { readonly options: readonly string[]; readonly operands: readonly [number, number] }>> = {
  read: { options: [], operands: [1, 1] },
  targets: { options: [], operands: [1, 1] },
  lint: { options: ['as-known-on', 'resolution', 'from', 'data'], operands: [0, 1] },
  import: { options: ['preview', 'resolution', 'data'], operands: [2, 2] },
  assess: { options: ['as-known-on', 'resolution', 'from', 'data'], operands: [0, 0] },
  explain: { options: ['as-known-on', 'resolution', 'from', 'data'], operands: [1, 1] },
  export: { options: ['akn', 'stratml', 'public', 'out', 'resolution', 'from', 'data'], operands: [0, 1] },
  verify: { options: ['data'], operands: [0, 0] },
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
    ...(values.out !== undefined && { out: resolve(values.out) }),
    ...(values.from !== undefined && { from: resolve(values.from) }),
    ...(values.data !== undefined && { data: resolve(values.data) }),
  };
}

function getDay(given: string): Day {
  const day = parseDay(given);
  if (!day) throw new UsageFault({ code: 'cli/day', parameters: { given } });
  return day;
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
