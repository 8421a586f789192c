/** A small symmetric system of equations solved by elimination. */

/** The x for which matrix · x = right; the matrix is positive definite, so that no pivot is zero. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  rows.forEach((pivotRow, pivot) => {
    for (const row of rows.slice(pivot + 1)) subtract(row, pivotRow, at(row, pivot) / at(pivotRow, pivot));
  });
  const answer = rows.map(() => 0);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? [];
    const known = answer.reduce((sum, value, column) => (column > index ? sum + value * at(row, column) : sum), 0);
    answer[index] = (at(row, rows.length) - known) / at(row, index);
  }
  return answer;
}

const at = (row: readonly number[], column: number): number => row[column] ?? 0;

function subtract(row: number[], pivotRow: readonly number[], factor: number): void {
  pivotRow.forEach((value, column) => {
    row[column] = at(row, column) - factor * value;
  });
}
