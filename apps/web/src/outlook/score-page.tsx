/** How the forecasts shown did: kept as they were shown, scored when the result is there, beside two simple ways. */
import type { ForecasterScore, ForecastRecord, ScoredForecast } from '@moc/domain/assessment';
import { nameAddress } from '@moc/domain/resolution';
import { formatDecimal } from '@moc/domain/values';
import { outlookThresholds } from '@moc/facts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { TimeBar } from '../as-known-on/time-bar.tsx';
import { percentOf } from '../assessment/chance.ts';
import { capitalisedName } from '../assessment/part-names.ts';
import { ask } from '../dataset/api.ts';
import { DossierFrame, useDossier } from '../dataset/dossier-frame.tsx';
import { provisionOf } from '../dataset/dossier-view.ts';
import { ShownWords } from '../i18n/shown.tsx';
import { Failure, Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { CalibrationChart } from './calibration-chart.tsx';
import { type OutlookReaderWords, useOutlookWords } from './use-outlook-words.ts';
import '../style/outlook.css';

/** Below so many a score says very little. */
const few = 20;

const scoreQuery = (id: string, asKnownOn: string) =>
  queryOptions({
    queryKey: ['forecast-score', id, asKnownOn],
    queryFn: () => ask<ForecastRecord>(`/api/v1/resolutions/${encodeURIComponent(id)}/forecasts/score?${new URLSearchParams({ asKnownOn })}`),
  });

export function ScorePage(): ReactNode {
  const { id } = useParams({ from: '/cham-du-bao/$id' });
  return (
    <DossierFrame id={id}>
      <Record />
    </DossierFrame>
  );
}

function Record(): ReactNode {
  const { view, day } = useDossier();
  const words = useOutlookWords();
  const { o, t } = words;
  const { data, isError, refetch } = useQuery({ ...scoreQuery(view.dossier.id, useDeferredValue(day)), placeholderData: keepPreviousData });
  useTitle(o('record.nav'));
  if (isError) return <Failure retry={() => void refetch()} />;
  if (!data) return <Notice>{t('notice.loading')}</Notice>;
  return (
    <>
      <TimeBar />
      <main className="page score-page" id="content">
        <h1>{o('record.title', { name: words.pick(view.dossier.name) })}</h1>
        <p className="lede">{o('record.lede')}</p>
        <p className="print-only">{t('time.printed', { day: words.day(day) })}</p>
        <p className="lede">{sayCounts(data, words, words.day(day))}</p>
        {data.moc && <Scores record={data} moc={data.moc} />}
        {data.forecasts.length > 0 && <Forecasts forecasts={data.forecasts} />}
        <h2>{o('record.thresholds')}</h2>
        <p className="note">{words.pick(outlookThresholds.reason)}</p>
      </main>
    </>
  );
}

function sayCounts({ recorded, waiting, moc, forecasts }: ForecastRecord, { o }: OutlookReaderWords, day: string): string {
  if (recorded === 0) return o('record.none', { day });
  if (!moc) return o('record.waitingOnly', { recorded });
  const parts = new Set(forecasts.map(({ part }) => part)).size;
  const said = o('record.counts', { recorded, parts, waiting, scored: recorded - waiting });
  return moc.count < few ? `${said} ${o('record.few')}` : said;
}

function Scores({ record: { baselines }, moc }: { readonly record: ForecastRecord; readonly moc: ForecasterScore }): ReactNode {
  const { o, number } = useOutlookWords();
  const forecasters = [
    ['moc', moc],
    ['linear', baselines.linear],
    ['seasonal', baselines.seasonal],
  ] as const;
  return (
    <>
      <h2>{o('record.scores')}</h2>
      <table className="score-table">
        <thead>
          <tr>
            <th scope="col">{o('record.forecaster')}</th>
            <th scope="col">{o('record.count')}</th>
            <th scope="col">{o('record.brier')}</th>
            <th scope="col">{o('record.coverage')}</th>
            <th scope="col">{o('record.skill')}</th>
          </tr>
        </thead>
        <tbody>
          {forecasters.map(
            ([name, score]) =>
              score && (
                <tr key={name}>
                  <th scope="row">{o(`record.${name}`)}</th>
                  <td>{score.count}</td>
                  <td>{number(score.brier)}</td>
                  <td>{score.coverage ? `${number(score.coverage)}%` : <span className="quiet">{o('record.notMeasured')}</span>}</td>
                  <td>{'skill' in score && score.skill ? `${number(score.skill, 2)}` : ''}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
      <p className="note">{o('record.brierNote')}</p>
      <h2>{o('record.calibration')}</h2>
      <CalibrationChart bins={moc.calibration} />
      <table className="score-table">
        <thead>
          <tr>
            <th scope="col">{o('record.range')}</th>
            <th scope="col">{o('record.count')}</th>
            <th scope="col">{o('record.said')}</th>
            <th scope="col">{o('record.came')}</th>
          </tr>
        </thead>
        <tbody>
          {moc.calibration.map(({ from, to, count, said, came }) => (
            <tr key={from}>
              <th scope="row">{o('record.rangeValue', { from, to })}</th>
              <td>{count}</td>
              <td>{number(said)}%</td>
              <td>{number(came)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Forecasts({ forecasts }: { readonly forecasts: readonly ScoredForecast[] }): ReactNode {
  const { o } = useOutlookWords();
  const latest = forecasts.toSorted((a, b) => (a.asKnownOn < b.asKnownOn ? 1 : -1));
  return (
    <>
      <h2>{o('record.forecasts')}</h2>
      <table className="forecast-table">
        <thead>
          <tr>
            <th scope="col">{o('record.part')}</th>
            <th scope="col">{o('record.on')}</th>
            <th scope="col">{o('record.interval')}</th>
            <th scope="col">{o('probability')}</th>
            <th scope="col">{o('record.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {latest.map((each) => (
            <ForecastRow key={each.part + each.asKnownOn + each.madeAt} forecast={each} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function ForecastRow({ forecast: { part, asKnownOn, forecast, outcome, actual, inInterval } }: { readonly forecast: ScoredForecast }): ReactNode {
  const { view } = useDossier();
  const words = useOutlookWords();
  const { o, quantity } = words;
  const known = view.partAt.get(part);
  const letter = provisionOf(part);
  const address = view.targetAt.has(letter) ? letter : part;
  const { central, low, high } = forecast;
  const short = (value: typeof low) => formatDecimal(value.value, words.language, 1);
  const inside = inInterval === undefined ? '' : `, ${o(inInterval ? 'record.inside' : 'record.outside')}`;
  return (
    <tr>
      <th scope="row">
        <Link to="/chi-tieu/$id/$address" params={{ id: view.dossier.id, address }} search={{ ngay: asKnownOn }}>
          {known ? <ShownWords of={capitalisedName(view, known)} /> : words.pick(nameAddress(letter))}
        </Link>
      </th>
      <td data-head={o('record.on')}>{words.day(asKnownOn)}</td>
      <td data-head={o('record.interval')}>{o('record.intervalValue', { central: quantity(central, 1), low: short(low), high: short(high) })}</td>
      <td data-head={o('probability')}>{percentOf(forecast.probability, words.language)}%</td>
      <td data-head={o('record.outcome')}>
        {o(`record.${outcome}`)}
        {actual && ` (${quantity(actual, 2)}${inside})`}
      </td>
    </tr>
  );
}
