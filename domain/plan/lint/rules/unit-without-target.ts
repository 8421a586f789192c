/** Rule: a district or commune that the tasks name for a goal stands among the targets of that goal too. */
import { findUnitLists, type UnitList } from '../../named-units.ts';
import { foldVietnamese } from '../../text.ts';
import type { LintReading, LintRule, Noticed, PlacedPart, PlacedPassage } from '../rule.ts';

export const unitWithoutTarget: LintRule = {
  name: 'unit-without-target',
  about: {
    vi: 'Khi phần nhiệm vụ kể tên các đơn vị cho một mục tiêu (ví dụ nông thôn mới), mỗi đơn vị phải có trong chỉ tiêu về mục tiêu ấy; nếu không thì đơn vị có nhiệm vụ mà không có mức phải đạt.',
    en: 'When the tasks name units for a goal (new-rural standards, for instance), each must stand in the targets of that goal; else it has a task and no level to reach.',
  },
  words: {
    'lint/unit-without-target': {
      vi: '{unit} được nêu trong nhiệm vụ về “{topic}” nhưng không có trong chỉ tiêu (chỉ tiêu nêu: {listed}). Hãy bổ sung mức phải đạt hoặc bỏ khỏi nhiệm vụ.',
      en: '{unit} is named in the task on “{topic}” but not in the target (which names: {listed}). Please add the level to be reached, or drop it from the task.',
    },
  },
  check: (reading) => {
    const topics = topicsOf(reading);
    return topics.length === 0 ? [] : taskPassages(reading).flatMap((passage) => findUnitLists(passage).flatMap((list) => compare(passage, list, topics)));
  },
};

interface Topic {
  /** "nông thôn mới": what the named units are to reach. */
  readonly words: string;
  readonly parts: readonly PlacedPart[];
  /** Folded names of the units the targets name. */
  readonly units: readonly string[];
}

/** What the named units of the list of targets are to reach, one topic each. */
function topicsOf({ parts }: LintReading): readonly Topic[] {
  const named = parts.flatMap((placed) => {
    const { criterion } = placed.part;
    if (!placed.listed || (criterion.kind !== 'named-unit' && criterion.kind !== 'event') || criterion.unit === undefined) return [];
    return [{ placed, unit: criterion.unit, words: topicOf(criterion.what) }];
  });
  return [
    ...Map.groupBy(
      named.filter(({ words }) => words.split(' ').length >= 2),
      ({ words }) => words,
    ),
  ].map(([words, group]) => ({
    words,
    parts: group.map(({ placed }) => placed),
    units: group.map(({ unit }) => foldVietnamese(unit.normalize('NFC'))),
  }));
}

const verbs =
  /^(?:cơ bản |phấn đấu |được công nhận |là |đạt chuẩn |đạt |hoàn thành |về đích |trở thành |các |đủ |bộ |tiêu chí |chuẩn |danh hiệu |(?:huyện|xã|thị xã|thành phố|phường) )+/u;
const grades = / (?:nâng cao|kiểu mẫu)$/u;

function topicOf(what: string): string {
  return foldVietnamese(what.normalize('NFC')).replace(verbs, '').replace(grades, '').replace(/\s+/gu, ' ').trim();
}

/** The provisions that hold tasks, each once. */
function taskPassages({ plan, findPassage }: LintReading): readonly PlacedPassage[] {
  return [...new Set(plan.tasks.map(({ address }) => findPassage(address)))].filter((passage) => passage !== undefined);
}

function compare(passage: PlacedPassage, list: UnitList, topics: readonly Topic[]): readonly Noticed[] {
  const before = clauseBefore(passage, list.start);
  return topics.flatMap((topic) => {
    if (!before.includes(topic.words) || keeps.test(before)) return [];
    const kinds = new Set(topic.units.map(kindOf));
    return list.units
      .map((unit) => ({ ...unit, folded: foldVietnamese(unit.name) }))
      .filter(({ folded }) => kinds.has(kindOf(folded)) && !topic.units.includes(folded))
      .map((unit) => noticed(passage, topic, unit));
  });
}

/** Keeping what was reached asks for no level to reach. */
const keeps = /(?<!\p{L})(?:duy trì|giữ vững|củng cố|đã (?:đạt|được công nhận|về đích))(?!\p{L})/u;

const kindOf = (unit: string): string => unit.split(' ')[0] ?? '';

const farthest = 400;

/** What stands before a list in its own clause. */
function clauseBefore({ folded }: PlacedPassage, end: number): string {
  const near = folded.slice(Math.max(0, end - farthest), end);
  return (near.split(/;|[.!?]\s/u).at(-1) ?? '').replace(/\s+/gu, ' ');
}

function noticed(passage: PlacedPassage, topic: Topic, unit: { readonly start: number; readonly end: number; readonly name: string }): Noticed {
  const target = topic.parts[0];
  return {
    code: 'lint/unit-without-target',
    severity: 'warning',
    at: [...(target ? [{ address: target.address, span: target.part.span }] : []), { address: passage.address, span: passage.toOriginal(unit) }],
    parameters: { unit: upperFirst(unit.name), topic: topic.words, listed: topic.parts.map(({ part }) => nameOfUnit(part)).join(', ') },
  };
}

function nameOfUnit({ criterion }: PlacedPart['part']): string {
  return criterion.kind === 'named-unit' || criterion.kind === 'event' ? (criterion.unit ?? '') : '';
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
