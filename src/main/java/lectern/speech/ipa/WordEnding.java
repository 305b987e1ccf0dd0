package lectern.speech.ipa;

/**
 * A part that words end in, and where it puts their main stress.
 *
 * @param sounds its own
 * @param back   how many vowels before the part the main stress lies; 0 if the part has it or leaves it where it is
 */
record WordEnding(Syllables sounds, int back) {

    /** Reads what the table has: "ˈmaɪsɪn", "ˈ-zuːmæb". */
    static WordEnding of(String written) {
        if (!written.startsWith("ˈ-")) {
            return new WordEnding(Syllables.parse(written), 0);
        }
        String sounds = written.substring(1).replace("-", "");
        return new WordEnding(Syllables.parse(sounds), written.length() - 1 - sounds.length());
    }

    /**
     * The whole word.
     *
     * @param letters of what stands before
     */
    Ipa behind(Syllables before, String letters) {
        Syllables stressed = back == 0 ? before : before.stressedFromEnd(back, letters);
        return stressed.followedBy(sounds).withOneMainStress().ipa();
    }
}
