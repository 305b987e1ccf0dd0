package lectern.speech.words;

import java.util.Locale;

/** What differs between the Englishes: "one hundred five", the order of dates, the name of the last letter. */
enum Dialect {
    AMERICAN, COMMONWEALTH;

    Locale language() {
        return this == AMERICAN ? Locale.US : Locale.UK;
    }

    static Dialect of(Locale language) {
        return language.getCountry().equals("US") ? AMERICAN : COMMONWEALTH;
    }
}
