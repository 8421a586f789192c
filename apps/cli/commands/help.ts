/** `moc help [COMMAND]`. */
import type { Language } from '@moc/domain/values';
import { type Arguments, type CommandName, commandNames } from '../arguments.ts';
import { UsageFault } from '../failure.ts';
import { common, help } from '../help-words.ts';
import { alignColumns, answer } from '../output.ts';

export async function runHelp(given: Arguments): Promise<number> {
  const [name] = given.operands;
  const command = commandNames.find((known) => known === name);
  if (name !== undefined && !command) throw new UsageFault({ code: 'cli/unknown-command', parameters: { given: name, wanted: commandNames.join(', ') } });
  answer(given, command ? { command, ...help[command] } : help, () => (command ? helpOn(command, given.language) : overview(given.language)));
  return 0;
}

function overview(language: Language): readonly string[] {
  const title = {
    vi: 'Mốc: giữ cho nghị quyết sống. Đọc câu chữ, nhận số liệu, đánh giá theo đúng lời văn.',
    en: 'Mốc keeps a resolution alive: reads its words, takes in figures, judges by its own wording.',
  };
  const rows = commandNames.map((name) => [`  ${help[name].usage}`, help[name].summary[language]]);
  return [title[language], '', ...alignColumns(rows), '', common[language]];
}

function helpOn(command: CommandName, language: Language): readonly string[] {
  const { usage, summary, details } = help[command];
  return [usage, '', `${summary[language]}.`, details[language], '', common[language]];
}
