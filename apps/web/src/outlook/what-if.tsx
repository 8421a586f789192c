/** What would it take: the reader says what the rest of the period brings, the sentence what that makes. Arithmetic, no forecast. */
import { whatIf } from '@moc/domain/assessment';
import { type Decimal, formatDecimal, type Quantity } from '@moc/domain/values';
import { type ReactNode, useId, useState } from 'react';
import type { DrawnOutlook } from '../chart/ahead.ts';
import { typedNumber } from './typed-number.ts';
import { type OutlookReaderWords, useOutlookWords } from './use-outlook-words.ts';
import { decimalOf, whatIfRange } from './what-if-range.ts';

export function WhatIfForm({ outlook }: { readonly outlook: DrawnOutlook }): ReactNode {
  const words = useOutlookWords();
  const { o, language } = words;
  const range = whatIfRange(outlook);
  const shown = (value: Decimal) => formatDecimal(value, language).replace('−', '-');
  const [typed, type] = useState(() => shown(range.needed));
  const [id, sentence] = [useId(), useId()];
  const brings = typedNumber(typed, language);
  const result = brings && whatIf(outlook, brings);
  const label = labelOf(outlook, words);
  const at = brings === undefined ? Number(range.needed) : Math.min(range.most, Math.max(range.least, Number(brings)));
  return (
    <fieldset className="what-if">
      <legend>{o('whatIf.title')}</legend>
      <label htmlFor={id}>{label}</label>
      <span className="what-if-line">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={result === undefined}
          aria-describedby={sentence}
          onChange={(event) => type(event.target.value)}
        />
        <span>{outlook.demanded.unit[language]}</span>
        <button type="button" className="text-button" onClick={() => type(shown(range.needed))}>
          {o('whatIf.needed')}
        </button>
      </span>
      <input
        type="range"
        aria-label={o('whatIf.slider', { label })}
        aria-valuetext={brings && words.quantity({ value: brings, unit: outlook.demanded.unit })}
        min={range.least}
        max={range.most}
        step={range.step}
        value={at}
        onChange={(event) => type(shown(decimalOf(Number(event.target.value), range.step)))}
      />
      <output id={sentence} htmlFor={id} aria-live="polite" className={result?.met ? 'state-met' : 'state-missed'}>
        {result && brings ? (
          <Sentence outlook={outlook} brings={brings} whole={result.whole} met={result.met} />
        ) : (
          o('whatIf.invalid', { example: shown(range.needed) })
        )}
      </output>
      <p className="note">{o('whatIf.note')}</p>
    </fieldset>
  );
}

function labelOf({ rest, side }: DrawnOutlook, { o }: OutlookReaderWords): string {
  if (rest.kind === 'amount') return side === 'less' ? o('whatIf.amountLess') : o('whatIf.amount');
  return rest.kind === 'growth' ? o('whatIf.growth', { count: rest.months }) : o('whatIf.level');
}

type Said = Readonly<Record<'brings' | 'whole' | 'met' | 'target', string>>;

function sayRest({ rest: { kind, months: count }, side, growthOn }: DrawnOutlook, given: Said, { o }: Pick<OutlookReaderWords, 'o'>): string {
  if (kind === 'amount') return side === 'less' ? o('whatIf.amountLessIs', given) : o('whatIf.amountIs', given);
  if (kind === 'level') return o('whatIf.levelIs', given);
  return growthOn ? o('whatIf.heldIs', { ...given, count }) : o('whatIf.growthIs', { ...given, count });
}

interface SentenceProps {
  readonly outlook: DrawnOutlook;
  readonly brings: Decimal;
  readonly whole: Quantity;
  readonly met: boolean;
}

function Sentence({ outlook, brings, whole, met }: SentenceProps): ReactNode {
  const words = useOutlookWords();
  const { o, quantity } = words;
  const { demanded, growthOn } = outlook;
  const given = {
    brings: quantity({ value: brings, unit: demanded.unit }),
    whole: quantity(whole, 2),
    met: `\uFFFC${o(met ? 'whatIf.met' : 'whatIf.missed')}\uFFFC`,
    target: quantity(growthOn?.asked ?? demanded),
  };
  const said = sayRest(outlook, given, words);
  const [before, word, after] = said.split('\uFFFC');
  return (
    <>
      {before}
      <b>{word}</b>
      {after}
    </>
  );
}
