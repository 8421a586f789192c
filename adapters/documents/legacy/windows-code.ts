/** Signs that the old Vietnamese fonts kept from Windows-1252. */
const signs: Readonly<Record<string, number>> = { '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, '\u00a0': 0xa0 };

/** The code of an ASCII letter or of one of the signs. */
export function windowsCode(letter: string): number | undefined {
  return letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : signs[letter];
}
