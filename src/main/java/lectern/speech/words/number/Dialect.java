package lectern.speech.words.number;

import java.util.Locale;

/** What differs between the Englishes: "one hundred five", the order of dates, the name of the last letter. */
public enum Dialect {
    AMERICAN, COMMONWEALTH;

    public Locale language() {
        return this == AMERICAN ? Locale.US : Locale.UK;
    }

    public static Dialect of(Locale language) {
        return language.getCountry().equals("US") ? AMERICAN : COMMONWEALTH;
    }
}
