/**
 * What the sentences ask: targets with measurable parts, tasks, works. Everything read by the machine carries a span,
 * a confidence with reasons, and alternatives; people's corrections lie beside it and never replace it.
 */
import type { Address } from '../resolution/index.ts';
import type { ActorId, Bilingual, Branded, Code, Decimal, Diagnostic, Parameters, Period, Quantity, Span, Unit } from '../values/index.ts';

/** "dieu-2.khoan-2.diem-a.phan-1": a target's address and the part's place in it, counted from 1. */
export type PartAddress = Branded<'PartAddress'>;

/** Grades a commune or district can reach, in order (facts): basically < standard < advanced < model. */
export type Grade = 'standard' | 'advanced' | 'model';

/** What makes a part met. DOMAIN table "The language of targets". */
export type Criterion =
  | { readonly kind: 'equals'; readonly value: Quantity }
  | { readonly kind: 'at-least'; readonly value: Quantity; readonly strict: boolean; readonly approximate: boolean }
  | { readonly kind: 'at-most'; readonly value: Quantity; readonly strict: boolean; readonly approximate: boolean }
  | { readonly kind: 'range'; readonly lower: Quantity; readonly upper: Quantity; readonly approximate: boolean }
  | { readonly kind: 'about'; readonly value: Quantity }
  /** "tăng 3,84%", "giảm 0,25%/năm": an amount of change. `reading` stays `ambiguous` until a person confirms points or percent. */
  | {
      readonly kind: 'change';
      readonly toward: 'increase' | 'decrease';
      readonly amount: AmountCriterion;
      readonly base?: string;
      readonly reading: 'relative' | 'points' | 'absolute' | 'ambiguous';
    }
  /** "huyện Mỏ Cày Nam đạt chuẩn …": one named unit reaches a grade (or, with `basically`, nearly does). */
  | { readonly kind: 'named-unit'; readonly unit: string; readonly grade?: Grade; readonly basically: boolean; readonly what: string }
  /** "tổ chức diễn tập …", "khởi công …", "hoàn thành …": done by the end of the period. */
  | { readonly kind: 'event'; readonly verb: string; readonly what: string; readonly unit?: string }
  /** "không xảy ra …", "không để …": no such event. */
  | { readonly kind: 'none'; readonly what: string }
  /** "kéo giảm", "kiềm chế", "nâng cao": against the same period. */
  | { readonly kind: 'direction'; readonly toward: 'increase' | 'decrease' | 'contain'; readonly what: string };

/** The criteria an amount of change can have. */
export type AmountCriterion = Extract<Criterion, { kind: 'equals' | 'at-least' | 'at-most' | 'range' | 'about' }>;

export interface Confidence {
  /** 0 to 1, in steps of 0.05; below 0.8 the desk shows the part as doubtful. */
  readonly value: number;
  readonly reasons: readonly { readonly code: Code; readonly parameters: Parameters }[];
  /** Other readings of the same words, best first. */
  readonly alternatives: readonly Criterion[];
}

export interface TargetPart {
  readonly address: PartAddress;
  /** The committed phrase that is underlined on the page: "phấn đấu đạt 6,5% - 7%". */
  readonly span: Span;
  /** Where the indicator's name stands; may lie outside `span` and may be shared by neighbours. */
  readonly indicatorSpan?: Span;
  /** Where the figure stands: "6,5% - 7%". Absent for events and directions. */
  readonly valueSpan?: Span;
  /** The indicator in its own words, completed from neighbours: "Tốc độ tăng trưởng kinh tế (GRDP)". NFC. */
  readonly name: string;
  readonly criterion: Criterion;
  /** The counted or measured unit as written, NFC ("xã", "triệu USD", "giường bệnh/vạn dân"). */
  readonly unitText?: string;
  /** What a share is taken of, as written: "dân số", "lực lượng lao động", "GRDP". Absent where the words do not say. */
  readonly denominator?: string;
  /** By when; the plan year unless the words say otherwise. */
  readonly period?: Period;
  /** Who set it: "dự toán Trung ương giao" is assigned, "chỉ tiêu địa phương phấn đấu" is striven for. */
  readonly setter?: { readonly kind: 'assigned' | 'striven-for'; readonly text: string; readonly span: Span };
  /** phấn đấu, quyết tâm → striving; a bare verb → firm; cơ bản → basically. */
  readonly strength: 'firm' | 'striving' | 'basically';
  /** The part this one is a subset or an explanation of ("trong đó …"). */
  readonly within?: PartAddress;
  /** Binding parts decide the target; explanatory ones are shown. Nested parts are explanatory unless declared binding. */
  readonly role: 'binding' | 'explanatory';
  readonly confidence: Confidence;
}

/** One lettered item of the Council's own list. */
export interface Target {
  readonly address: Address;
  /** The letter or number as written: "đ". */
  readonly label: string;
  readonly span: Span;
  /** What it is about, in its own words. */
  readonly name: string;
  readonly parts: readonly TargetPart[];
}

/** A commitment to do something, with its words; its management comes later. */
export interface Task {
  readonly address: Address;
  readonly span: Span;
  /** The group it stands in: "Về phát triển kinh tế". */
  readonly group?: string;
}

/** A public work or project the text names. */
export interface Work {
  readonly address: Address;
  readonly span: Span;
  readonly name: string;
  /** "khởi công", "đẩy nhanh tiến độ", "chuẩn bị đầu tư": what is promised of it. */
  readonly verb?: string;
}

/** What the machine read from one resolution. */
export interface Plan {
  /** "Mục tiêu tổng quát": the general objective's sentences. */
  readonly objective: readonly Span[];
  readonly targets: readonly Target[];
  /** Quantified statements hidden in the tasks: shown as such, not counted among the Council's own targets. */
  readonly hidden: readonly TargetPart[];
  readonly tasks: readonly Task[];
  readonly works: readonly Work[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One correction by a person, kept beside the machine's reading. */
export interface Correction {
  readonly part: PartAddress;
  readonly change: Partial<Pick<TargetPart, 'name' | 'criterion' | 'role' | 'period' | 'strength'>>;
  readonly reason: string;
  readonly by: ActorId;
  readonly on: string;
}

/** What reading needs to know of the world; handed in, never imported. */
export interface ReadingFacts {
  readonly units: readonly UnitSpelling[];
  readonly scaleWords: readonly ScaleWord[];
}

/** A unit and the ways it is written, longest first where one begins another. */
export interface UnitSpelling {
  readonly unit: Unit;
  readonly spellings: readonly string[];
}

/** "nghìn", "triệu", "tỷ": a factor that stands before a unit or behind it. */
export interface ScaleWord {
  readonly factor: Decimal;
  readonly spellings: readonly string[];
}

/** How a target is called where space is short, and the group it is listed under. Given by a person. */
export interface TargetLabel {
  readonly target: Address;
  readonly short: Bilingual;
  readonly name: Bilingual;
  readonly group: Bilingual;
}

/** A named person put the plan in force. */
export interface Confirmation {
  readonly by: ActorId;
  readonly name: string;
  readonly on: string;
}
