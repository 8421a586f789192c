/** In the course each value stands with its earliest vintage, whether it holds or was replaced. */
import { authorityOfSources, type Observation, type ObservationStatus, type Source } from '@moc/domain/observation';
import type { TargetPart } from '@moc/domain/plan';
import { day, parsePublicationDate, yearPeriod } from '@moc/domain/values';
import { expect, it } from 'vitest';
import type { DossierView } from '../dataset/dossier-view.ts';
import { courseOf } from './course.ts';

const period = yearPeriod(2024);
const unit = { code: 'percent', dimension: 'ratio', factor: '0.01', vi: '%', en: '%' };
const told = (value: string, published: string, source: string, status: ObservationStatus = 'estimate') =>
  ({
    id: `${value} ${published}`,
    value,
    unit,
    status,
    source,
    period,
    territory: '83',
    measure: 'growth-yoy',
    published: parsePublicationDate(published),
  }) as unknown as Observation;
const sources = ['statistics', 'press'].map((id) => ({ id, publisher: id, authority: id }) as Source);
const order = ['statistics', 'press'].map((code) => ({ code, name: { vi: code, en: code } }));

const part = { address: 'phan-1' } as TargetPart;
const figures = [told('5.45', '2024-12-05', 'press'), told('5.68', '2025-01-06', 'press'), told('5.68', '2025-03-20', 'press')];

function courseWith(more: readonly Observation[], on: string) {
  const view = {
    dossier: { planPeriod: period },
    linkOf: new Map([[part.address, { indicator: 'grdp', territory: '83', measure: 'growth-yoy' }]]),
    observationsOf: new Map([['grdp', [...figures, ...more]]]),
    authority: authorityOfSources(sources, order),
  } as unknown as DossierView;
  return courseOf(view, part, day(on)).map(({ first, replaced }) => ({ first: first.id, replaced: replaced.map(({ id }) => id) }));
}

it('dates the figure that holds from the first that said it', () =>
  expect(courseWith([], '2025-04-24')).toEqual([{ first: '5.68 2025-01-06', replaced: ['5.45 2024-12-05'] }]));

it('keeps of a replaced value the earliest vintage, not the latest repetition', () =>
  expect(courseWith([told('5.9', '2025-06-30', 'statistics', 'official')], '2025-07-01')).toEqual([
    { first: '5.9 2025-06-30', replaced: ['5.68 2025-01-06', '5.45 2024-12-05'] },
  ]));
