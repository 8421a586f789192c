/** Editing a part, or adding one from selected words: an inline form whose fields follow the kind of criterion. */
import { isAmongTasks, type PartDraft } from '@moc/domain/plan';
import { containsSpan, type Span } from '@moc/domain/values';
import { units } from '@moc/facts';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { setInType } from '../i18n/typography.ts';
import { useDesk } from './desk-state.ts';
import { type DeskWords, useDeskWords } from './desk-words.ts';
import {
  amountKinds,
  boundKind,
  changeBetween,
  criterionKinds,
  type DraftFields,
  draftOf,
  type FieldFaults,
  fieldsOf,
  hasAmount,
  isShare,
  readFields,
} from './draft-fields.ts';
import { CheckField, FormButtons, SelectField, TextField } from './form-fields.tsx';
import { draftOfWords } from './read-words.ts';
import type { DeskPart, DeskRow } from './rows.ts';
import { useFormInView } from './use-form-in-view.ts';

export function EditForm({ part: { part, number }, row }: { readonly part: DeskPart; readonly row: DeskRow }): ReactNode {
  const { act, after, say, close, picked, view } = useDesk();
  const { d } = useDeskWords();
  const [reason, setReason] = useState('');
  const offered = picked?.row === row.key ? picked.span : undefined;
  const [isMoved, setMoved] = useState(false);
  const save = (written: PartDraft) => {
    const draft = isMoved && offered ? movedDraft(written, offered) : written;
    const change = changeBetween(draftOf(part), draft);
    if (!change) {
      say(d('form.nothingChanged'));
      return close();
    }
    act(
      { kind: 'edit', part: part.address, change, ...(reason.trim() !== '' && { reason: reason.trim() }) },
      d('said.edited', { number }),
      after([part.address]),
    );
  };
  return (
    <DraftForm title={d('form.editTitle', { number })} before={draftOf(part)} row={row} self={part.address} save={save}>
      {offered && (
        <CheckField
          label={d('form.move', { words: setInType(view.desk.resolution.text.slice(offered.start, offered.end)) })}
          checked={isMoved}
          onChange={setMoved}
        />
      )}
      <TextField label={d('form.reason')} value={reason} onChange={setReason} isWide />
    </DraftForm>
  );
}

/** The part with other words underlined; where its figure stands is kept only if it stands among them. */
function movedDraft(draft: PartDraft, span: Span): PartDraft {
  const { valueSpan, ...rest } = draft;
  return { ...rest, span, ...(valueSpan && containsSpan(span, valueSpan) && { valueSpan }) };
}

export function AddForm({ row, span }: { readonly row: DeskRow; readonly span: Span }): ReactNode {
  const { act, view, unpick } = useDesk();
  const { d } = useDeskWords();
  const { resolution, planPeriod } = view.desk;
  const isListed = row.isOfTarget === true;
  const [isTarget, setTarget] = useState(() => isListed || !isAmongTasks(view.read, span));
  const before = useMemo(() => draftOfWords(resolution.text, span, planPeriod), [resolution, span, planPeriod]);
  const save = (draft: PartDraft) => {
    // Words that have become a part are picked no more: a second A would add them again.
    const as = isTarget ? 'target' : 'statement';
    const said = d(isTarget ? 'said.added' : 'said.addedStatement');
    if (row.target && act({ kind: 'add', target: row.target, draft, ...(!isListed && { as }) }, said, { row: row.key })) unpick();
  };
  const words = setInType(resolution.text.slice(span.start, span.end));
  // Where the machine reads nothing a person says what is asked: most often a level.
  const isUnread = before.criterion.kind === 'none' && before.name === before.criterion.what;
  return (
    <DraftForm
      title={d('form.addTitle', { words })}
      before={before}
      {...(isUnread && { initial: { kind: 'equals' } })}
      row={row}
      save={save}
      hasRole={isTarget}
    >
      {!isListed && <CheckField label={d('form.asTarget')} hint={d('form.asTargetHint')} checked={isTarget} onChange={setTarget} />}
    </DraftForm>
  );
}

interface DraftFormProps {
  readonly title: string;
  readonly before: PartDraft;
  /** Fields that begin otherwise than the draft. */
  readonly initial?: Partial<DraftFields>;
  readonly row: DeskRow;
  /** The part that is edited: it cannot lie within itself. */
  readonly self?: string;
  readonly save: (draft: PartDraft) => void;
  /** A statement among the tasks decides nothing, so nobody is asked for its role. */
  readonly hasRole?: boolean;
  readonly children?: ReactNode;
}

function DraftForm({ title, before, initial, row, self, save, hasRole = true, children }: DraftFormProps): ReactNode {
  const { view, close } = useDesk();
  const words = useDeskWords();
  const { d } = words;
  const form = useFormInView();
  const titleId = useId();
  const [fields, setFields] = useState(() => ({ ...fieldsOf(before), ...initial }));
  const [faults, setFaults] = useState<FieldFaults>({});
  const set = (change: Partial<DraftFields>) => setFields((current) => ({ ...current, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const phrase = view.desk.resolution.text.slice(before.span.start, before.span.end).normalize('NFC').replace(/\s+/gu, ' ').trim();
    const read = readFields(fields, before, phrase);
    if (read.ok) save(read.draft);
    else {
      setFaults(read.faults);
      focusFirstFault(event.currentTarget);
    }
  };
  const parents = row.parts.filter(({ part, review }) => part.address !== self && review.status !== 'rejected' && part.within !== self);
  return (
    <form className="review-form" ref={form} aria-labelledby={titleId} onSubmit={submit} onKeyDown={submitOnEnter}>
      <p className="review-form-title" id={titleId}>
        {title}
      </p>
      <CriterionFields fields={fields} set={set} faults={faults} />
      <TextField label={d('form.name')} value={fields.name} onChange={(name) => set({ name })} fault={faultWords(words, faults, 'name')} lang="vi" isWide />
      <TextField
        label={d('form.period')}
        value={fields.period}
        onChange={(period) => set({ period })}
        fault={faultWords(words, faults, 'period')}
        hint={d('form.periodHint')}
      />
      <SelectField
        label={d('form.setter')}
        value={fields.setter}
        onChange={(setter) => set({ setter })}
        options={[
          ['', d('form.setters.none')],
          ['assigned', d('form.setters.assigned')],
          ['striven-for', d('form.setters.striven')],
        ]}
      />
      <SelectField
        label={d('form.strength')}
        value={fields.strength}
        onChange={(strength) => set({ strength })}
        options={(['firm', 'striving', 'basically'] as const).map((each) => [each, d(`strength.${each}`)])}
      />
      {hasRole && (
        <SelectField
          label={d('form.role')}
          value={fields.role}
          onChange={(role) => set({ role })}
          options={(['binding', 'explanatory'] as const).map((each) => [each, d(`form.roles.${each}`)])}
        />
      )}
      <SelectField
        label={d('form.within')}
        value={fields.within}
        onChange={(within) => set({ within })}
        options={[['', d('form.withinNone')], ...parents.map(({ part, number }) => [part.address as string, `${number}. ${part.name}`] as const)]}
        isWide
      />
      {children}
      <FormButtons save={d('form.save')} leave={close} />
    </form>
  );
}

interface CriterionFieldsProps {
  readonly fields: DraftFields;
  readonly set: (change: Partial<DraftFields>) => void;
  readonly faults: FieldFaults;
}

function CriterionFields({ fields, set, faults }: CriterionFieldsProps): ReactNode {
  const words = useDeskWords();
  const { d } = words;
  const { kind } = fields;
  const isEventLike = kind === 'named-unit' || kind === 'event';
  return (
    <>
      {hasAmount(fields) && <AmountFields fields={fields} set={set} faults={faults} />}
      <SelectField
        label={d('form.kind')}
        value={kind}
        onChange={(each) => set({ kind: each })}
        options={criterionKinds.map((each) => [each, d(`form.kinds.${each}`)])}
      />
      {(kind === 'change' || kind === 'direction') && (
        <SelectField
          label={d('form.toward')}
          value={fields.toward}
          onChange={(toward) => set({ toward })}
          options={(['increase', 'decrease', 'contain'] as const)
            .filter((each) => kind === 'direction' || each !== 'contain')
            .map((each) => [each, d(`form.towards.${each}`)])}
        />
      )}
      {kind === 'change' && (
        <>
          <SelectField
            label={d('form.amountKind')}
            value={fields.amountKind}
            onChange={(amountKind) => set({ amountKind })}
            options={amountKinds.map((each) => [each, d(`form.kinds.${each}`)])}
          />
          <SelectField
            label={d('form.reading')}
            value={fields.reading}
            onChange={(reading) => set({ reading })}
            options={(['relative', 'points', 'absolute', 'ambiguous'] as const).map((each) => [each, d(`form.readings.${each}`)])}
          />
          <TextField label={d('form.base')} value={fields.base} onChange={(base) => set({ base })} lang="vi" />
        </>
      )}
      {kind === 'event' && (
        <TextField label={d('form.verb')} value={fields.verb} onChange={(verb) => set({ verb })} fault={faultWords(words, faults, 'verb')} lang="vi" />
      )}
      {isEventLike && (
        <TextField
          label={d(kind === 'event' ? 'form.placeOptional' : 'form.place')}
          value={fields.place}
          onChange={(place) => set({ place })}
          fault={faultWords(words, faults, 'place')}
          lang="vi"
        />
      )}
      {(isEventLike || kind === 'none' || kind === 'direction') && (
        <TextField label={d('form.what')} value={fields.what} onChange={(what) => set({ what })} fault={faultWords(words, faults, 'what')} lang="vi" isWide />
      )}
      {kind === 'named-unit' && (
        <>
          <SelectField
            label={d('form.grade')}
            value={fields.grade}
            onChange={(grade) => set({ grade })}
            options={[['', d('form.grades.none')], ...(['standard', 'advanced', 'model'] as const).map((each) => [each, d(`form.grades.${each}`)] as const)]}
          />
          <CheckField label={d('form.basically')} checked={fields.basically} onChange={(basically) => set({ basically })} />
        </>
      )}
    </>
  );
}

const spellings: readonly string[] = [...new Set(units.map(({ unit }) => unit.vi).filter((each) => each !== ''))];

function AmountFields({ fields, set, faults }: CriterionFieldsProps): ReactNode {
  const words = useDeskWords();
  const { d } = words;
  const listId = useId();
  const bound = boundKind(fields);
  const isRange = bound === 'range';
  return (
    <>
      <TextField
        label={d(isRange ? 'form.lower' : 'form.value')}
        value={fields.value}
        onChange={(value) => set({ value })}
        fault={faultWords(words, faults, 'value')}
        hint={d('form.valueHint')}
        inputMode="decimal"
      />
      {isRange && (
        <TextField
          label={d('form.upper')}
          value={fields.upper}
          onChange={(upper) => set({ upper })}
          fault={faultWords(words, faults, 'upper')}
          inputMode="decimal"
        />
      )}
      <TextField
        label={d('form.unit')}
        value={fields.unit}
        onChange={(unit) => set({ unit })}
        fault={faultWords(words, faults, 'unit')}
        list={listId}
        lang="vi"
      />
      <datalist id={listId}>
        {spellings.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {isShare(fields) && (
        <TextField
          label={d('form.denominator')}
          value={fields.denominator}
          onChange={(denominator) => set({ denominator })}
          hint={d('form.denominatorHint')}
          lang="vi"
        />
      )}
      {(bound === 'at-least' || bound === 'at-most') && <CheckField label={d('form.strict')} checked={fields.strict} onChange={(strict) => set({ strict })} />}
      {bound !== 'equals' && bound !== 'about' && (
        <CheckField label={d('form.approximate')} checked={fields.approximate} onChange={(approximate) => set({ approximate })} />
      )}
    </>
  );
}

function faultWords({ d }: DeskWords, faults: FieldFaults, field: keyof DraftFields): string | undefined {
  const fault = faults[field];
  return fault && d(`form.faults.${fault}`);
}

/** Enter in a choice does not send a form by itself. */
export function submitOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

function focusFirstFault(form: EventTarget & Element): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}
