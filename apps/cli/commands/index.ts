/** The commands by name, each loaded when it is asked for: help needs no database. */
import type { Arguments, CommandName } from '../arguments.ts';

/** Each runs to its end and gives the exit code. */
export const commands: Readonly<Record<CommandName, (given: Arguments) => Promise<number>>> = {
  read: async (given) => (await import('./read.ts')).runRead(given),
  targets: async (given) => (await import('./targets.ts')).runTargets(given),
  lint: async (given) => (await import('./lint.ts')).runLint(given),
  continuity: async (given) => (await import('./continuity.ts')).runContinuity(given),
  import: async (given) => (await import('./import.ts')).runImport(given),
  check: async (given) => (await import('./check.ts')).runCheck(given),
  revisions: async (given) => (await import('./revisions.ts')).runRevisions(given),
  assess: async (given) => (await import('./assess.ts')).runAssess(given),
  'record-forecasts': async (given) => (await import('./forecast-record.ts')).runRecordForecasts(given),
  'forecast-score': async (given) => (await import('./forecast-record.ts')).runForecastScore(given),
  backtest: async (given) => (await import('./backtest.ts')).runBacktestCommand(given),
  explain: async (given) => (await import('./explain.ts')).runExplain(given),
  amend: async (given) => (await import('./amend.ts')).runAmend(given),
  indicators: async (given) => (await import('./indicators.ts')).runIndicators(given),
  formula: async (given) => (await import('./formula.ts')).runFormula(given),
  export: async (given) => (await import('./export.ts')).runExport(given),
  territory: async (given) => (await import('./territory.ts')).runTerritory(given),
  verify: async (given) => (await import('./verify.ts')).runVerify(given),
  log: async (given) => (await import('./log.ts')).runLog(given),
  backup: async (given) => (await import('./backup.ts')).runBackup(given),
  restore: async (given) => (await import('./backup.ts')).runRestore(given),
  person: async (given) => (await import('./person.ts')).runPerson(given),
  db: async (given) => (await import('./db.ts')).runDb(given),
  serve: async (given) => (await import('./serve.ts')).runServe(given),
  help: async (given) => (await import('./help.ts')).runHelp(given),
};
