/** Row-level messages of a file: where, what was given, what is wanted. */
import type { Message } from '@moc/wire';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';

export function ImportMessages({ messages }: { readonly messages: readonly Message[] }): ReactNode {
  const { t, pick } = useWords();
  return (
    <table className="import-table">
      <thead>
        <tr>
          <th scope="col">{t('figuresIn.line')}</th>
          <th scope="col">{t('figuresIn.column')}</th>
          <th scope="col">{t('figuresIn.given')}</th>
          <th scope="col">{t('figuresIn.says')}</th>
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <tr key={`${message.place?.line} ${message.place?.column} ${message.code}`}>
            <td>{message.place?.line}</td>
            <td>{message.place?.column}</td>
            <td>{message.given}</td>
            <td>{pick(message.says)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
