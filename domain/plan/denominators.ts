/** What a share is taken of, where the words say so: "% dân số", "so với lực lượng lao động", "trong tổng số hộ". */
import type { Mention } from './quantity-text.ts';
import { foldVietnamese, tidy } from './text.ts';

const behind =
  /^ ?(?:\/ ?|so (?:với )?|(?:tính )?trên |trong |của )((?:tổng|lực lượng|dân số|số (?!năm)|grdp|gdp|diện tích|toàn bộ|lao động|nhu cầu)[^,;.()\n]*)/u;
/** "Tỷ lệ tham gia BHXH/lực lượng lao động trong độ tuổi": behind the slash of a share's name. */
const inName = /^tỷ lệ[^/]*\p{L} ?\/ ?((?!năm|tháng)\p{L}[^/,;:()]*)$/u;
const tailWords = / (?:vào|đến|trong năm|năm|trở lên|theo)(?!\p{L})[^]*$/iu;

/** `tail` are the words behind the figure up to the next stop, `name` is the indicator's. Undefined for what is no share. */
export function denominatorOf({ unit, shareOf }: Mention, tail: string, name: string): string | undefined {
  if (unit?.dimension !== 'ratio' || unit.code === 'times') return undefined;
  if (shareOf !== undefined) return shareOf;
  const told = tail.trim() === '' ? null : behind.exec(foldVietnamese(tail));
  if (told?.[1] !== undefined) return tidy(tail.slice(told[0].length - told[1].length, told[0].length).replace(tailWords, ''));
  const slashed = name.includes('/') ? inName.exec(foldVietnamese(name)) : null;
  return slashed?.[1] === undefined ? undefined : tidy(name.slice(name.length - slashed[1].length));
}
