/** Named units that are to reach a grade: "huyện A đạt chuẩn …", "02 xã (Hòa Lạc, Phú Túc) đạt chuẩn …". */
import type { Figure } from './figures.ts';
import { openingsOf } from './landmarks.ts';
import { endOfCountedGrade, findUnitLists, gradePhraseAt, opensNames, unitsInBracket } from './named-units.ts';
import type { Statement } from './statement.ts';
import { lastBefore, matchesAt, type Passage, skipSpaces, tidy } from './text.ts';
import type { Criterion } from './types.ts';

const strive = /(?:phấn đấu|quyết tâm|nỗ lực) (?:để |đưa |có )?(?:các )?$/u;

/** "huyện A đạt chuẩn …": one statement a unit. The first underlines the striving verb, the last the grade. */
export function namedUnitStatements(passage: Passage, hasFigure: (start: number, end: number) => boolean): readonly Statement[] {
  return [...unnamedUnitStatements(passage, hasFigure), ...listedBefore(passage, hasFigure)];
}

const unnamed =
  /(?<=(?:^ ?|[.;\n…] ?|(?:năm \d{4}|phấn đấu|đưa),? ))(huyện|tỉnh|thành phố|thị xã|quận|xã|phường|toàn huyện|toàn tỉnh)(?= (?:cơ bản )?(?:(?:đạt chuẩn|được công nhận|đạt (?:các |đủ )?tiêu chí|về đích|hoàn thành xây dựng) |đạt (?:nông thôn mới|ntm)(?!\p{L})))/uy;
const unnamedOpenings = openingsOf(['huyện', 'tỉnh', 'thành', 'thị', 'quận', 'xã', 'phường', 'toàn']);

/** "Huyện đạt chuẩn nông thôn mới": the unit whose plan it is, called by its kind alone. */
function unnamedUnitStatements(passage: Passage, hasFigure: (start: number, end: number) => boolean): readonly Statement[] {
  const places = unnamedOpenings(passage);
  if (places.length === 0 || !(passage.folded.includes(' đạt ') || passage.folded.includes(' công nhận '))) return [];
  return matchesAt(unnamed, passage.folded, places).flatMap(({ index, 0: words }): Statement[] => {
    const end = index + words.length;
    const grade = gradePhraseAt(passage, end);
    if (!grade?.grade || hasFigure(index, grade.end) || /: ?$/u.test(grade.what)) return [];
    const unit = words.replace(/^toàn /u, '');
    const what = grade.what;
    const criterion: Criterion = { kind: 'named-unit', unit, basically: grade.basically, what, grade: grade.grade };
    const name = `${unit} ${grade.basically ? 'cơ bản ' : ''}${what}`;
    return [{ start: index, end: grade.end, name, nameStart: index, nameEnd: end, criterion, alternatives: [], doubts: [] }];
  });
}

/** "Đảng bộ xã A hoàn thành …": the committee is graded, not the commune. */
const ofBody = /(?<!\p{L})(?:đảng bộ|chi bộ|chính quyền|công an|quân sự) $/u;

/** "huyện A hoàn thành 17 chỉ tiêu chủ yếu, trong đó: …": the number announces the list, and no grade is reached. */
const countsTargets = /^hoàn thành \d+ chỉ tiêu/iu;

function listedBefore(passage: Passage, hasFigure: (start: number, end: number) => boolean): readonly Statement[] {
  return findUnitLists(passage).flatMap((list) => {
    const grade = gradePhraseAt(passage, list.end);
    if (!grade || hasFigure(grade.start, grade.end) || countsTargets.test(grade.what) || ofBody.test(lastBefore(passage.folded, list.start, 12))) return [];
    const lead = strive.exec(lastBefore(passage.folded, list.start, 40));
    const first = lead ? list.start - lead[0].length : list.start;
    return list.units.map((unit, i): Statement => {
      const isLast = i === list.units.length - 1;
      const phrase = `${grade.basically ? 'cơ bản ' : ''}${grade.what}`;
      return {
        start: i === 0 ? first : unit.start,
        end: isLast ? grade.end : unit.end,
        name: `${unit.name} ${phrase}`,
        nameStart: unit.start,
        nameEnd: unit.end,
        criterion: { kind: 'named-unit', unit: unit.name, basically: grade.basically, what: grade.what, ...(grade.grade && { grade: grade.grade }) },
        alternatives: [],
        doubts: list.units.length > 1 && i > 0 ? ['name-completed'] : [],
      };
    });
  });
}

/**
 * "02 xã (Hòa Lạc, Phú Túc) đạt chuẩn …", "02 xã: Hòa Lạc và Phú Túc đạt chuẩn …": beside the count, each named unit is to reach the grade, which stands before
 * the bracket or behind it. Without a grade the names only explain the count.
 */
export function listedUnitStatements(passage: Passage, { mention, around }: Figure): readonly Statement[] {
  if (mention.unit?.dimension.startsWith('count:') !== true || around.end !== mention.end) return [];
  const gradeEnd = endOfCountedGrade(passage.folded, mention.end);
  const open = skipSpaces(passage.folded, gradeEnd ?? mention.end);
  const listed = gradeEnd === undefined && opensNames(passage, open);
  const close = passage.text[open] === '(' ? passage.text.indexOf(')', open) : -1;
  if (close < 0 && !listed) return [];
  const units = unitsInBracket(passage, open, mention.unit.vi);
  const grade = gradePhraseAt(passage, listed ? (units.at(-1)?.end ?? open) : gradeEnd === undefined ? close + 1 : mention.end);
  if (!grade || units.length === 0) return [];
  const what = gradeEnd === undefined ? grade.what : tidy(passage.text.slice(grade.start, gradeEnd).replace(/^cơ bản /iu, ''));
  return units.map((unit): Statement => {
    const criterion: Criterion = { kind: 'named-unit', unit: unit.name, basically: grade.basically, what, ...(grade.grade && { grade: grade.grade }) };
    const name = `${unit.name} ${grade.basically ? 'cơ bản ' : ''}${what}`;
    return { start: unit.start, end: unit.end, name, nameStart: unit.start, nameEnd: unit.end, criterion, alternatives: [], doubts: ['name-completed'] };
  });
}
