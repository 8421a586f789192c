/** The command line: `moc <command> …`. Exit codes: 0 done, 1 refused or failed, 2 wrong use. */
import type { Refusal } from '@moc/domain/values';
import { findLanguage, parseArguments } from './arguments.ts';
import { commands } from './commands/index.ts';
import { Failure, UsageFault } from './failure.ts';

const [failed, wrongUse] = [1, 2];

async function main(argv: readonly string[]): Promise<number> {
  try {
    const given = parseArguments(argv, process.env);
    return await commands[given.command](given);
  } catch (error) {
    if (error instanceof UsageFault) return tell([error.refusal], argv, wrongUse);
    if (error instanceof Failure) return tell(error.refusals, argv, failed);
    throw error;
  }
}

async function tell(refusals: readonly Refusal[], argv: readonly string[], code: number): Promise<number> {
  const { printRefusals } = await import('./print-refusals.ts');
  printRefusals(refusals, { language: findLanguage(argv, process.env), json: argv.includes('--json') });
  return code;
}

// A reader that has seen enough (`moc targets … | head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : failed));
process.exitCode = await main(process.argv.slice(2));
