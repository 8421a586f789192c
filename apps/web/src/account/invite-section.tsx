/** Inviting people from a sheet: what was read and what is to be mended are shown first, then the letters go out. */
import { roleWords } from '@moc/domain/assignment';
import type { InvitationPreview, Invitee } from '@moc/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { DropPlace } from '../shell/drop-place.tsx';
import { AgencyOf } from './agency-of.tsx';
import { invite, optionsQuery, previewInvitations } from './api.ts';
import type { StepUp } from './step-up.tsx';
import { Done, Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

interface SectionProps {
  readonly tenant: string;
  readonly guard: StepUp['guard'];
}

export function InviteSection({ tenant, guard }: SectionProps): ReactNode {
  const { a } = useAccountWords();
  const client = useQueryClient();
  const { data: options } = useQuery(optionsQuery);
  const [preview, setPreview] = useState<InvitationPreview | undefined>(undefined);
  const read = useMutation({ mutationFn: (file: File) => previewInvitations(tenant, file), onSuccess: setPreview, onError: () => setPreview(undefined) });
  const send = useMutation({
    mutationFn: (people: readonly Invitee[]) => guard(() => invite(tenant, people)),
    onSuccess: async () => {
      setPreview(undefined);
      await Promise.all([client.invalidateQueries({ queryKey: ['people'] }), client.invalidateQueries({ queryKey: ['invitations'] })]);
    },
  });
  const choose = (file: File) => {
    send.reset();
    read.mutate(file);
  };
  return (
    <section className="account-section form">
      <h2>{a('invite.title')}</h2>
      <p className="quiet">
        {a('invite.lede')} <TemplateLink />
      </p>
      {options?.mail === false && <p className="message">{a('invite.noMail')}</p>}
      <DropPlace accept=".csv,.xlsx" chosen={read.variables?.name} take={(file) => file && choose(file)} words={`${a('invite.choose')} ${a('invite.drop')}`} />
      <Trouble error={read.error ?? send.error} />
      {send.isSuccess && <Done>{a('invite.sent')}</Done>}
      {preview && <Preview tenant={tenant} preview={preview} send={(people) => send.mutate(people)} isPending={send.isPending} />}
    </section>
  );
}

/** A byte order mark first, so that spreadsheets see Vietnamese. */
function TemplateLink(): ReactNode {
  const { a, language } = useAccountWords();
  const header = language === 'vi' ? 'Họ và tên,Thư điện tử,Vai trò,Cơ quan,Chức vụ' : 'Name,E-mail,Role,Agency,Post';
  const save = () => {
    const address = URL.createObjectURL(new Blob([`\uFEFF${header}\n`], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: language === 'vi' ? 'moi-nguoi.csv' : 'people.csv' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  return (
    <button type="button" className="text-button" onClick={save}>
      {a('invite.template')}
    </button>
  );
}

interface PreviewProps {
  readonly tenant: string;
  readonly preview: InvitationPreview;
  readonly send: (people: readonly Invitee[]) => void;
  readonly isPending: boolean;
}

function Preview({ tenant, preview: { people, errors }, send, isPending }: PreviewProps): ReactNode {
  const { a, pick, language } = useAccountWords();
  return (
    <div role="status">
      {errors.length > 0 && (
        <table className="people-table">
          <caption>{a('invite.faults', { count: errors.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{a('invite.line')}</th>
              <th scope="col">{a('invite.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ place, says, code }) => (
              <tr key={`${place?.line} ${code} ${place?.column}`}>
                <td>{place?.line}</td>
                <td>{pick(says)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {people.length === 0 ? (
        <p className="message">{a('invite.nobody')}</p>
      ) : (
        <>
          <table className="people-table">
            <caption>{a('invite.read', { count: people.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{a('people.name')}</th>
                <th scope="col">{a('invite.email')}</th>
                <th scope="col">{a('people.role')}</th>
                <th scope="col">{a('invite.agency')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ line, name, email, role, agency, post }) => (
                <tr key={line}>
                  <td lang="vi">{name}</td>
                  <td>{email}</td>
                  <td>{roleWords[role][language]}</td>
                  <td>
                    {agency !== undefined && <AgencyOf tenant={tenant} code={agency} />}
                    {agency !== undefined && post !== undefined && ', '}
                    {post !== undefined && <span lang="vi">{post}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <button
            type="button"
            className="action"
            disabled={isPending || errors.length > 0}
            onClick={() => send(people.map(({ line: _, ...person }) => person))}
          >
            {a('invite.send', { count: people.length })}
          </button>
        </>
      )}
    </div>
  );
}
