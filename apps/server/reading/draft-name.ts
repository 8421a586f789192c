/** What a text is called until a person names it: its title as one writes it in a sentence, with the place that adopted it. */
import type { Resolution } from '@moc/domain/resolution';

const longest = 300;

/** "NGHỊ QUYẾT VỀ NHIỆM VỤ … NĂM 2031" of "HỘI ĐỒNG NHÂN DÂN TỈNH HỒ SEN" → "Nghị quyết về nhiệm vụ … năm 2031, tỉnh Hồ Sen". */
export function nameOfTitle({ title, issuer }: Pick<Resolution, 'title' | 'issuer'>): string | undefined {
  if (!title) return undefined;
  const place = placeOf(issuer?.text ?? '');
  const named = inSentenceCase(title.text.normalize('NFC').replace(/\s+/gu, ' ').trim());
  if (named === '') return undefined;
  if (!place) return named.slice(0, longest);
  const at = named.toLowerCase().indexOf(place.name.toLowerCase());
  const whole = at < 0 ? `${named}, ${place.level} ${place.name}` : named.slice(0, at) + place.name + named.slice(at + place.name.length);
  return whole.slice(0, longest);
}

/** Written in capitals only, it is set in small letters; abbreviations and Roman numerals stay. A heading above it joins it. */
function inSentenceCase(title: string): string {
  const [, head = '', rest = ''] = /^(NGHỊ QUYẾT\s*)?(.*)$/su.exec(title) ?? [];
  const words = /\p{Ll}/u.test(rest) ? rest : rest.split(' ').map(inSmallLetters).join(' ');
  if (head === '') return /\p{Ll}/u.test(rest) ? rest : words.slice(0, 1).toUpperCase() + words.slice(1);
  return `Nghị quyết ${words.replace(/^Về /u, 'về ')}`.trim();
}

const abbreviation = /^(?:GRDP|GDP|HĐND|UBND|KT-XH|CNTT|[IVX]{2,})$/u;

const inSmallLetters = (word: string): string => (abbreviation.test(word) ? word : word.toLowerCase());

/** The unit in a Council's name, its own name with capitals: "TỈNH BÀ RỊA - VŨNG TÀU" → tỉnh, Bà Rịa - Vũng Tàu. */
function placeOf(council: string): { readonly level: string; readonly name: string } | undefined {
  const words = council.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const [, level, name] = /(?<!\p{L})(tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu) (\p{L}.*)$/iu.exec(words) ?? [];
  if (!level || !name) return undefined;
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
  return { level: level.toLowerCase(), name: /\p{Ll}/u.test(name) ? name : name.split(' ').map(capital).join(' ') };
}
