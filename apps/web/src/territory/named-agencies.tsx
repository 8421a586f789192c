/** Agencies that the resolution names, and who holds their duties: at one place of the text today, or all of them on a day. */
import { type Address, nameAddress } from '@moc/domain/resolution';
import type { Day } from '@moc/domain/values';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useMapWords } from './map-words.ts';
import { agenciesQuery, type NamedAgencies } from './queries.ts';

type Named = NamedAgencies['agencies'][number];

/** For the panel beside the text: agencies named in one provision or below it, as they are today, whatever day is being read. */
export function AgenciesOfProvision({ provision }: { readonly provision: Address }): ReactNode {
  const { m } = useMapWords();
  const { data } = useNamed(undefined);
  const isHere = (address: string | undefined) => address === provision || (address?.startsWith(`${provision}.`) ?? false);
  const agencies = data?.agencies.filter(({ namings }) => namings.some(({ address }) => isHere(address))) ?? [];
  if (!data || agencies.length === 0) return null;
  return (
    <>
      <h3>{m('agencies')}</h3>
      <ul className="source-list">
        {agencies.map((named) => (
          <li key={named.agency.code}>
            <Holders named={named} on={data.on} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** All of them, with where the text names each. */
export function AgencyTable({ day }: { readonly day: Day }): ReactNode {
  const words = useMapWords();
  const { data } = useNamed(day);
  if (!data || data.agencies.length === 0) return null;
  return (
    <>
      <h2 className="unit-heading">{words.m('agenciesOn', { day: words.day(data.on) })}</h2>
      <ul className="agency-list">
        {data.agencies.map((named) => (
          <li key={named.agency.code}>
            <Holders named={named} on={data.on} />
            <span className="quiet">{`${words.m('named')}: ${placesOf(named).map(words.pick).join('; ')}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const placesOf = ({ namings }: Named) => [...new Set(namings.flatMap(({ address }) => address ?? []))].map((address) => nameAddress(address as Address));

/** "Sở A: đến ngày …, nhiệm vụ thuộc Sở B (nhận nhiệm vụ của Sở A từ …)" */
function Holders({ named: { agency, holders }, on }: { readonly named: Named; readonly on: Day }): ReactNode {
  const words = useMapWords();
  const isUnchanged = holders.every(({ act }) => act === undefined);
  return (
    <>
      <b>{words.pick(agency.name)}</b>
      {isUnchanged
        ? `: ${words.m('agencySame', { day: words.day(on) })}`
        : `: ${words.m('agencyNow', { day: words.day(on) })} ${holders.map(({ says }) => words.pick(says)).join('; ')}.`}
    </>
  );
}

function useNamed(on: Day | undefined) {
  return useQuery(agenciesQuery(useDossier().view.dossier.id, on));
}
