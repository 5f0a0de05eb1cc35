/**
 * Transformation matrices and rectangles in the order of a PDF file (ISO 32000-1, 8.3.4). They are read by index: to take an
 * array apart costs several times as much before it is compiled, and each line of a plan asks for a dozen.
 */

export type Matrix = readonly [number, number, number, number, number, number];
/** Left, lower, right and upper edge. */
export type Box = readonly [number, number, number, number];
export type Point = readonly [number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` does first and `outer` then. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  return [
    inner[0] * outer[0] + inner[1] * outer[2],
    inner[0] * outer[1] + inner[1] * outer[3],
    inner[2] * outer[0] + inner[3] * outer[2],
    inner[2] * outer[1] + inner[3] * outer[3],
    inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
    inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
  ];
}

export function transform(matrix: Matrix, x: number, y: number): Point {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

export const unitSquare: Box = [0, 0, 1, 1];

/** The box around a box and a point; a box of one point when there is none yet. */
export function around(box: Box | null, point: Point): Box {
  const x = point[0];
  const y = point[1];
  if (!box) return [x, y, x, y];
  return [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
}

/** The box around the corners of a transformed box. */
export function transformBox(matrix: Matrix, box: Box): Box {
  const first = transform(matrix, box[0], box[1]);
  const second = transform(matrix, box[2], box[1]);
  const third = transform(matrix, box[0], box[3]);
  const fourth = transform(matrix, box[2], box[3]);
  return [
    Math.min(first[0], second[0], third[0], fourth[0]),
    Math.min(first[1], second[1], third[1], fourth[1]),
    Math.max(first[0], second[0], third[0], fourth[0]),
    Math.max(first[1], second[1], third[1], fourth[1]),
  ];
}

export function union(a: Box | null, b: Box | null): Box | null {
  if (!a || !b) return a ?? b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
