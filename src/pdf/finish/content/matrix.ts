/** Transformation matrices and rectangles in the order of a PDF file (ISO 32000-1, 8.3.4). */

export type Matrix = readonly [number, number, number, number, number, number];
/** Left, lower, right and upper edge. */
export type Box = readonly [number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` does first and `outer` then. */
export function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function transform([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export const unitSquare: Box = [0, 0, 1, 1];

/** The box around a box and a point; a box of one point when there is none yet. */
export function around(box: Box | null, [x, y]: readonly [number, number]): Box {
  if (!box) return [x, y, x, y];
  return [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
}

/** The box around the corners of a transformed box. */
export function transformBox(matrix: Matrix, [left, lower, right, upper]: Box): Box {
  let box = around(null, transform(matrix, left, lower));
  box = around(box, transform(matrix, right, lower));
  box = around(box, transform(matrix, left, upper));
  return around(box, transform(matrix, right, upper));
}

export function union(a: Box | null, b: Box | null): Box | null {
  if (!a || !b) return a ?? b;
  return around(around(a, [b[0], b[1]]), [b[2], b[3]]);
}
