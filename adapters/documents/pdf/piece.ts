/** Letters on a PDF page with their place. */

/** Letters drawn together, in page coordinates as shown: points from the top left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}
