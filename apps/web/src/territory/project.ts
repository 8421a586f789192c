/** Boundaries as drawings: projected to fit a frame, each with its outline, its middle and its size. */
import { geoArea, geoMercator, geoPath } from 'd3-geo';
import type { Boundary } from './queries.ts';

export interface Shape {
  readonly code: string;
  readonly name: string;
  readonly approximate: boolean;
  /** The outline as an SVG path. */
  readonly outline: string;
  /** The middle of its land, in the frame. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

type Ring = [number, number][];

/** GeoJSON winds outer rings counter-clockwise (RFC 7946), the projection wants them clockwise: else a commune is the rest of the world. */
function wound(geometry: Boundary['geometry']): GeoJSON.Geometry {
  const turned = { ...geometry, coordinates: reversed(geometry.coordinates) } as GeoJSON.Geometry;
  return geoArea(turned) > 2 * Math.PI ? (geometry as GeoJSON.Geometry) : turned;
}

function reversed(coordinates: readonly unknown[]): unknown[] {
  const isRing = Array.isArray(coordinates[0]) && typeof (coordinates[0] as unknown[])[0] === 'number';
  return isRing ? [...(coordinates as Ring)].reverse() : coordinates.map((inner) => reversed(inner as unknown[]));
}

/** Draws layers of boundaries on one map that just fits the frame. */
export function drawShapes(layers: readonly (readonly Boundary[])[], { width, height }: Frame): readonly (readonly Shape[])[] {
  const geometries = layers.map((layer) => layer.map(({ geometry }) => wound(geometry)));
  const whole: GeoJSON.GeometryCollection = { type: 'GeometryCollection', geometries: geometries.flat() };
  const path = geoPath(
    geoMercator().fitExtent(
      [
        [6, 6],
        [width - 6, height - 6],
      ],
      whole,
    ),
  ).digits(1);
  return layers.map((layer, of) =>
    layer.map(({ properties: { code, name, approximate } }, index) => {
      const geometry = geometries[of]![index]!;
      const [x, y] = path.centroid(geometry);
      const [[left], [right]] = path.bounds(geometry);
      return { code, name, approximate, outline: path(geometry) ?? '', x, y, width: right - left };
    }),
  );
}

export type Way = 'left' | 'right' | 'up' | 'down';

/** The nearest shape whose middle lies that way rather than aside; undefined at the edge. */
export function nextShape(shapes: readonly Shape[], from: string | undefined, way: Way): Shape | undefined {
  const start = shapes.find(({ code }) => code === from);
  if (!start) return shapes[0];
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[way] as [number, number];
  const ahead = shapes.flatMap((shape) => {
    const [x, y] = [shape.x - start.x, shape.y - start.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    return along > 0 && aside <= 2 * along ? [{ shape, far: along + aside }] : [];
  });
  return ahead.sort((a, b) => a.far - b.far)[0]?.shape;
}
