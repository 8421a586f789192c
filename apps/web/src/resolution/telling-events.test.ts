/** Of all that is known of a work, the margin tells the promised deed once done, else the latest fact. */
import type { ProjectEvent } from '@moc/domain/observation';
import type { Work } from '@moc/domain/plan';
import type { Address, Provision } from '@moc/domain/resolution';
import { day, parsePublicationDate } from '@moc/domain/values';
import { expect, it } from 'vitest';
import type { DossierView } from '../dataset/dossier-view.ts';
import { tellingEvents } from './telling-events.ts';

const place = 'dieu-1.khoan-1' as Address;
const event = (project: string, what: string, on: string, value?: string) =>
  ({ project, event: what, date: parsePublicationDate(on), ...(value && { value }) }) as ProjectEvent;
const work = (name: string, verb: string) => ({ name, verb }) as Work;

const view = {
  worksIn: new Map([[place, [work('cầu Một', 'khởi công xây dựng'), work('cầu Hai', 'đẩy nhanh tiến độ')]]]),
  eventsAt: new Map([
    [
      place,
      [
        event('Cầu Hai', 'khối lượng thi công', '2024-05-01', '40'),
        event('Cầu Hai', 'khối lượng thi công', '2024-09-01', '57'),
        event('Cầu Một', 'khởi công', '2024-10-02'),
        event('Cầu Một', 'tổng mức đầu tư', '2024-11-01', '2255'),
      ],
    ],
  ]),
} as unknown as DossierView;

const told = (on: string) =>
  tellingEvents(view, { address: place } as Provision, day(on)).map((each) => `${each.project}: ${each.event} ${each.value ?? ''}`.trim());

it.each([
  ['2024-04-30', []],
  ['2024-06-30', ['Cầu Hai: khối lượng thi công 40']],
  ['2024-12-31', ['Cầu Một: khởi công', 'Cầu Hai: khối lượng thi công 57']],
])('as known on %s', (on, wanted) => expect(told(on)).toEqual(wanted));
