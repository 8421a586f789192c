/** Which figures of a passage are commitments, with the words around each. Results, labels and descriptions are left out. */
import { allMatches, atSight } from '../resolution/index.ts';
import type { Diagnostic, Span } from '../values/index.ts';
import { type Effects, readSurroundings, type Surroundings } from './criterion-rules.ts';
import { findUnitLists } from './named-units.ts';
import { isOfNone } from './nones.ts';
import { findNotFigures } from './not-figures.ts';
import { withPlanBefore } from './plans-in-brackets.ts';
import { findMentions, type Mention } from './quantity-text.ts';
import { firstNotBelow, lastBefore, type Passage, wordsBefore } from './text.ts';
import { descriptiveDimensions, type UnitLexicon } from './unit-text.ts';

/** A figure with the words around it. */
export interface Figure {
  readonly mention: Mention;
  readonly around: Surroundings;
  /** "từ 65% lên 70%": the level it starts from; "từ A thành B": what is replaced. */
  readonly replaces?: Mention;
}

export interface FiguresRead {
  readonly figures: readonly Figure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All committed figures in order. */
export function findFigures(passage: Passage, lexicon: UnitLexicon, planYear?: number): FiguresRead {
  const { mentions, unreadable } = findMentions(passage, lexicon, findNotFigures(passage));
  const diagnostics: Diagnostic[] = unreadable.map((span) => ({
    code: 'plan/not-a-number',
    severity: 'warning',
    parameters: { text: passage.text.slice(span.start, span.end) },
    span,
  }));
  if (mentions.length === 0) return { figures: [], diagnostics };
  const lists = findUnitLists(passage);
  const listStarts = lists.map(({ start }) => start);
  let reach = 0;
  const around = mentions.map((mention): Figure => {
    const figure = { mention, around: withPlanBefore(passage, mention, readSurroundings(passage.folded, mention, reach)) };
    reach = mention.end;
    return figure;
  });
  const joined = joinPairs(
    passage,
    around
      .map((figure, i) => inBracketOfChange(passage, around[i - 1], figure))
      .filter(({ mention }) => !countsList(mention, lists, listStarts) && !isOfNone(passage, mention)),
  );
  let result: Figure | undefined;
  const figures = joined.filter((figure, i) => {
    const estimate = whyLeftOut(passage, figure);
    const isPlanned =
      estimate === 'plan/result-not-target' && (growsFromYearBefore(passage, figure, joined[i + 1], planYear) || isAimedAt(passage, figure, planYear));
    const follows = result !== undefined && isGrowthOf(passage, result, figure);
    result = follows || (estimate === 'plan/result-not-target' && !isPlanned) ? figure : undefined;
    const why =
      (isPlanned ? undefined : (estimate ?? (follows ? 'plan/result-not-target' : undefined))) ??
      (isGrade(passage, joined[i - 1], figure) ? 'plan/figure-not-read' : undefined);
    if (why)
      diagnostics.push({
        code: why,
        severity: 'note',
        parameters: { text: passage.text.slice(figure.mention.start, figure.mention.end) },
        span: { start: figure.mention.start, end: figure.mention.end },
      });
    return why === undefined;
  });
  return { figures: figures.map((figure) => ranked(figure, lexicon)), diagnostics };
}

/** "tăng 5 xã (25%)", "tăng 4 doanh nghiệp (0,5 lần)": the same change told as a ratio. */
function inBracketOfChange({ folded }: Passage, before: Figure | undefined, figure: Figure): Figure {
  const { mention, around } = figure;
  if (before?.around.effects.change === undefined || !isRatio(mention) || isRatio(before.mention)) return figure;
  const { change } = before.around.effects;
  const isBare = folded.slice(before.mention.end, mention.start).trim() === '(' && folded[mention.end] === ')';
  return isBare ? { ...figure, around: { ...around, effects: { ...around.effects, change } } } : figure;
}

const isRatio = ({ unit }: Mention): boolean => unit?.dimension === 'ratio';

const planned = /^(?:dự toán|kế hoạch)/iu;

/** "ước đạt 41.200 tỷ đồng, bằng 102% dự toán, tăng 6,1%": the growth of a result is one too. */
function isGrowthOf({ folded }: Passage, result: Figure, { mention, around }: Figure): boolean {
  const toldOfIt = around.effects.change !== undefined || (mention.shareOf !== undefined && planned.test(mention.shareOf));
  return toldOfIt && /^(?:năm ?)?[,(]$/u.test(folded.slice(result.mention.end, around.nameEnd).trim());
}

/** "ước đạt 52.300 tỷ đồng, tăng 10% so với thực hiện năm 2023" in a plan for 2024: what grows from the year before is the plan's own. */
function growsFromYearBefore({ folded }: Passage, level: Figure, next: Figure | undefined, planYear: number | undefined): boolean {
  if (planYear === undefined || next === undefined || !isGrowthOf({ text: folded, folded }, level, next)) return false;
  const base = /^ so (?:với )?(?:ước )?(?:thực hiện )?(?:năm )?((?:19|20)\d{2})(?!\d)/u.exec(folded.slice(next.mention.end, next.mention.end + 40))?.[1];
  return Number(base) === planYear - 1;
}

/** "đặt mục tiêu GRDP ước tăng 8,4%, thu ngân sách ước đạt …": what is aimed at is estimated ahead; an earlier year, or what was done, tells a result. */
function isAimedAt({ folded }: Passage, { around: { nameEnd } }: Figure, planYear: number | undefined): boolean {
  const before = lastBefore(folded, nameEnd, longestSentence).replace(/^[^]*[.;\n](?=\s)/u, '');
  if (!aiming.test(before) || done.test(before) || before.lastIndexOf('(') > before.lastIndexOf(')')) return false;
  return allMatches(anyYear, before).every(([year]) => planYear !== undefined && Number(year) >= planYear);
}

const longestSentence = 600;
const aiming = /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu)(?!\p{L})/u;
const done = /(?<!\p{L})(?:đã|kết quả|thực hiện|cùng kỳ|năm (?:nay|trước|qua)|hiện (?:nay|tại)|tháng đầu năm)(?!\p{L})/u;
const anyYear = /(?:19|20)\d{2}(?!\d)/gu;

/** "03 huyện A, B và C": the number only counts the names behind it. */
function countsList(mention: Mention, lists: readonly Span[], starts: readonly number[]): boolean {
  const next = lists[firstNotBelow(starts, mention.numberEnd + 1)];
  return next !== undefined && next.start <= mention.end;
}

/** "04 xã đạt 19 tiêu chí": the criteria are the grade that the counted communes reach. */
function isGrade({ folded }: Passage, counted: Figure | undefined, { mention, around }: Figure): boolean {
  if (counted && around.effects.rank === true && isCounted(counted) && isSameThought(folded.slice(counted.mention.end, around.nameEnd))) return true;
  if (counted && isCounted({ mention, around }) && counted.mention.shareOf !== undefined && saysOfWhom.test(folded.slice(counted.mention.end, mention.start)))
    return true;
  if (!counted || mention.unit?.code !== 'count:tiêu chí' || counted.mention.unit?.dimension.startsWith('count:') !== true) return false;
  return /^\s*đạt (?:chuẩn |đủ |từ |trên |ít nhất )?$/u.test(folded.slice(counted.mention.end, mention.start));
}

/** "8 trường đại học thuộc nhóm 200 trường hàng đầu": nothing but the noun's own words stand between. */
const isSameThought = (words: string): boolean => !/[,;.()\n]/u.test(words) && !/(?<!\p{L})(?:và|còn|đạt|tăng|giảm)(?!\p{L})/u.test(words);

/** "65% học sinh được học 2 buổi/ngày": what the share is of does so often. */
const saysOfWhom = /^[^,;.()\n]*(?<!\p{L})(?:được|có|học|đọc|tập|làm)(?: \p{L}+){0,3} (?:từ |ít nhất |trên |đủ )?$/u;

/** "tăng từ 65% lên 70%" is one commitment: the level 70%, from 65%. */
function joinPairs({ folded }: Passage, figures: readonly Figure[]): readonly Figure[] {
  if (!figures.some(({ around }) => around.effects.from)) return figures;
  return figures.flatMap((figure, i) => {
    const [before, next] = [figures[i - 1], figures[i + 1]];
    if (next && isPair(folded, figure, next)) return [];
    if (!before || !isPair(folded, before, figure)) return [figure];
    const effects: Effects = { ...figure.around.effects, level: true };
    return [
      {
        ...figure,
        replaces: before.mention,
        around: {
          ...figure.around,
          effects,
          start: before.around.start,
          nameEnd: before.around.nameEnd,
        },
      },
    ];
  });
}

function isPair(folded: string, first: Figure, second: Figure): boolean {
  const { effects } = second.around;
  if (!first.around.effects.from || !(effects.level || effects.becomes) || first.around.end !== first.mention.end) return false;
  return folded.slice(first.mention.end, second.around.nameEnd).trim() === '';
}

function whyLeftOut({ text, folded }: Passage, { mention, around }: Figure): 'plan/result-not-target' | 'plan/figure-not-read' | undefined {
  if (around.effects.result) return 'plan/result-not-target';
  if (!around.effects.reaches && already.test(wordsBefore(folded, around.nameEnd, 24))) return 'plan/result-not-target';
  if (lastBefore(folded, around.nameEnd, 90).includes('(') && comparedWith.test(wordsBefore(folded, around.nameEnd, 90))) return 'plan/result-not-target';
  if (isCounted({ mention, around }) && around.words.length === 0 && ofSome.test(wordsBefore(folded, mention.start, 24))) return 'plan/figure-not-read';
  if (announces(folded, { mention, around })) return 'plan/figure-not-read';
  if (andOthers.test(folded.slice(mention.end, mention.end + 9)) && /(?:và|cùng|với)(?: khoảng| hơn)?$/u.test(wordsBefore(folded, mention.start, 14)))
    return 'plan/figure-not-read';
  if (mention.unit && descriptiveDimensions.has(mention.unit.dimension) && !isMeasuredAge(folded, mention)) return 'plan/figure-not-read';
  if (mention.unit && mention.unitKind !== 'inherited') return undefined;
  const labelled = around.words.length === 0 && /(?:\p{Lu}\p{L}*|số|thứ|:)$/u.test(wordsBefore(text, mention.start, 30));
  const spoken =
    around.words.some((word) => !/^(?:với|cho|có|được|thêm|gồm|trên|dưới|hơn|từ|là)$/.test(word)) ||
    around.effects.rank === true ||
    mention.unitKind === 'inherited';
  return isOwnName(text, mention) || (!labelled && (spoken || endsLine(text, mention))) ? undefined : 'plan/figure-not-read';
}

/** "tăng 1,5 điểm % so với năm 2023 (82,5%)", "(cùng kỳ tăng 5%)": what is compared with. */
const comparedWith =
  /(?<!\p{L})so (?:với|cùng) [^;()]*\($|\( ?(?:cùng kỳ|ước|kế hoạch năm|năm trước|(?:theo )?nghị quyết|trước đây|hiện (?:nay|tại)|đã giao)(?!\p{L})[^;()]*$/u;
/** "Kinh phí đã bố trí 200 tỷ đồng". */
const already = atSight(/(?<!\p{L})đã (?:bố trí|giải ngân|huy động|cấp|chi|giao)$/u);
/** "tỷ trọng 9 ngành dịch vụ chiếm 55%": the number only says of how many things the share is taken. */
const ofSome = atSight(/(?<!\p{L})(?:tỷ trọng|tỷ lệ|kim ngạch|sản lượng|doanh thu|giá trị(?: sản xuất)?)(?: của)?$/u);
/** "thông qua 22 chỉ tiêu chủ yếu", "ở 04 lĩnh vực": the number says of how many targets the text speaks; "hoàn thành 20/22 chỉ tiêu" is one. */
function announces(folded: string, { mention: { unit, outOf, start, end }, around: { effects, nameEnd } }: Figure): boolean {
  if (unit === undefined || outOf !== undefined || effects.reaches || effects.bound || !announced.test(unit.code)) return false;
  return unit.code.includes('nhiệm vụ') || unit.code.includes('đột phá')
    ? countsWork.test(folded.slice(start, start + 60))
    : unit.code.includes('lĩnh vực')
      ? /(?<!\p{L})(?:ở|trên|trong|thuộc)(?: cả)?$/u.test(wordsBefore(folded, start, 16))
      : !/(?:hoàn thành|đạt|vượt)(?: mức)?$/u.test(wordsBefore(folded, nameEnd, 24)) || toldBehind.test(folded.slice(end, end + 120));
}

/** "hoàn thành 17 chỉ tiêu chủ yếu, trong đó: …": they are told one by one. */
const toldBehind = /^ (?:chủ yếu|cụ thể|cơ bản|quan trọng)[^;\d]*?[.,:]? ?(?:trong đó|gồm|cụ thể|như)(?!\p{L})/u;

const announced = /^count:(?:nhóm )?(?:chỉ tiêu|mục tiêu|giải pháp|lĩnh vực|nhiệm vụ|(?:khâu )?đột phá)(?!\p{L})/u;
/** "5 nhiệm vụ trọng tâm, 3 khâu đột phá và 9 nhóm nhiệm vụ, giải pháp". */
const countsWork = /^\d{1,2} (?:nhóm nhiệm vụ, giải pháp|(?:nhóm )?nhiệm vụ(?:,? giải pháp)? (?:trọng tâm|chủ yếu|đột phá|lớn)|(?:khâu )?đột phá)/u;

/** "xã Hòa Lạc, Phú Túc và 05 xã khác", "cầu Sông Quao cùng 3 cầu khác": the rest of an enumeration. */
const andOthers = /^ (?:khác|còn lại)(?!\p{L})/u;

/** "Tuổi thọ trung bình 75 tuổi" measures; "trẻ dưới 5 tuổi" describes. */
function isMeasuredAge(folded: string, { start }: Mention): boolean {
  return /tuổi (?:thọ|trung bình|bình quân|kết hôn)[^,;.]*$/u.test(lastBefore(folded, start, 80));
}

/** "- Hợp tác xã 20" in a line of its own below others: how many of what the line names; "Khu phố 3" is a place. */
function endsLine(text: string, { start, end }: Mention): boolean {
  const before = wordsBefore(text, start, 81);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (!/^ ?[;.,]? ?(?:\n|$)/u.test(text.slice(end, end + 8))) return false;
  return /^[ :+-]*\p{L}[^\d;.,]{3,60}$/u.test(line) && (!placeOrRank.test(line) || /hợp tác xã ?:?$/iu.test(line));
}

const placeOrRank =
  /(?<!\p{L})(?:khu(?: phố)?|ấp|thôn|tổ|xóm|bản|khối|xã|phường|quận|đường|số|lớp|cấp|loại|mức|nhóm|hạng|bậc|tháng|năm|quý|lần|thứ|kỳ|khóa) ?:?$/iu;

/** "Chỉ số PCI 70,5": a decimal can hardly be a label. */
function isOwnName(text: string, mention: Mention): boolean {
  return /[.,]/.test(text.slice(mention.start, mention.numberEnd));
}

function ranked(figure: Figure, lexicon: UnitLexicon): Figure {
  const rank = lexicon.unitBySpelling.get('hạng');
  const { mention, around } = figure;
  if (!around.effects.rank || !rank) return figure;
  const { unitText: _unitText, unitKind, ...bare } = mention;
  return { ...figure, mention: unitKind === 'inherited' ? { ...bare, unit: rank } : { ...mention, unit: rank } };
}

/** Whether the figure counts things. */
export function isCounted({ mention }: Figure): boolean {
  return mention.unit?.dimension.startsWith('count:') === true;
}
