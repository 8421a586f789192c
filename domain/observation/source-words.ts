/** What a source is called: its publisher; where only a remark in brackets stands for the publisher, its title with that remark. */
import type { Source } from './types.ts';

export interface SourceName {
  readonly name: string;
  /** "đăng lại": what is known of a source whose publisher is not. */
  readonly note?: string;
}

export function nameOfSource({ title, publisher }: Source): SourceName {
  const note = /^\((.+)\)$/u.exec(publisher.trim())?.[1]?.trim();
  return note === undefined ? { name: publisher } : { name: title, note };
}

/** In one line: "Báo Đồng Khởi", "Phát triển mạnh vùng nuôi tôm (đăng lại)". */
export function sourceWords(source: Source): string {
  const { name, note } = nameOfSource(source);
  return note === undefined ? name : `${name} (${note})`;
}
