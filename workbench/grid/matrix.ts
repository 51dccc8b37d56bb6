/** Univer's sparse tables: rows by number, columns by number. */
export type Matrix<T> = Record<number, Record<number, T>>;

export function put<T>(matrix: Matrix<T>, row: number, column: number, value: T): void {
  (matrix[row] ??= {})[column] = value;
}

export const isEmpty = (matrix: object): boolean => Object.keys(matrix).length === 0;
