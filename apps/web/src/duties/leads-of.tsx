/** The agencies that lead on parts, for those who may see duties; the fallback for everybody else. */
import type { TargetPart } from '@moc/domain/plan';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { heldIn } from '../dataset/acting.ts';
import { meQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { agenciesQuery, dutiesQuery } from './api.ts';
import { useDutyWords } from './use-duty-words.ts';

interface LeadsOfProps {
  readonly id: string;
  readonly tenant: string;
  readonly parts: readonly TargetPart[];
  readonly fallback: ReactNode;
}

export function LeadsOf({ id, tenant, parts, fallback }: LeadsOfProps): ReactNode {
  const { d } = useDutyWords();
  const { pick, day } = useWords();
  const { data: me } = useQuery(meQuery);
  const maySee = heldIn(me, tenant).has('duty/read');
  const { data: duties } = useQuery({ ...dutiesQuery(id), enabled: maySee });
  const { data: agencies } = useQuery({ ...agenciesQuery(tenant), enabled: maySee });
  const wanted = new Set<string>(parts.map(({ address }) => address));
  const found =
    duties?.duties.filter(({ standing: { duty, state } }) => state !== 'ended' && duty.subject.kind === 'part' && wanted.has(duty.subject.part)) ?? [];
  if (!agencies || found.length === 0) return fallback;
  const nameOf = (code: string) => {
    const agency = agencies.agencies.find((each) => each.code === code);
    return agency ? pick(agency.name) : code;
  };
  const says = found.map(({ holders, standing: { duty } }) => {
    const { basis } = duty;
    const ground = basis.kind === 'document' ? d('basisDocument', { number: basis.number, day: day(basis.day), signer: basis.signer }) : d('basisCoordinator');
    return `${d('column.lead')}: ${holders.map(nameOf).join(', ')} (${ground}).`;
  });
  return [...new Set(says)].join(' ');
}
