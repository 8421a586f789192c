/** What a tracked change left in a text: "tai/tệ nạn xã hội". */
import { atSight } from '../resolution/index.ts';

const slashed = atSight(/(?<!\p{L})(\p{L}+)\/(\p{L}+)(?!\p{L})/u);

/**
 * "tai/tệ nạn xã hội": a tracked change left in the text. The later word, put in by the correction, is proposed; the
 * earlier word, and both together, are kept as alternatives.
 */
export function readLeftover(written: string): { readonly reading: string; readonly others: readonly string[] } | undefined {
  const match = slashed.exec(written);
  if (!match) return undefined;
  const [whole, earlier = '', later = ''] = match;
  const next = /^ \p{L}+/u.exec(written.slice(match.index + whole.length))?.[0] ?? '';
  const withWord = (word: string): string => written.replace(whole, word);
  return { reading: withWord(later), others: [withWord(earlier), written.replace(whole, `${earlier}${next}, ${later}`)] };
}
