/** Declares an agency, or amends what was declared: the latest declaration of a code holds. */
import { agencyKinds, type TenantAgency } from '@moc/domain/assignment';
import type { AgencyList } from '@moc/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { declareAgency, unitNamesQuery } from './api.ts';
import { Choice, fieldsOf, given, Line, OfficeForm } from './office-form.tsx';
import { useAgencyWords } from './use-agency-words.ts';

interface DeclareFormProps {
  readonly tenant: string;
  readonly list: AgencyList;
  /** The agency that is amended. */
  readonly amended?: TenantAgency | undefined;
  readonly done: () => void;
  readonly leave: () => void;
}

export function DeclareForm({ tenant, list, amended, done, leave }: DeclareFormProps): ReactNode {
  const { g, pick } = useAgencyWords();
  const { data: units } = useQuery(unitNamesQuery(tenant, list.today));
  const [draft, setDraft] = useState({
    code: amended?.code ?? '',
    vi: amended?.name.vi ?? '',
    en: amended?.name.en ?? '',
    kind: amended?.kind ?? '',
    superior: amended?.superior ?? '',
    fields: amended?.fields.join('; ') ?? '',
    territory: amended?.territory ?? '',
    from: amended?.from ?? '',
    until: amended?.until ?? '',
  } as Readonly<Record<'code' | 'vi' | 'en' | 'kind' | 'superior' | 'fields' | 'territory' | 'from' | 'until', string>>);
  const set = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value });
  const send = useMutation({
    mutationFn: () => {
      const { vi, en, fields, ...plain } = draft;
      return declareAgency(tenant, { ...given(plain), name: { vi: vi.trim(), en: en.trim() }, fields: fieldsOf(fields) });
    },
    onSuccess: done,
  });
  const superiors = list.agencies.filter(({ code }) => code !== draft.code).map(({ code, name }) => [code, pick(name)] as const);
  const line = (name: 'vi' | 'en' | 'from', type: 'text' | 'date' = 'text') => (
    <Line label={g(`declare.${name}`)} value={draft[name]} onChange={set(name)} type={type} required {...(name !== 'from' && { lang: name })} />
  );
  return (
    <OfficeForm
      title={amended ? g('declare.amendTitle', { name: pick(amended.name) }) : g('declare.title')}
      isBusy={send.isPending}
      error={send.error}
      submit={() => send.mutate()}
      leave={leave}
    >
      <Line
        label={g('declare.code')}
        hint={g('declare.codeHint')}
        value={draft.code}
        onChange={set('code')}
        required
        readOnly={amended !== undefined}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
      />
      {line('vi')}
      {line('en')}
      <Choice
        label={g('declare.kind')}
        value={draft.kind}
        onChange={set('kind')}
        required
        options={agencyKinds.map((kind) => [kind, g(`kind.${kind}`)] as const)}
      />
      <Choice label={g('declare.superior')} value={draft.superior} onChange={set('superior')} none={g('noSuperior')} options={superiors} />
      <Line label={g('declare.fields')} hint={g('declare.fieldsHint')} value={draft.fields} onChange={set('fields')} lang="vi" />
      <Line
        label={g('declare.territory')}
        value={draft.territory}
        onChange={set('territory')}
        offers={units?.units.map(({ code, name }) => [code, name] as const) ?? []}
      />
      {line('from', 'date')}
      <Line label={g('declare.until')} value={draft.until} onChange={set('until')} type="date" />
    </OfficeForm>
  );
}
