/** Enters what an act did to an agency: who takes its duties over from which day, wholly or by field. */
import type { AgencyList } from '@moc/wire';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { changeAgency } from './api.ts';
import { Choice, fieldsOf, Line, OfficeForm } from './office-form.tsx';
import { useAgencyWords } from './use-agency-words.ts';

interface ChangeFormProps {
  readonly tenant: string;
  readonly list: AgencyList;
  readonly done: () => void;
  readonly leave: () => void;
}

interface Heir {
  /** Keeps the line's place while others come and go. */
  readonly key: number;
  readonly agency: string;
  readonly fields: string;
}

export function ChangeForm({ tenant, list, done, leave }: ChangeFormProps): ReactNode {
  const { g, pick } = useAgencyWords();
  const [from, setFrom] = useState('');
  const [act, setAct] = useState('');
  const [effective, setEffective] = useState('');
  const [heirs, setHeirs] = useState<readonly Heir[]>([{ key: 0, agency: '', fields: '' }]);
  const send = useMutation({
    mutationFn: () => {
      const to = heirs.map(({ agency, fields }) => ({ agency, ...(fields.trim() !== '' && { fields: fieldsOf(fields) }) }));
      return changeAgency(tenant, { from, to, effective, act: act.trim() });
    },
    onSuccess: done,
  });
  const options = list.agencies.map(({ code, name }) => [code, pick(name)] as const);
  const set = (key: number, part: Partial<Heir>) => setHeirs(heirs.map((heir) => (heir.key === key ? { ...heir, ...part } : heir)));
  const last = heirs.at(-1)?.key ?? 0;
  return (
    <OfficeForm title={g('change.title')} hint={g('change.hint')} isBusy={send.isPending} error={send.error} submit={() => send.mutate()} leave={leave}>
      <Choice label={g('change.from')} value={from} onChange={setFrom} required options={options} />
      <Line label={g('change.act')} hint={g('change.actHint')} value={act} onChange={setAct} required lang="vi" />
      <Line label={g('change.effective')} value={effective} onChange={setEffective} type="date" required />
      {heirs.map(({ key, agency, fields }) => (
        <fieldset key={key} className="heir">
          <legend className="visually-hidden">{g('change.to')}</legend>
          <Choice label={g('change.to')} value={agency} onChange={(code) => set(key, { agency: code })} required options={options} />
          <Line label={g('change.fields')} hint={g('declare.fieldsHint')} value={fields} onChange={(text) => set(key, { fields: text })} lang="vi" />
          {heirs.length > 1 && (
            <button type="button" className="text-button" onClick={() => setHeirs(heirs.filter((heir) => heir.key !== key))}>
              {g('change.less')}
            </button>
          )}
        </fieldset>
      ))}
      <p>
        <button type="button" className="text-button" onClick={() => setHeirs([...heirs, { key: last + 1, agency: '', fields: '' }])}>
          {g('change.more')}
        </button>
      </p>
    </OfficeForm>
  );
}
