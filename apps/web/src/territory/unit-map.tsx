/** The drawn map: one outline a unit, tinted where the resolution names it; by pointer, or by arrow keys from neighbour to neighbour. */
import { splitName } from '@moc/domain/territory';
import type { KeyboardEvent, ReactNode } from 'react';
import { nextShape, type Shape, type Way } from './project.ts';

export const frame = { width: 900, height: 620 };

/** Fewer than this many units carry their names on the map. */
const mostNames = 24;

interface UnitMapProps {
  readonly label: string;
  readonly shapes: readonly Shape[];
  readonly earlier: readonly Shape[];
  readonly named: ReadonlySet<string>;
  readonly successors: ReadonlySet<string>;
  readonly chosen: string | undefined;
  readonly choose: (code: string) => void;
}

const ways: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

export function UnitMap({ label, shapes, earlier, named, successors, chosen, choose }: UnitMapProps): ReactNode {
  const press = (event: KeyboardEvent) => {
    const way = ways[event.key];
    const next = way && nextShape(shapes, chosen, way);
    if (way) event.preventDefault();
    if (next) choose(next.code);
  };
  const classOf = ({ code, approximate }: Shape) =>
    ['unit-shape', approximate && 'is-approximate', named.has(code) && 'is-named', successors.has(code) && 'is-successor', code === chosen && 'is-chosen']
      .filter(Boolean)
      .join(' ');
  // The chosen outline is drawn last, over its neighbours' lines.
  const inOrder = [...shapes].sort((a, b) => Number(a.code === chosen) - Number(b.code === chosen));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go over the map; the table says the same
    <svg className="territory-map" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label} tabIndex={0} onKeyDown={press}>
      {inOrder.map((shape) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shape is chosen by pointer, and by the arrow keys of the map; the table has a button for each
        <path key={shape.code} className={classOf(shape)} d={shape.outline} onClick={() => choose(shape.code)}>
          <title>{shape.name}</title>
        </path>
      ))}
      {earlier.map(({ code, outline }) => (
        <path key={code} className="unit-earlier" d={outline} />
      ))}
      <Names shapes={shapes} named={named} chosen={chosen} successors={successors} />
    </svg>
  );
}

/** Names that fit: all where units are few, else those that matter now. */
function Names({ shapes, named, successors, chosen }: Pick<UnitMapProps, 'shapes' | 'named' | 'successors' | 'chosen'>): ReactNode {
  const matters = ({ code }: Shape) => named.has(code) || code === chosen || successors.has(code);
  const shown = shapes.length <= mostNames ? shapes : shapes.filter(matters);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the shapes carry the names
    <g aria-hidden="true" lang="vi">
      {shown.map((shape) => (
        <text key={shape.code} className={matters(shape) ? 'unit-label' : 'unit-label is-quiet'} x={shape.x} y={shape.y}>
          {splitName(shape.name).bare}
        </text>
      ))}
    </g>
  );
}
