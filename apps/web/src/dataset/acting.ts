/** As whom the person acts while this window is open: one of their standings, in one tenant; the first that stands where none is chosen. */
import type { Action } from '@moc/domain/assignment';
import type { Grant, Me } from '@moc/wire';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { chosenMembership, onChoice } from './api.ts';
import { meQuery } from './queries.ts';

const nameOf = ({ tenant, membership }: Grant): string => `${tenant}/${membership}`;

/** The standing that requests name, else the first. */
export function actingOf(me: Me | undefined): Grant | undefined {
  const chosen = chosenMembership();
  return me?.grants.find((grant) => nameOf(grant) === chosen) ?? me?.grants[0];
}

/** What the person may do in the tenant as whoever they act: where they act elsewhere, as the first that stands there. */
export function heldIn(me: Me | undefined, tenant: string): ReadonlySet<Action> {
  const acting = actingOf(me);
  const grant = acting?.tenant === tenant ? acting : me?.grants.find((one) => one.tenant === tenant);
  return new Set(grant?.actions);
}

export function useActing(): Grant | undefined {
  const { data: me } = useQuery(meQuery);
  useSyncExternalStore(onChoice, chosenMembership);
  return actingOf(me);
}
