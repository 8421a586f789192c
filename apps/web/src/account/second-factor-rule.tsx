/** Which roles of the province must have a second factor: whoever holds one sets it up before anything else. */
import { type Role, roles, roleWords } from '@moc/domain/assignment';
import type { SecondFactorRule } from '@moc/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { requireSecondFactor, secondFactorRuleQuery } from './api.ts';
import type { StepUp } from './step-up.tsx';
import { Done, Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

interface RuleProps {
  readonly tenant: string;
  readonly guard: StepUp['guard'];
}

export function SecondFactorRuleSection({ tenant, guard }: RuleProps): ReactNode {
  const { a } = useAccountWords();
  const { data } = useQuery(secondFactorRuleQuery(tenant));
  return (
    <section className="account-section">
      <h2>{a('rule.title')}</h2>
      <p className="quiet">{a('rule.lede')}</p>
      {data && <RuleForm key={data.roles.join(' ')} rule={data} tenant={tenant} guard={guard} />}
    </section>
  );
}

function RuleForm({ rule, tenant, guard }: RuleProps & { readonly rule: SecondFactorRule }): ReactNode {
  const { a, language } = useAccountWords();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<Role>>(new Set(rule.roles));
  const save = useMutation({
    mutationFn: () => guard(() => requireSecondFactor(tenant, [...chosen])),
    onSuccess: (now) => {
      client.setQueryData(secondFactorRuleQuery(tenant).queryKey, now);
      return client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const toggle = (role: Role) => setChosen((before) => new Set(before.has(role) ? [...before].filter((one) => one !== role) : [...before, role]));
  return (
    <form className="form" onSubmit={submit}>
      <fieldset className="acting-choice">
        <legend className="visually-hidden">{a('rule.title')}</legend>
        {roles
          .filter((role) => role !== 'public')
          .map((role) => (
            <label key={role}>
              <input type="checkbox" checked={chosen.has(role)} onChange={() => toggle(role)} />
              <span>{roleWords[role][language]}</span>
            </label>
          ))}
      </fieldset>
      <Trouble error={save.error} />
      {save.isSuccess && <Done>{a('rule.saved')}</Done>}
      <button type="submit" className="action is-quiet" disabled={save.isPending}>
        {a('rule.save')}
      </button>
    </form>
  );
}
