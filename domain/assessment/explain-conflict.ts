/** The sentence of a conflict: who states what since when, which figure is used and why it matters. */
import { type Observation, type Selection, sourceWords } from '../observation/index.ts';
import { type Bilingual, formatPeriod, formatPublicationDate, formatQuantity, type Language } from '../values/index.ts';
import type { FigureGroup, FigureIndex } from './figure-index.ts';

/** `sides`: the different values, each with the observations that state it, the one in use first. */
export function explainConflict(
  group: FigureGroup,
  { chosen }: Selection,
  sides: readonly (readonly Observation[])[],
  decisive: boolean,
  index: FigureIndex,
): Bilingual {
  const say = (language: Language): string => {
    const name = index.findIndicator(group.indicator)?.name[language] ?? group.indicator;
    const stated = sides.map((side) => sayStatement(side, index, language)).join('; ');
    const measure = group.measure === 'growth-yoy' || group.measure === 'share-of-plan' ? ` (${measureWords[group.measure][language]})` : '';
    return `${name}${measure}, ${formatPeriod(group.period, language)}: ${stated}. ${sayUse(chosen, language)}${sayWeight(decisive, language)}`;
  };
  return { vi: say('vi'), en: say('en') };
}

const measureWords = {
  'growth-yoy': { vi: 'tăng so cùng kỳ', en: 'year on year' },
  'share-of-plan': { vi: 'so kế hoạch', en: 'share of plan' },
} as const;

function sayStatement(side: readonly Observation[], index: FigureIndex, language: Language): string {
  const [first] = side;
  if (!first) return '';
  const who = [
    ...new Set(
      side.map(({ source, published }) => {
        const known = index.findSource(source);
        return `${known ? sourceWords(known) : source} (${formatPublicationDate(published, language)})`;
      }),
    ),
  ];
  return `${who.join(', ')} ${language === 'vi' ? 'nêu' : side.length === 1 ? 'states' : 'state'} ${formatQuantity(first, language)}`;
}

function sayUse(chosen: Observation | undefined, language: Language): string {
  if (!chosen) return language === 'vi' ? 'Không số nào rõ ngày công bố nên không số nào được dùng.' : 'None has a known publication date, so none is used.';
  const value = formatQuantity(chosen, language);
  return language === 'vi'
    ? `Theo thứ tự tin cậy đã khai báo và ngày công bố, dùng số ${value}.`
    : `By the declared order of authority and the publication date, ${value} is used.`;
}

function sayWeight(decisive: boolean, language: Language): string {
  if (!decisive) return '';
  return language === 'vi' ? ' Các số này dẫn tới kết luận khác nhau.' : ' The figures lead to different verdicts.';
}
