/** A calendar of one's deadlines at a secret address: made anew at will, shown once. */
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import { ProblemLine } from '../shell/problem-words.tsx';
import { renewFeed } from './api.ts';
import { useNoticeWords } from './use-notice-words.ts';

export function DeadlineFeedSection({ tenant }: { readonly tenant: string }): ReactNode {
  const { n } = useNoticeWords();
  const make = useMutation({ mutationFn: () => renewFeed(tenant) });
  return (
    <section className="deadline-feed">
      <h2>{n('feed.title')}</h2>
      <p>{n('feed.lede')}</p>
      <p className="quiet">{n('feed.warning')}</p>
      <p>
        <button type="button" className="action" disabled={make.isPending} onClick={() => make.mutate()}>
          {n('feed.make')}
        </button>
      </p>
      <ProblemLine error={make.error} />
      {make.data && <FeedAddress key={make.data.path} address={location.origin + make.data.path} />}
    </section>
  );
}

function FeedAddress({ address }: { readonly address: string }): ReactNode {
  const { n } = useNoticeWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState<'feed.copied' | 'feed.selected'>();
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      say('feed.copied');
    } catch {
      say('feed.selected');
    }
  };
  return (
    <div className="row-details">
      <div className="field">
        <label htmlFor={id}>{n('feed.address')}</label>
        <input id={id} ref={field} readOnly value={address} onFocus={({ target }) => target.select()} />
        <p className="row-choices" role="status">
          <button type="button" className="text-button" onClick={() => void copy()}>
            {n('feed.copy')}
          </button>
          {said && <span>{n(said)}</span>}
        </p>
      </div>
    </div>
  );
}
