/** Row-level messages of a file: where, what was given, what is wanted. */
import type { Message } from '@moc/wire';
import type { ReactNode } from 'react';
import { useFiguresInWords } from './use-figures-in-words.ts';

export function ImportMessages({ messages }: { readonly messages: readonly Message[] }): ReactNode {
  const { f, pick } = useFiguresInWords();
  return (
    <table className="import-table">
      <thead>
        <tr>
          <th scope="col">{f('line')}</th>
          <th scope="col">{f('column')}</th>
          <th scope="col">{f('given')}</th>
          <th scope="col">{f('says')}</th>
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
