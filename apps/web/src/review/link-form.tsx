/** Linking a part to the indicator that measures it: one proposed by name, or a new one with its declarations. */
import type { Measure } from '@moc/domain/observation';
import { releaseCalendars } from '@moc/facts';
import type { ProposedIndicator } from '@moc/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { postIndicators, postLinks } from './api.ts';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { submitOnEnter } from './edit-form.tsx';
import { findOwnTerritory } from './find-territories.ts';
import { FormButtons, SelectField, TextField } from './form-fields.tsx';
import { type IndicatorFields, indicatorOf, linkOf, measureOf, proposedFields } from './new-indicator.ts';
import { suggestionsQuery } from './queries.ts';
import type { DeskPart } from './rows.ts';
import { TerritoryField } from './territory-field.tsx';
import { useFormInView } from './use-form-in-view.ts';

const isNew = '';
const measures = ['value', 'count', 'growth-yoy', 'share-of-plan', 'rank'] as const satisfies readonly Measure[];

export function LinkForm({ part }: { readonly part: DeskPart }): ReactNode {
  const { view } = useDesk();
  const { d } = useDeskWords();
  // A part that was made a moment ago is known to the server once its step is.
  const { data, isError } = useQuery({ ...suggestionsQuery(view.desk.id, part.part.address), enabled: view.unsent === 0 });
  if (!data && !isError) return <p role="status">{d('link.loading')}</p>;
  return <OpenLinkForm part={part} offered={data?.indicators ?? []} />;
}

interface OpenLinkFormProps {
  readonly part: DeskPart;
  readonly offered: readonly ProposedIndicator[];
}

function OpenLinkForm({ part: { part, number }, offered }: OpenLinkFormProps): ReactNode {
  const { view, close, say, refresh, session } = useDesk();
  const { d, t, pick } = useDeskWords();
  const form = useFormInView();
  const titleId = useId();
  const { desk, state } = view;
  const present = state.links.find((link) => link.part === part.address);
  const [picked, setPicked] = useState<string>();
  const chosen = picked ?? present?.indicator ?? offered[0]?.code ?? isNew;
  const [territory, setTerritory] = useState<string>(present?.territory ?? state.links[0]?.territory ?? findOwnTerritory(desk));
  const [measure, setMeasure] = useState<Measure>(present?.measure ?? measureOf(part));
  const [fields, setFields] = useState(() => proposedFields(part));
  const link = useMutation({
    mutationFn: async () => {
      await session.settled();
      const indicator = chosen === isNew ? indicatorOf(fields, part.address) : undefined;
      if (indicator) await postIndicators(desk.id, { indicators: [indicator] });
      await postLinks(desk.id, { links: [linkOf(part.address, indicator?.code ?? chosen, territory, measure)] });
      await refresh();
      return indicator ? pick(indicator.name) : nameOf(chosen);
    },
    onSuccess: (name) => {
      say(d('said.linked', { number, name }));
      close();
    },
  });
  const known = new Map([
    ...desk.indicators.map((each) => [each.code as string, each] as const),
    ...offered.map(({ indicator }) => [indicator.code as string, indicator] as const),
  ]);
  const nameOf = (code: string): string => {
    const indicator = known.get(code);
    return indicator ? pick(indicator.name) : code;
  };
  const others = desk.indicators.filter(({ code }) => !offered.some((each) => each.code === code));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    link.mutate();
  };
  const problem = link.error instanceof AnswerProblem ? link.error.problem : undefined;
  return (
    <form className="review-form" ref={form} aria-labelledby={titleId} onSubmit={submit} onKeyDown={submitOnEnter}>
      <p className="review-form-title" id={titleId}>
        {d('link.title', { number })}
      </p>
      {present && <p className="is-wide">{d('link.now', { name: nameOf(present.indicator) })}</p>}
      <fieldset className="review-offers">
        <legend>{d('link.choose')}</legend>
        {offered.length === 0 && <p className="hint">{d('link.none')}</p>}
        {offered.map(({ code, why }) => (
          <label key={code} className="review-check">
            <input type="radio" name={titleId} checked={chosen === code} onChange={() => setPicked(code)} />
            <span>
              {nameOf(code)} <span className="quiet">{why.map((each) => d(`link.why.${each}`)).join(', ')}</span>
            </span>
          </label>
        ))}
        {others.length > 0 && (
          <SelectField
            label={d('link.choose')}
            value={others.some(({ code }) => code === chosen) ? chosen : isNew}
            onChange={setPicked}
            options={[[isNew, '…'], ...others.map(({ code, name }) => [code as string, pick(name)] as const)]}
          />
        )}
        <label className="review-check">
          <input type="radio" name={titleId} checked={chosen === isNew} onChange={() => setPicked(isNew)} />
          {d('link.make')}
        </label>
      </fieldset>
      {chosen === isNew && <NewIndicatorFields fields={fields} set={(change) => setFields((before) => ({ ...before, ...change }))} />}
      <SelectField label={d('link.measure')} value={measure} onChange={setMeasure} options={measures.map((each) => [each, d(`link.measures.${each}`)])} />
      {desk.territories.length === 0 ? (
        <TextField label={d('link.territoryCode')} value={territory} onChange={setTerritory} />
      ) : (
        <TerritoryField
          label={d('link.territory')}
          hint={d('link.territoryHint')}
          none={d('link.territoryNone')}
          territories={desk.territories}
          value={territory}
          onChange={setTerritory}
        />
      )}
      {link.error && (
        <p className="message is-refusal is-wide" role="alert">
          {problem ? [pick(problem.titles), ...problem.errors.map(({ says }) => pick(says))].join(' ') : t('account.unreachable')}
        </p>
      )}
      <FormButtons save={d('link.save')} leave={close} isDisabled={link.isPending || territory.trim() === ''} />
    </form>
  );
}

/** A tenant is called by the code of its province, where it has declared it. */
interface NewIndicatorFieldsProps {
  readonly fields: IndicatorFields;
  readonly set: (change: Partial<IndicatorFields>) => void;
}

function NewIndicatorFields({ fields, set }: NewIndicatorFieldsProps): ReactNode {
  const { d } = useDeskWords();
  const { pick } = useDeskWords();
  return (
    <>
      <TextField label={d('link.nameVi')} value={fields.vi} onChange={(vi) => set({ vi })} lang="vi" isWide />
      <TextField label={d('link.nameEn')} value={fields.en} onChange={(en) => set({ en })} lang="en" isWide />
      <TextField label={d('link.code')} value={fields.code} onChange={(code) => set({ code })} hint={d('link.codeHint')} />
      <TextField label={d('link.unit')} value={fields.unit} onChange={(unit) => set({ unit })} lang="vi" />
      <SelectField
        label={d('link.direction')}
        value={fields.direction}
        onChange={(direction) => set({ direction })}
        options={(['higher-better', 'lower-better', 'neutral', 'undeclared'] as const).map((each) => [each, d(`link.directions.${each}`)])}
      />
      <SelectField
        label={d('link.accumulation')}
        value={fields.accumulation}
        onChange={(accumulation) => set({ accumulation })}
        options={(['flow', 'stock', 'rate', 'growth', 'index', 'event', 'undeclared'] as const).map((each) => [each, d(`link.accumulations.${each}`)])}
      />
      <SelectField
        label={d('link.rollUp')}
        value={fields.rollUp}
        onChange={(rollUp) => set({ rollUp })}
        options={(['sum', 'ratio', 'none'] as const).map((each) => [each, d(`link.rollUps.${each}`)])}
      />
      <SelectField
        label={d('link.sensitivity')}
        value={fields.sensitivity}
        onChange={(sensitivity) => set({ sensitivity })}
        options={(['public', 'internal'] as const).map((each) => [each, d(`link.sensitivities.${each}`)])}
      />
      <SelectField
        label={d('link.calendar')}
        value={fields.calendar}
        onChange={(calendar) => set({ calendar })}
        options={[['', d('link.usualCalendar')], ...releaseCalendars.calendars.map(({ code, name }) => [code, pick(name)] as const)]}
      />
      <TextField label={d('link.formula')} value={fields.formula} onChange={(formula) => set({ formula })} hint={d('link.formulaHint')} lang="vi" isWide />
    </>
  );
}
