/** What the checks say of the figures in a file, by line; the file may be taken in all the same. */
import type { ImportResult } from '@moc/wire';
import type { ReactNode } from 'react';
import { useFiguresInWords } from './use-figures-in-words.ts';

export function ImportWarnings({ result: { warnings, warned } }: { readonly result: ImportResult }): ReactNode {
  const { f, pick } = useFiguresInWords();
  if (warned === 0) return null;
  return (
    <>
      <p className="message" role="status">
        {f('warned', { count: warned })}
      </p>
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col">{f('line')}</th>
            <th scope="col">{f('warning')}</th>
          </tr>
        </thead>
        <tbody>
          {warnings.map(({ lines, finding }) => (
            <tr key={finding.id}>
              <td>{lines.join(', ')}</td>
              <td>
                {pick(finding.says)}
                {finding.arithmetic.map((line) => (
                  <small key={line.vi} className="quiet import-sum">
                    {pick(line)}
                  </small>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
