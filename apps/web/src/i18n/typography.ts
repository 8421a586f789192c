/** Typographic care for words as shown: composed letters, and no line that begins with a hyphen or breaks a range. */

const noBreakSpace = '\u00a0';
/** After a hyphen a line may break even before a no-break space; a word joiner forbids it. */
const wordJoiner = '\u2060';

/** "6,5% - 7%" stays on one line; "kinh tế - xã hội" never breaks before its hyphen. */
export function keepTogether(text: string): string {
  return text
    .replace(/(\d%?) ([-–]) (?=\d)/gu, `$1${noBreakSpace}$2${wordJoiner}${noBreakSpace}`)
    .replace(/ ([-–]) /gu, `${noBreakSpace}$1 `)
    .replace(/(\d) (%|tỷ|triệu|nghìn)/gu, `$1${noBreakSpace}$2`);
}

/** What a column of figures has room for on one line. */
const fitting = 18;

/** A figure with its unit on one line; a longer unit goes to the next, and is only torn where it would not fit there either. */
export function onOneLine(figure: string): string {
  if (figure.length <= fitting) return figure.replaceAll(' ', noBreakSpace);
  const [number = '', ...unit] = figure.replaceAll(noBreakSpace, ' ').split(' ');
  const words = unit.join(' ');
  return `${number} ${words.length <= fitting ? words.replaceAll(' ', noBreakSpace) : words}`;
}

/** In a title no pair of words joined by a hyphen is torn: "KINH TẾ - XÃ HỘI". */
export function setAsTitle(original: string): string {
  return setInType(original).replace(/(\S+) (\S+)\u00a0([-–]) (\S+) (\S+)/gu, '$1\u00a0$2\u00a0$3\u2060\u00a0$4\u00a0$5');
}

/** Original words as they are set: composed (NFC), for a face draws composed letters best; white space runs as one. */
export function setInType(original: string): string {
  return keepTogether(original.normalize('NFC').replace(/[ \t\r\n]+/gu, ' '));
}
