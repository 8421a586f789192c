/** The tenant's agencies at hand for everything below: their names, and those that stand today. */
import { standsOnDay, type TenantAgency } from '@moc/domain/assignment';
import type { AgencyList } from '@moc/wire';
import { createContext, type ReactNode, useContext } from 'react';
import { useWords } from '../i18n/use-words.ts';

const Agencies = createContext<AgencyList | undefined>(undefined);

export function AgencyNames({ list, children }: { readonly list: AgencyList; readonly children: ReactNode }): ReactNode {
  return <Agencies value={list}>{children}</Agencies>;
}

/** The name of an agency by its code; the code itself where none is known. */
export function useAgencyName(): (code: string) => string {
  const { pick } = useWords();
  const list = useContext(Agencies);
  return (code) => {
    const found = list?.agencies.find((agency) => agency.code === code);
    return found ? pick(found.name) : code;
  };
}

/** Agencies that stand today, by name. */
export function useAgencies(): readonly TenantAgency[] {
  const { language } = useWords();
  const list = useContext(Agencies);
  if (!list) return [];
  return list.agencies.filter((agency) => standsOnDay(agency, list.today)).sort((a, b) => a.name[language].localeCompare(b.name[language], language));
}

interface AgencySelectProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

export function AgencySelect({ id, value, onChange }: AgencySelectProps): ReactNode {
  const agencies = useAgencies();
  const { pick } = useWords();
  return (
    <select id={id} value={value} required onChange={({ target }) => onChange(target.value)}>
      <option value="" />
      {agencies.map(({ code, name }) => (
        <option key={code} value={code}>
          {pick(name)}
        </option>
      ))}
    </select>
  );
}
