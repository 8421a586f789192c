/** Words in their own language, marked where it is not the page's. */
import type { Bilingual } from '@moc/domain/values';
import type { ReactNode } from 'react';
import { inItsLanguage, piecesByLanguage, type ShownText } from './shown-text.ts';
import { useWords } from './use-words.ts';

export function Shown({ of: { text, lang } }: { readonly of: ShownText }): ReactNode {
  return lang === undefined ? text : <span lang={lang}>{text}</span>;
}

export function ShownWords({ of }: { readonly of: Bilingual }): ReactNode {
  return <Shown of={inItsLanguage(useWords().language, of)} />;
}

/** A sentence in the page's language, with the Vietnamese names in it marked as such. */
export function MixedWords({ of }: { readonly of: Bilingual }): ReactNode {
  const { language, pick } = useWords();
  return piecesByLanguage(language, pick(of)).map((piece, index) => {
    const at = `${piece.lang} ${index}`;
    return <Shown key={at} of={piece} />;
  });
}

/** Where a message has a place for words of another language, this stands in for them until they are drawn. */
export const insertion = '\uFFFC';

/** A message with one `insertion`, and in its place the children as they are, in Vietnamese. */
export function WithVietnamese({ message, children }: { readonly message: string; readonly children: ReactNode }): ReactNode {
  const [before, ...after] = message.split(insertion);
  return (
    <>
      {before}
      {after.length > 0 && <span lang="vi">{children}</span>}
      {after.join('')}
    </>
  );
}
