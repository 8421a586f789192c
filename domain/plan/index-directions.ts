/** "nâng cao điểm số và thứ hạng các chỉ số PCI, PAPI": for each index named, a direction of its score and of its rank. */

import { allMatches } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';
import { openingsOf } from './landmarks.ts';
import { findNotFigures, maskOf } from './not-figures.ts';
import type { Statement } from './statement.ts';
import type { Passage } from './text.ts';

const indexOpenings = openingsOf(['chỉ']);
const improving =
  /(?<!\p{L})(?:nâng cao|nâng|cải thiện|tăng) (điểm số|điểm)?(?: ?, ?| và )?((?:vị trí |vị thứ )?(?:thứ hạng|xếp hạng|thứ bậc))? ?(?:của )?(?:các |bộ )*chỉ số (?=\p{L})/gu;
const indexName = /[\p{Lu}][\p{Lu}\p{N}]+(?:[ -][\p{Lu}][\p{Lu}\p{N}]+)*/uy;
const between = / ?, ?(?:và )?| và /uy;

/** In the order of the words; each index has the span of its name. Quoted titles are not looked into. */
export function indexStatements(passage: Passage): readonly Statement[] {
  if (indexOpenings(passage).length === 0 || !passage.folded.includes('chỉ số')) return [];
  const masked = maskOf(findNotFigures(passage), passage.text.length);
  return allMatches(improving, passage.folded)
    .filter((match) => !masked(match.index))
    .flatMap((match) => {
      const aspects = [...(match[1] ? ['điểm số' as const] : []), ...(match[2] ? ['thứ hạng' as const] : [])];
      return indexNames(passage.text, match.index + match[0].length).flatMap((index) =>
        (aspects.length > 0 ? aspects : (['điểm số'] as const)).map((aspect) => statementOf(aspect, index)),
      );
    });
}

interface IndexName extends Span {
  readonly name: string;
}

/** A rank is better when its number is smaller. */
function statementOf(aspect: 'điểm số' | 'thứ hạng', { start, end, name }: IndexName): Statement {
  return {
    start,
    end,
    nameStart: start,
    nameEnd: end,
    name: `${aspect === 'điểm số' ? 'Điểm số' : 'Thứ hạng'} ${name}`,
    criterion: { kind: 'direction', toward: aspect === 'điểm số' ? 'increase' : 'decrease', what: `${aspect} ${name}` },
    alternatives: [],
    doubts: aspect === 'thứ hạng' ? ['rank-smaller-is-better'] : [],
  };
}

function indexNames(text: string, from: number): readonly IndexName[] {
  const names: IndexName[] = [];
  let at = from;
  for (;;) {
    indexName.lastIndex = at;
    const match = indexName.exec(text);
    if (!match) return names;
    const end = at + match[0].length;
    names.push({ start: at, end, name: match[0] });
    between.lastIndex = end;
    const gap = between.exec(text);
    if (!gap) return names;
    at = end + gap[0].length;
  }
}
