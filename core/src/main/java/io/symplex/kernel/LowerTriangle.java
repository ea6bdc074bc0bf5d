package io.symplex.kernel;

/** Where the elements of a lower triangle stand: the diagonal, then what is left of it, row by row. */
final class LowerTriangle {

    final int[] row; // of each element
    final int[] column;

    LowerTriangle(int n, boolean diagonalOnly) {
        int size = size(n, diagonalOnly);
        row = new int[size];
        column = new int[size];
        int next = n;
        for (int i = 0; i < n; i++) {
            row[i] = i;
            column[i] = i;
            for (int j = 0; !diagonalOnly && j < i; j++) {
                row[next] = i;
                column[next++] = j;
            }
        }
    }

    static int size(int n, boolean diagonalOnly) {
        return diagonalOnly ? n : Math.multiplyExact(n, n + 1) / 2;
    }
}
