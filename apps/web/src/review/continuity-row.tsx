/** One line of the two years: this year's part, the earlier one, why they are taken for one indicator, and who said so. */
import { describeCriterion, type MatchDecision, type MatchedPair, type TargetPart } from '@moc/domain/plan';
import { nameAddress } from '@moc/domain/resolution';
import { decimal } from '@moc/domain/values';
import type { ReviewContinuity } from '@moc/wire';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { provisionOf } from '../dataset/dossier-view.ts';
import { type ContinuityRow, isPart, pairOf } from './continuity-list.ts';
import { useDeskWords } from './desk-words.ts';
import { FormButtons, SelectField } from './form-fields.tsx';
import { dayOfInstant } from './instant.ts';
import { printedKey } from './keys.ts';
import { type Change, diffWords } from './word-diff.ts';

interface ContinuityRowProps {
  readonly row: ContinuityRow;
  readonly data: ReviewContinuity;
  readonly isAt: boolean;
  readonly mayReview: boolean;
  readonly isPairing: boolean;
  readonly go: () => void;
  readonly openPairing: () => void;
  readonly closePairing: () => void;
  readonly tell: (answer: MatchDecision['answer'], pairs: readonly MatchedPair[]) => void;
}

export function ContinuityRowView({ row, data, isAt, mayReview, isPairing, go, openPairing, closePairing, tell }: ContinuityRowProps): ReactNode {
  const { d, pick } = useDeskWords();
  const { part, previous, pair, group } = row;
  const changes = group === 'reworded' || group === 'redefined' ? namesOf(part, previous) : undefined;
  const place = (one: TargetPart | undefined) => (one ? pick(nameAddress(provisionOf(one.address))) : '');
  const classes = ['continuity-row', isAt && 'is-current', `is-${group}`].filter(Boolean).join(' ');
  return (
    <div
      className={classes}
      data-row={row.key}
      tabIndex={-1}
      role="group"
      aria-label={`${place(part ?? previous)}: ${(part ?? previous)?.name ?? ''}`}
      aria-current={isAt || undefined}
    >
      <Side part={part} place={place(part)} changes={changes?.filter(({ kind }) => kind !== 'removed')} />
      <Side part={previous} place={place(previous)} changes={changes?.filter(({ kind }) => kind !== 'added')} isPrevious />
      <div className="continuity-why">
        <Why row={row} data={data} mayReview={mayReview} />
        {mayReview && pair && (
          <p className="review-choices">
            {!pair.decided && <Act printed={printedKey('accept')} isAt={isAt} run={() => tell('same', [pairOf(pair)])} label={d('continuity.same')} />}
            <Act printed={printedKey('reject')} isAt={isAt} run={() => tell('other', [pairOf(pair)])} label={d('continuity.other')} />
          </p>
        )}
        {mayReview && group === 'added' && !isPairing && (
          <p className="review-choices">
            <Act
              printed={printedKey('link')}
              isAt={isAt}
              run={() => {
                go();
                openPairing();
              }}
              label={d('continuity.pairWith')}
            />
          </p>
        )}
        {isPairing && part && <PairingForm part={part} data={data} close={closePairing} tell={tell} />}
      </div>
    </div>
  );
}

function namesOf(part: TargetPart | undefined, previous: TargetPart | undefined): readonly Change[] | undefined {
  return part && previous && part.name !== previous.name ? diffWords(withSmallBeginning(previous.name), withSmallBeginning(part.name)) : undefined;
}

/** A capital at the beginning of a sentence makes no other word; "GRDP" keeps its own. */
const withSmallBeginning = (name: string): string => name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase('vi'));

/** The name as it stood, told by its changes: the first letter as it was, blanks outside of what is marked. */
function piecesOf(changes: readonly Change[], name: string): readonly Change[] {
  const [first, ...rest] = changes;
  if (!first) return [];
  const whole = [{ ...first, text: name.charAt(0) + first.text.slice(1) }, ...rest];
  return whole.flatMap(({ kind, text }) => {
    const [, lead = '', inner = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
    const blank = (blanks: string): readonly Change[] => (blanks === '' ? [] : [{ kind: 'same', text: blanks }]);
    return [...blank(lead), { kind, text: inner }, ...blank(tail)];
  });
}

interface SideProps {
  readonly part: TargetPart | undefined;
  readonly place: string;
  /** The name, told by what changed in it. */
  readonly changes: readonly Change[] | undefined;
  readonly isPrevious?: boolean;
}

function Side({ part, place, changes, isPrevious = false }: SideProps): ReactNode {
  const { d, pick, period } = useDeskWords();
  if (!part) return <p className="continuity-side is-empty">{d(isPrevious ? 'continuity.noPrevious' : 'continuity.noPart')}</p>;
  return (
    <p className="continuity-side">
      <span className="review-address">{place}</span>
      <span lang="vi" className="continuity-name">
        {changes ? <Words changes={piecesOf(changes, part.name)} /> : part.name}
      </span>
      <b>{pick(describeCriterion(part.criterion))}</b>
      {part.period && part.period.months !== 12 && <small>{period(part.period)}</small>}
    </p>
  );
}

function Words({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  return changes.map(({ kind, text }, index) => {
    const at = `${kind} ${index}`;
    if (kind === 'added') return <ins key={at}>{text}</ins>;
    return kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>;
  });
}

function Why({ row, data, mayReview }: Pick<ContinuityRowProps, 'row' | 'data' | 'mayReview'>): ReactNode {
  const { d, day, pick, number } = useDeskWords();
  const { pair, what, indicators, part } = row;
  const linked = part === undefined ? [] : data.links.filter((link) => link.part === part.address).map(({ indicator }) => indicator as string);
  const codes = [...new Set([...indicators, ...linked])];
  const nameOf = (code: string) => {
    const indicator = data.indicators.find((each) => each.code === code);
    return indicator ? pick(indicator.name) : code;
  };
  return (
    <>
      {what.length > 0 && (
        <p className="continuity-what">
          <b>{what.map((each) => d(`continuity.what.${each}`)).join(', ')}</b>
        </p>
      )}
      {pair && (
        <p>
          {d('continuity.likeness', { score: number(decimal(pair.score.toFixed(2)), 2), why: pair.why.map((each) => d(`continuity.why.${each}`)).join(', ') })}
        </p>
      )}
      {codes.map((code) => (
        <p key={code} className="quiet">
          {d(linked.includes(code) ? 'continuity.linked' : part === undefined ? 'continuity.wasLinked' : 'continuity.wouldLink', { name: nameOf(code) })}{' '}
          <code>{code}</code>
        </p>
      ))}
      {pair?.decided && <p className="continuity-decided">{d('continuity.by', { name: pair.decided.name, day: day(dayOfInstant(pair.decided.on)) })}</p>}
      {pair && !pair.decided && !mayReview && <p className="quiet">{d('continuity.proposed')}</p>}
    </>
  );
}

interface ActProps {
  readonly printed: string;
  readonly label: string;
  readonly isAt: boolean;
  readonly run: () => void;
}

function Act({ printed, label, isAt, run }: ActProps): ReactNode {
  return (
    <button type="button" className="text-button" onClick={run}>
      {isAt && <kbd>{printed}</kbd>}
      {label}
    </button>
  );
}

interface PairingFormProps {
  readonly part: TargetPart;
  readonly data: ReviewContinuity;
  readonly close: () => void;
  readonly tell: ContinuityRowProps['tell'];
}

/** A new part that a person knows to be an earlier one: chosen among those that nothing goes on from. */
function PairingForm({ part, data, close, tell }: PairingFormProps): ReactNode {
  const { d, pick } = useDeskWords();
  const [previous, choose] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPart(previous)) tell('same', [{ part: part.address, previous }]);
  };
  const options = data.continuity.dropped.map(
    ({ previous: each }) => [each.address as string, `${pick(nameAddress(provisionOf(each.address)))}: ${each.name}`] as const,
  );
  return (
    <form
      className="review-form"
      ref={form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) form.current?.requestSubmit();
      }}
    >
      <SelectField label={d('continuity.choosePrevious')} value={previous} onChange={choose} options={[['', '…'], ...options]} isWide />
      <FormButtons save={d('continuity.pairSave')} leave={close} isDisabled={previous === ''} />
    </form>
  );
}
