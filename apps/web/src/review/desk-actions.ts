/** What every key and button of the desk does, where the reviewer is. */
import type { Criterion, ReviewAction, ReviewStep } from '@moc/domain/plan';
import { describeFully } from './criterion-words.ts';
import { mergedDraft } from './cut-part.ts';
import type { DeskTools } from './desk-state.ts';
import type { DeskWords } from './desk-words.ts';
import type { DeskKey } from './keys.ts';
import { nextFinding, partsToAccept, stepPart, stepRow } from './moves.ts';
import type { DeskPart } from './rows.ts';
import { wordsIn } from './words.ts';

export interface DeskActions {
  readonly press: (key: DeskKey) => void;
  readonly accept: () => void;
  readonly choose: (part: DeskPart, criterion: Criterion) => void;
  readonly edit: () => void;
  readonly split: () => void;
  readonly merge: () => void;
  readonly reject: () => void;
  readonly link: () => void;
  readonly add: () => void;
  readonly undo: () => void;
}

/** The answers to a finding, in the order of their keys. */
export const answerOrder = ['accepted-as-is', 'to-be-mended', 'not-a-fault'] as const;

export function deskActions(tools: DeskTools, { d, pick }: DeskWords): DeskActions {
  const { shown, rows, row, place, part, answered, view } = tools;
  const { text } = view.desk.resolution;

  const goOn = () => {
    const next = place ? tools.after([]) : stepRow(shown, place, 1);
    if (next) tools.go(next);
    else tools.say(d('said.allDone'));
  };
  const accept = () => {
    const isRetaken = place?.part !== undefined && part?.review.status === 'rejected';
    const taken = isRetaken && part ? [part] : partsToAccept(row, place);
    if (taken.length === 0) return goOn();
    const parts = taken.map((each) => each.part.address);
    const next = tools.after(parts);
    tools.act(
      { kind: 'accept', parts },
      next ? d('said.accepted', { count: parts.length }) : `${d('said.accepted', { count: parts.length })} ${d('said.allDone')}`,
      next,
    );
  };
  const choose = ({ part: chosen, number: _number }: DeskPart, criterion: Criterion) => {
    const renamed = 'what' in criterion && 'what' in chosen.criterion && chosen.name === chosen.criterion.what ? { name: criterion.what } : {};
    tools.act(
      { kind: 'edit', part: chosen.address, change: { criterion, ...renamed } },
      d('said.chosen', { reading: pick(describeFully(criterion)) }),
      tools.after([chosen.address]),
    );
  };
  const onPart = (then: (part: DeskPart) => void) => () => {
    if (part && part.review.status !== 'rejected') then(part);
  };
  const merge = onPart((lower) => {
    const upper = row?.parts.findLast(
      ({ number, part: above, review }) => number < lower.number && review.status !== 'rejected' && isOfOneTarget(above.address, lower.part.address),
    );
    if (!upper || !row) return tools.say(d('said.noUpper'));
    const action: ReviewAction = { kind: 'merge', parts: [upper.part.address, lower.part.address], into: mergedDraft(upper.part, lower.part) };
    tools.act(action, d('said.merged', { number: lower.number }), { row: row.key });
  });
  const split = onPart(({ part: whole }) => {
    if (wordsIn(text, whole.span).length < 2) return tools.say(d('said.oneWord'));
    tools.open({ kind: 'split', part: whole.address });
  });
  const add = () => {
    const { picked } = tools;
    if (!picked || !row) return tools.say(d('said.pickFirst'));
    if (!row.target) return tools.say(d('said.outsideProvision'));
    tools.open({ kind: 'add', span: picked.span });
  };
  const undo = () => {
    const last = tools.session.findLastStep();
    if (!last) return tools.say(d('said.nothingToUndo'));
    const key = rows.find(({ parts }) => parts.some(({ part: each }) => partsNamed(last).includes(each.address)))?.key;
    tools.act({ kind: 'undo', step: last.seq }, d('said.undone', { what: d(`undoNames.${last.kind}`) }), key === undefined ? undefined : { row: key });
  };
  const actions = {
    accept,
    choose,
    edit: onPart(({ part: each }) => tools.open({ kind: 'edit', part: each.address })),
    split,
    merge,
    reject: onPart(({ part: each }) => tools.open({ kind: 'reject', part: each.address })),
    link: onPart(({ part: each }) => tools.open({ kind: 'link', part: each.address })),
    add,
    undo,
  };

  const choice = (number: number) => {
    const answer = answerOrder[number];
    if (tools.finding && answer) return tools.open({ kind: 'answer', finding: tools.finding.id, answer });
    const criterion = part?.part.confidence.alternatives[number];
    if (part && criterion && (part.isDoubtful || place?.part !== undefined)) choose(part, criterion);
  };
  const move = (next: DeskTools['place']) => {
    if (next) tools.go(next);
  };
  const press = (key: DeskKey): void => {
    switch (key.action) {
      case 'down':
        return move(stepRow(shown, place, 1));
      case 'up':
        return move(stepRow(shown, place, -1));
      case 'nextPart':
        return move(stepPart(shown, place, 1));
      case 'previousPart':
        return move(stepPart(shown, place, -1));
      case 'part': {
        const chosen = row?.parts.find(({ number }) => number === key.number);
        return row && chosen && tools.go({ row: row.key, part: chosen.part.address });
      }
      case 'finding': {
        const next = nextFinding(rows, place, answered);
        return next ? tools.go(next) : tools.say(d('said.noFinding'));
      }
      case 'filter':
        return tools.setFilter(tools.filter === 'doubtful' ? 'all' : 'doubtful');
      case 'word':
      case 'leave':
      case 'help':
        return;
    }
    if (!tools.mayReview) return tools.say(d('said.notAllowed'));
    if (key.action === 'choice') return choice(key.number);
    if (key.action === 'confirm') return tools.open({ kind: 'confirm' });
    actions[key.action]();
  };
  return { press, ...actions };
}

const isOfOneTarget = (a: string, b: string): boolean => a.replace(/\.[^.]+$/u, '') === b.replace(/\.[^.]+$/u, '');

function partsNamed(step: ReviewStep): readonly string[] {
  if ('parts' in step) return step.parts;
  return 'part' in step ? [step.part] : 'made' in step ? step.made : [];
}
