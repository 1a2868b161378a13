/** Small dense symmetric matrices: a model of this capability has one or two coefficients. */
export type Matrix = readonly (readonly number[])[];

const at = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** X′ diag(weights) X of the rows of X. */
export function weightedCrossProduct(rows: Matrix, weights: readonly number[]): Matrix {
  const size = range(rows[0]?.length ?? 0);
  return size.map((i) =>
    size.map((j) => rows.reduce((sum, row, index) => sum + (row[i] ?? 0) * (row[j] ?? 0) * (weights[index] ?? 0), 0)),
  );
}

export function multiply(left: Matrix, right: Matrix): Matrix {
  const inner = range(right.length);
  const columns = range(right[0]?.length ?? 0);
  return left.map((_, i) => columns.map((j) => inner.reduce((sum, k) => sum + at(left, i, k) * at(right, k, j), 0)));
}

export function trace(matrix: Matrix): number {
  return matrix.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
}

export function determinant(matrix: Matrix): number {
  if (matrix.length === 1) return at(matrix, 0, 0);
  return at(matrix, 0, 0) * at(matrix, 1, 1) - at(matrix, 0, 1) * at(matrix, 1, 0);
}

/** The inverse of a matrix of one or two rows. */
export function inverse(matrix: Matrix): Matrix {
  const d = determinant(matrix);
  if (matrix.length === 1) return [[1 / d]];
  return [
    [at(matrix, 1, 1) / d, -at(matrix, 0, 1) / d],
    [-at(matrix, 1, 0) / d, at(matrix, 0, 0) / d],
  ];
}

export function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0));
}
