/** Types of the verifier that stands alone. */
export type Verified =
  | { readonly ok: true; readonly tenant: string; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly line: number; readonly seq?: number; readonly says: { readonly vi: string; readonly en: string } };

export function verifyLog(lines: Iterable<string> | AsyncIterable<string>, noted?: string): Promise<Verified>;
export function linesOf(file: string): AsyncGenerator<string>;
