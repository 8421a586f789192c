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
  | 'subparagraph'; // đoạn without a number

export interface Provision {
  readonly address: Address;
  readonly kind: ProvisionKind;
  /** As written, without its punctuation: "2", "đ", "II"; absent for a paragraph without a number. */
  readonly number?: string;
  /** From its number to the end of its last child. */
  readonly span: Span;
  /** The number with its punctuation: "đ)", "Điều 2.", "1." */
  readonly numberSpan?: Span;
  /** A title standing on the number's line ("Các chỉ tiêu chủ yếu"), when children or paragraphs follow it. */
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
  readonly citations: readonly Citation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** "Điều 2 khoản 2 điểm đ" / "Article 2 clause 2 point đ". */
export type AddressName = Bilingual;
