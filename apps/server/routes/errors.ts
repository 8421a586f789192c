/** The address that every problem names as its `type`: what the code means, in both languages, as a page or as JSON. */
import type { Bilingual, Language } from '@moc/domain/values';
import { z } from 'zod';
import type { Api } from '../context.ts';
import { preferredLanguage } from '../present/language.ts';
import { statusOfCode } from '../present/problems.ts';
import { refuse } from '../present/refused.ts';
import { findWords } from '../present/words.ts';

const part = z.string().max(100);

/** A code as its page tells it; the status is given where every answer with the code has the same. */
interface CodeMeaning {
  readonly code: string;
  readonly status?: number;
  readonly words: Bilingual;
}

export function addErrorPages(app: Api): void {
  const schema = { hide: true, params: z.object({ step: part, code: part }) };
  app.get('/errors/:step/:code', { schema }, async (request, reply) => {
    const code = `${request.params.step}/${request.params.code}`;
    const words = findWords(code);
    if (!words) throw refuse('wire/not-found', { what: `/errors/${code}` });
    const status = statusOfCode(code);
    const meaning: CodeMeaning = { code, ...(status !== undefined && { status }), words };
    reply.header('cache-control', 'public, max-age=3600').header('vary', 'accept, accept-language');
    if (wantsJson(request.headers.accept)) return reply.type('application/json; charset=utf-8').send(JSON.stringify(meaning));
    return reply.type('text/html; charset=utf-8').send(page(meaning, preferredLanguage(request.headers['accept-language'])));
  });
}

const wantsJson = (accept = ''): boolean => /application\/(?:\w+\+)?json/.test(accept) && !accept.includes('text/html');

/** The preferred language first; no styles and no scripts, so it reads anywhere. */
function page({ code, status, words }: CodeMeaning, first: Language): string {
  const order = first === 'vi' ? (['vi', 'en'] as const) : (['en', 'vi'] as const);
  const says = order.map((language) => `<p lang="${language}">${escaped(words[language])}</p>`).join('\n');
  const note = order.map((language) => `<p lang="${language}">${notes[language]}</p>`).join('\n');
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(code)} · Mốc</title>
</head>
<body>
<main>
<h1><code>${escaped(code)}</code>${status === undefined ? '' : ` (${status})`}</h1>
${says}
${note}
</main>
</body>
</html>
`;
}

const notes = {
  vi: 'Chữ trong ngoặc nhọn, như {name}, được thay bằng giá trị thật trong từng thông báo.',
  en: 'What stands in braces, such as {name}, is replaced by the real value in each message.',
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
