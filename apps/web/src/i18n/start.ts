/** Starts the messages in the language of the address; English comes in its own file, only when asked for. */
import type { Language } from '@moc/domain/values';
import { vietnamese } from './messages.vi.ts';
import { sayIn } from './say.ts';
import { setReaderWords } from './use-words.ts';

export async function startMessages(language: Language): Promise<void> {
  const words = language === 'en' ? (await import('./messages.en.ts')).english : vietnamese;
  setReaderWords(language, sayIn(words));
  document.documentElement.lang = language;
}
