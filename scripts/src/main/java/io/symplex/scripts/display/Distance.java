package io.symplex.scripts.display;

/** How far apart two names are, for the question "did you mean …?". */
public final class Distance {

    private Distance() {}

    /**
     * Counts how many letters must be changed, put in or left out to make one name of the other.
     *
     * @param a one name
     * @param b the other
     * @return the number; 0 if they are equal
     */
    public static int between(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
