package lectern.content.inline;

/** Tells a slip of the keyboard from another word. */
public final class Spelling {

    private static final int LONGEST = 40;

    private Spelling() {}

    /** Whether one was most likely meant to be the other. */
    public static boolean isNear(String written, String known) {
        return distance(written, known) <= Math.max(1, known.length() / 3);
    }

    /** Letters to add, drop, change or swap with the next (optimal string alignment). */
    public static int distance(String one, String other) {
        if (one.length() > LONGEST) {
            return one.length();
        }
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cell(rows, i, j, one, other);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int cell(int[][] rows, int i, int j, String one, String other) {
        int change = rows[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
