package lectern.speech.words.rule;

/**
 * Some characters of ASCII, and either all of the others or none: as exact as a glance at a line needs to be.
 *
 * @param low    one bit for each character below 64
 * @param high   one bit for each from 64 to 127
 * @param others whether everything beyond is in it
 */
record CharacterSet(long low, long high, boolean others) {
    static final CharacterSet NONE = new CharacterSet(0, 0, false);
    static final CharacterSet ALL = new CharacterSet(-1, -1, true);

    static CharacterSet of(String text) {
        long low = 0;
        long high = 0;
        boolean others = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 64) {
                low |= 1L << c;
            } else if (c < 128) {
                high |= 1L << c;
            } else {
                others = true;
            }
        }
        return new CharacterSet(low, high, others);
    }

    boolean contains(char c) {
        // A shift takes the last six bits only, so the same works for both halves.
        return c < 64 ? (low >>> c & 1) != 0 : c < 128 ? (high >>> c & 1) != 0 : others;
    }

    boolean meets(CharacterSet other) {
        return (low & other.low) != 0 || (high & other.high) != 0 || others && other.others;
    }

    boolean isWithin(CharacterSet other) {
        return (low & ~other.low) == 0 && (high & ~other.high) == 0 && (!others || other.others);
    }

    CharacterSet or(CharacterSet other) {
        return new CharacterSet(low | other.low, high | other.high, others || other.others);
    }

    CharacterSet and(CharacterSet other) {
        return new CharacterSet(low & other.low, high & other.high, others && other.others);
    }

    int size() {
        return Long.bitCount(low) + Long.bitCount(high) + (others ? 128 : 0);
    }
}
