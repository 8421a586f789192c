/** An agency by its name where people are told in which one somebody holds a role; its code until the names are here. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { agenciesQuery } from '../duties/api.ts';
import { useWords } from '../i18n/use-words.ts';

interface AgencyOfProps {
  readonly tenant: string;
  readonly code: string;
}

export function AgencyOf({ tenant, code }: AgencyOfProps): ReactNode {
  const { pick } = useWords();
  const { data } = useQuery(agenciesQuery(tenant));
  const found = data?.agencies.find((agency) => agency.code === code);
  return found ? pick(found.name) : code;
}
