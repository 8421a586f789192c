/** Taking a resolution in: drop a document, name it if need be, and go on to the desk. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useActing } from '../dataset/acting.ts';
import { AnswerProblem } from '../dataset/api.ts';
import { meQuery, resolutionsQuery } from '../dataset/queries.ts';
import { DropPlace } from '../shell/drop-place.tsx';
import { useTitle } from '../shell/use-title.ts';
import { sendDocument } from './api.ts';
import { useDeskWords } from './desk-words.ts';
import { TextField } from './form-fields.tsx';
import '../style/review.css';

const accepted = '.docx,.doc,.pdf,.html,.htm,.txt';

export function UploadPage(): ReactNode {
  const { t, d, pick } = useDeskWords();
  const { data: me } = useQuery(meQuery);
  const { data: resolutions = [] } = useQuery(resolutionsQuery);
  const mayAdopt = useActing()?.actions.includes('resolution/adopt') ?? false;
  useTitle(d('upload.title'));
  return (
    <main className="page narrow" id="content">
      <h1>{d('upload.title')}</h1>
      <p className="lede">{d('upload.lede')}</p>
      {me && !me.person && (
        <p className="message">
          {d('upload.signInFirst')} <Link to="/dang-nhap">{t('account.signIn')}</Link>
        </p>
      )}
      {me?.person && !mayAdopt && <p className="message">{d('upload.notAllowed')}</p>}
      {mayAdopt && <UploadForm />}
      {me?.person && resolutions.length > 0 && (
        <section className="review-drafts">
          <h2>{d('upload.drafts')}</h2>
          <ul className="resolution-list">
            {resolutions.map(({ id, name, inForce }) => (
              <li key={id}>
                <Link to="/ra-soat/$id" params={{ id }}>
                  {pick(name)}
                </Link>
                {!inForce && <small className="quiet"> {t('notice.draft')}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function UploadForm(): ReactNode {
  const { d, t, pick } = useDeskWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const send = useMutation({
    mutationFn: (chosen: File) => sendDocument(chosen, { vi: vi.trim(), en: en.trim() }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: resolutionsQuery.queryKey });
      await navigate({ to: '/ra-soat/$id', params: { id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) send.mutate(file);
  };
  const problem = send.error instanceof AnswerProblem ? send.error.problem : undefined;
  const known = problem?.errors.find(({ code }) => code === 'store/resolution-exists')?.parameters['resolution'];
  return (
    <form className="form" onSubmit={submit}>
      <DropPlace words={d('upload.drop')} accept={accepted} chosen={file?.name} take={setFile} />
      <TextField label={d('upload.name')} value={vi} onChange={setVi} hint={d('upload.nameHint')} lang="vi" />
      <TextField label={d('upload.nameEn')} value={en} onChange={setEn} lang="en" />
      {send.isPending && <p role="status">{d('upload.sending')}</p>}
      {send.error && (
        <div className="message is-refusal" role="alert">
          <p>{d('upload.failed')}</p>
          {problem ? (
            [...new Set([pick(problem.titles), ...problem.errors.map(({ says }) => pick(says))])].map((line) => <p key={line}>{line}</p>)
          ) : (
            <p>{t('account.unreachable')}</p>
          )}
          {known !== undefined && (
            <p>
              <Link to="/ra-soat/$id" params={{ id: String(known) }}>
                {d('upload.known')}
              </Link>
            </p>
          )}
        </div>
      )}
      <button type="submit" className="action" disabled={!file || send.isPending}>
        {d('upload.send')}
      </button>
    </form>
  );
}
