/** A part for whose period nothing was published, judged by what its indicator's formula gives; marked as derived wherever it is shown. */
import { type Bilingual, type Decimal, formatQuantity } from '../values/index.ts';
import { sayHeldAgainst } from './explain-verdict.ts';
import type { DerivedFigure } from './formula/index.ts';
import { type Judged, judgeQuantity } from './judge-figure.ts';
import type { MeasuredPart } from './measured-part.ts';
import { inBoth } from './phrases.ts';
import { shown } from './quantities.ts';
import type { Question } from './question.ts';
import type { DeriveFigure } from './told-figure.ts';
import type { PartAssessment, Verdict } from './types.ts';
import { verdictWords } from './words.ts';

/** The judgement of a derived figure; undefined where the indicator has no formula, an input is missing, or another form is asked. */
export function judgeDerivedPart(
  measured: MeasuredPart,
  questions: readonly Question[],
  derive: DeriveFigure,
  tolerancePercent: Decimal,
): PartAssessment | undefined {
  const { indicator, link, part, period } = measured;
  const question = questions.find((one) => one.kind === 'amount' && isFormOf(one, indicator.accumulation));
  const told = question && derive(link.indicator, link.territory, period);
  if (!question || !told) return undefined;
  const derived = told.figure;
  const judged = judgeQuantity(question, derived.quantity, tolerancePercent);
  if (!judged || judged.verdict === 'undecided') return undefined;
  const { verdict, compared } = judged;
  return {
    part: part.address,
    verdict,
    compared,
    ...(derived.since && { since: derived.since }),
    derived: {
      formula: derived.formula,
      quantity: derived.quantity,
      inputs: derived.inputs,
      steps: told.steps,
    },
    because: explainDerived(verdict, judged, derived, measured, question),
  };
}

/** A formula gives an amount, or the growth of an indicator that is itself a growth. */
function isFormOf({ measure }: Question, accumulation: MeasuredPart['indicator']['accumulation']): boolean {
  return accumulation === 'growth' ? measure === 'growth-yoy' : measure === 'value' || measure === 'count';
}

/** "Đạt: suy ra 0,38 điểm phần trăm theo công thức …, không phải số được công bố; cao hơn mức tối thiểu 0,25 điểm phần trăm là …" */
function explainDerived(
  verdict: Exclude<Verdict, 'not-assessable'>,
  judged: Judged,
  derived: DerivedFigure,
  measured: MeasuredPart,
  question: Question,
): Bilingual {
  return inBoth((language) => {
    const value = formatQuantity(shown(derived.quantity), language);
    const by =
      language === 'vi'
        ? `suy ra ${value} theo công thức ${derived.formula}, không phải số được công bố`
        : `${value} derived by the formula ${derived.formula}, not a published figure`;
    return `${verdictWords[verdict][language]}: ${by}${sayHeldAgainst({ judged, measured, question }, language)}.`;
  });
}
