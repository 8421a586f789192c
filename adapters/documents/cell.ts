/** What a cell of a written table can hold. Numbers are exact decimals, so that no figure is rounded on its way out. */
import type { Day, Decimal } from '@moc/domain/values';

export type TableCell =
  | string
  | { readonly number: Decimal /** Written after the number in a spreadsheet, as "%" is. */; readonly suffix?: string }
  | { readonly day: Day }
  /** A text that leads somewhere in a spreadsheet. */
  | { readonly text: string; readonly link: string }
  | undefined;

export interface WrittenColumn {
  readonly header: string;
  /** In characters, for spreadsheets; guessed from the header when absent. */
  readonly width?: number;
}
