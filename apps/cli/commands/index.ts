/** The commands by name, each loaded when it is asked for: help needs no database. */
import type { Arguments, CommandName } from '../arguments.ts';

/** Each runs to its end and gives the exit code. */
export const commands: Readonly<Record<CommandName, (given: Arguments) => Promise<number>>> = {
  read: async (given) => (await import('./read.ts')).runRead(given),
  targets: async (given) => (await import('./targets.ts')).runTargets(given),
  lint: async (given) => (await import('./lint.ts')).runLint(given),
  import: async (given) => (await import('./import.ts')).runImport(given),
  assess: async (given) => (await import('./assess.ts')).runAssess(given),
  explain: async (given) => (await import('./explain.ts')).runExplain(given),
  export: async (given) => (await import('./export.ts')).runExport(given),
  verify: async (given) => (await import('./verify.ts')).runVerify(given),
  serve: async (given) => (await import('./serve.ts')).runServe(given),
  help: async (given) => (await import('./help.ts')).runHelp(given),
};
