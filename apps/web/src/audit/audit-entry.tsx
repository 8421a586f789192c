/** One entry of the log: when, the sentence, and the rows with before and after. */
import { formatInstant } from '@moc/domain/values';
import type { AuditChangeView, AuditEntryView, AuditFieldView } from '@moc/wire';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fetchLogEntry } from './api.ts';
import { useAuditWords } from './use-audit-words.ts';

/** Rows that are shown on a page at most; the exported file has all. */
const shownAtMost = 300;

export function AuditEntry({ tenant, entry }: { readonly tenant: string; readonly entry: AuditEntryView }): ReactNode {
  const { a, language, pick } = useAuditWords();
  const all = useMutation({ mutationFn: () => fetchLogEntry(tenant, entry.seq) });
  const { changes, more } = all.data ?? entry;
  return (
    <li className="audit-entry">
      <div className="audit-when">
        <time dateTime={entry.at}>{formatInstant(entry.at, language)}</time>
        <span className="quiet">{a('entry', { seq: entry.seq })}</span>
      </div>
      <div className="audit-what">
        <p className="audit-says">{pick(entry.says)}</p>
        {changes.length > 0 && (
          <ul className="audit-changes">
            {changes.map((change) => (
              <Change key={JSON.stringify(change)} change={change} />
            ))}
          </ul>
        )}
        {more > 0 && !all.data && more <= shownAtMost && (
          <button type="button" className="text-button" disabled={all.isPending} onClick={() => all.mutate()}>
            {a('more', { count: more })}
          </button>
        )}
        {more > 0 && (all.data || more > shownAtMost) && <p className="quiet">{a('moreMany', { count: more })}</p>}
        <p className="audit-hash">{a('hash', { hash: entry.hash })}</p>
      </div>
    </li>
  );
}

function Change({ change }: { readonly change: AuditChangeView }): ReactNode {
  const { a, pick } = useAuditWords();
  return (
    <li>
      <p className="audit-subject">
        {pick(change.subject)}
        {change.replaces && <span className="quiet"> ({a('replaced')})</span>}
      </p>
      {change.fields.length > 0 && (
        <dl>
          {change.fields.map((field) => (
            <FieldRow key={field.name.en} field={field} />
          ))}
        </dl>
      )}
    </li>
  );
}

function FieldRow({ field }: { readonly field: AuditFieldView }): ReactNode {
  const { a, pick } = useAuditWords();
  return (
    <div>
      <dt>{pick(field.name)}</dt>
      <dd>
        {field.before && (
          <>
            <del>
              <span className="visually-hidden">{a('before')}: </span>
              {pick(field.before)}
            </del>
            <span aria-hidden="true"> → </span>
            <span className="visually-hidden"> {a('becomes')} </span>
          </>
        )}
        <ins>{pick(field.after)}</ins>
      </dd>
    </div>
  );
}
