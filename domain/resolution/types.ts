/**
 * The adopted text as a tree of provisions, every node pointing into the original characters. Akoma Ntoso words:
 * article (điều), paragraph (khoản), point (điểm), indent (tiết), subparagraph (đoạn).
 */
import type { Bilingual, Branded, Day, Diagnostic, Span } from '../values/index.ts';

/** "dieu-2.khoan-2.diem-đ": kinds and numbers from the root down, joined by dots. */
export type Address = Branded<'Address'>;

export type ProvisionKind =
  | 'section' // phần, mục, A/B, I/II where they group; also a thematic group ("Về kinh tế")
  | 'article' // điều
  | 'paragraph' // khoản (Akoma Ntoso "paragraph")
  | 'point' // điểm
  | 'indent' // tiết (-, +)
  | 'subparagraph'; // đoạn without a number; also a row of a table

export interface Provision {
  readonly address: Address;
  readonly kind: ProvisionKind;
  /** As written, without its punctuation: "2", "đ", "II"; absent for a paragraph without a number. */
  readonly number?: string;
  /** From its number to the end of its last child. */
  readonly span: Span;
  /** The number with its punctuation: "đ)", "Điều 2.", "1." */
  readonly numberSpan?: Span;
  /** A title standing on the number's line ("Các chỉ tiêu chủ yếu"), when children, paragraphs or, behind a colon, words follow it. */
  readonly headingSpan?: Span;
  /** Its own words, without number, heading and children. Empty span when it has none. */
  readonly textSpan: Span;
  readonly children: readonly Provision[];
}

export type CitationRole =
  | 'legal-basis' // căn cứ
  | 'considered' // xét, theo đề nghị
  | 'mentioned'; // in the body

/** A document (or a provision of one) that the text names. Legal nature is never inferred from the number's form. */
export interface Citation {
  readonly role: CitationRole;
  readonly span: Span;
  /** As written: "Luật", "Tờ trình", "Nghị quyết", "Đề án", "Quyết định"… */
  readonly documentKind?: string;
  /** "6580/TTr-UBND", "35/2023/UBTVQH15", without inner spaces. */
  readonly number?: string;
  readonly date?: Day;
  /** "Luật Tổ chức chính quyền địa phương": the name where the text gives one. */
  readonly title?: string;
  /** "điểm a khoản 2 Điều 103", as written. */
  readonly provision?: string;
  readonly issuer?: string;
}

export interface Quote {
  readonly text: string;
  readonly span: Span;
}

export interface Signature {
  readonly capacity?: string; // "KT.", "TM."
  readonly office: Quote; // "CHỦ TỊCH"
  readonly name?: Quote;
}

/**
 * What a column of a table holds, by its heading and by the years the resolution plans for: only `plan` columns state
 * targets. An earlier year's plan is `other`.
 */
export type ColumnRole = 'number' | 'name' | 'unit' | 'plan' | 'estimate' | 'actual' | 'comparison' | 'note' | 'other';

export interface TableColumn {
  readonly role: ColumnRole;
  /** Its heading over all header rows, composed: "Mục tiêu giai đoạn 2026-2030 › 2028". Empty when it has none. */
  readonly heading: string;
  /** Where its deepest heading stands; absent when it has none. */
  readonly headingSpan?: Span;
  /** The years the heading names: 2024; 2026 to 2030. */
  readonly years: readonly number[];
}

/** A cell with words; empty cells are left out. */
export interface TableCell extends Quote {
  /** Index in `Table.columns`. */
  readonly column: number;
}

export interface TableRow {
  /** The row as a provision: "phu-luc-1.hang-3". */
  readonly address: Address;
  /** A `group` only titles the rows behind it ("I | CHỈ TIÊU KINH TẾ"). */
  readonly kind: 'group' | 'item';
  readonly cells: readonly TableCell[];
  /** The unit that holds for the row: its own, or the one above where its own cell repeats it or stands empty. */
  readonly unit?: Quote;
}

/** A table of the body or of an appendix, however it came: pipes, tabs, or one cell a line. */
export interface Table {
  readonly span: Span;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** What was read from one text. Every part may be missing; the diagnostics say what was not understood. */
export interface Resolution {
  /** The original characters, untouched; all spans point here (UTF-16 code units). */
  readonly text: string;
  readonly documentNumber?: Quote;
  readonly title?: Quote;
  readonly issuer?: Quote;
  /** "KHÓA X": the Council's term. */
  readonly term?: { readonly number: number; readonly quote: Quote };
  /** "KỲ HỌP THỨ 11". */
  readonly session?: { readonly number: number; readonly special: boolean; readonly quote: Quote };
  /** The day in the place-and-date line ("Sông Mây, ngày 08 tháng 12 năm 2023"): when it was signed and issued. */
  readonly issuedOn?: { readonly day: Day; readonly quote: Quote };
  readonly adoptedOn?: { readonly day: Day; readonly quote: Quote };
  readonly effectiveFrom?: { readonly day: Day; readonly quote: Quote };
  /** The year (or years) the resolution plans for, from its title: 2024. */
  readonly planYears: readonly number[];
  /** Paragraphs before the enacting words ("QUYẾT NGHỊ:") that are none of the above: recitals, letterhead. */
  readonly preamble: readonly Span[];
  readonly enactingWords?: Quote;
  readonly body: readonly Provision[];
  /** "Nghị quyết này đã được … thông qua ngày …" */
  readonly closing?: Quote;
  readonly signature?: Signature;
  /** "Nơi nhận: …", one span a paragraph; absent where the text has none. */
  readonly recipients?: readonly Span[];
  /** Appendices behind the signature, one section each; their words are no part of `body`. Absent where there are none. */
  readonly appendices?: readonly Provision[];
  /** The tables of body and appendices, in the order of the text; each row is a provision too. Absent where there are none. */
  readonly tables?: readonly Table[];
  readonly citations: readonly Citation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** "Điều 2 khoản 2 điểm đ" / "Article 2 clause 2 point đ". */
export type AddressName = Bilingual;
