/** The table of ASVS requirements as Markdown, from the rows. */
import { chapters } from './requirements.ts';
import { type Row, rows, type Status } from './rows.ts';

const statuses: readonly Status[] = ['met', 'partly', 'not yet', 'not applicable'];

const cell = (text: string): string => text.replaceAll('|', '\\|');

function line([id, status, asked, how, tests = []]: Row, level: number): string {
  const links = tests.map((path) => `[${path.split('/').at(-1)?.replace('.test.ts', '')}](../../${path})`).join(', ');
  return `| ${id} | ${level} | ${cell(asked)} | ${status === 'met' ? '' : `**${status}.** `}${cell(how)} | ${links} |`;
}

/** The whole page. */
export function presentTable(): string {
  const count = (status: Status) => rows.filter(([, each]) => each === status).length;
  const tables = chapters.map(({ number, name, level1, level2 }) => {
    const own = rows.filter(([id]) => id.startsWith(`${number}.`));
    const lines = own.map((row) => line(row, level1.includes(row[0]) || !level2.includes(row[0]) ? 1 : 2));
    return [`## ${number} ${name}`, '', '| | level | asked, in our words | how met, or why not | tests |', '|---|---|---|---|---|', ...lines, ''].join('\n');
  });
  return [
    '# OWASP ASVS 5.0, levels 1 and 2',
    '',
    'Made by `node docs/security/write.ts` from [rows.ts](rows.ts); a test checks that every requirement stands here once and that every test named exists. How the parts work: [design.md](design.md). The standard and its licence: [NOTICE.md](NOTICE.md).',
    '',
    `${rows.length} requirements: ${statuses.map((status) => `${count(status)} ${status}`).join(', ')}. The judgement is our own; nobody from outside has verified it.`,
    '',
    ...tables,
  ].join('\n');
}
