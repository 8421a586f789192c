/** Boundaries drawn: the right way round, inside the frame, and neighbours by arrow. */
import { describe, expect, it } from 'vitest';
import { drawShapes, nextShape } from './project.ts';
import type { Boundary } from './queries.ts';

const square = (code: string, west: number, south: number, clockwise = false): Boundary => {
  const ring = [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.1],
    [west, south + 0.1],
    [west, south],
  ];
  return {
    type: 'Feature',
    id: code,
    properties: { code, name: `Xã ${code}`, approximate: false },
    geometry: { type: 'Polygon', coordinates: [clockwise ? ring.toReversed() : ring] },
  };
};

const [shapes = []] = drawShapes([[square('a', 106, 10), square('b', 106.2, 10), square('c', 106, 10.2, true)]], { width: 300, height: 300 });

describe('drawing', () => {
  it('keeps every unit in the frame whichever way its ring is wound', () => {
    for (const { x, y, width } of shapes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(300);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(300);
      expect(width).toBeLessThan(150);
    }
  });

  it('puts east to the right and north above', () => {
    const at = (code: string) => shapes.find((shape) => shape.code === code)!;
    expect(at('b').x).toBeGreaterThan(at('a').x);
    expect(at('c').y).toBeLessThan(at('a').y);
  });
});

describe('arrow keys', () => {
  it.each([
    ['a', 'right', 'b'],
    ['a', 'up', 'c'],
    ['b', 'left', 'a'],
    ['b', 'right', undefined],
    [undefined, 'down', 'a'],
  ] as const)('from %s %s to %s', (from, way, to) => {
    expect(nextShape(shapes, from, way)?.code).toBe(to);
  });
});
