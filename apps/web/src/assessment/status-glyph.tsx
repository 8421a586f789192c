/** The bar and the post: solid where we have the figure, an arrow while the period runs, hollow where only the word, dots where nothing yet. */
import type { ReactNode } from 'react';
import type { State } from './state.ts';

const post = <path className="glyph-post" d="M15 .5v12" />;

const drawings: Readonly<Record<State, ReactNode>> = {
  exceeded: (
    <>
      <path className="glyph-solid" d="M1 4h20v5H1z" />
      <path className="glyph-gap" d="M15 0v13" />
      <path className="glyph-post" d="M15 .5v3M15 9.5v3" />
    </>
  ),
  met: (
    <>
      <path className="glyph-solid" d="M1 4h13v5H1z" />
      {post}
    </>
  ),
  missed: (
    <>
      <path className="glyph-solid" d="M1 4h7v5H1z" />
      {post}
    </>
  ),
  'on-track': (
    <>
      <path className="glyph-arrow" d="M1 6.5h11.6M9.2 3l3.7 3.5-3.7 3.5" />
      {post}
    </>
  ),
  'at-risk': (
    <>
      <path className="glyph-arrow" d="M1 6.5h7.6M5.2 3l3.7 3.5-3.7 3.5" />
      {post}
    </>
  ),
  'off-track': (
    <>
      <path className="glyph-arrow" d="M1 6.5h2.8M.9 3l3.7 3.5L.9 10" />
      {post}
    </>
  ),
  'reported-met': (
    <>
      <path className="glyph-hollow" d="M1.6 4.1h12.4v4.8H1.6z" />
      {post}
    </>
  ),
  'reported-missed': (
    <>
      <path className="glyph-hollow" d="M1.6 4.1h6.4v4.8H1.6z" />
      {post}
    </>
  ),
  'not-assessable': (
    <>
      <path className="glyph-dots" d="M1.5 6.5h11" />
      {post}
    </>
  ),
};

export function StatusGlyph({ state }: { readonly state: State }): ReactNode {
  return (
    <svg className="glyph" viewBox="0 0 22 13" width="22" height="13" aria-hidden="true">
      {drawings[state]}
    </svg>
  );
}
