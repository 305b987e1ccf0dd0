package lectern.edition.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.edition.Words;
import lectern.edition.page.look.PageFrame;

/** What the template of an error shows: what happened, and what can be done about it. */
record ErrorPage(PageFrame frame, int status, String title, String sentence, Optional<String> detail,
        List<Hint> hints) {

    static ErrorPage of(Fault fault, PageFrame frame) {
        Words words = frame.words();
        return new ErrorPage(frame, fault.status(), fault.title(words), fault.sentence(words), fault.detail(),
                fault.hints().stream().map(hint -> Hint.of(hint, fault, words)).toList());
    }

    /** This is the language of what only the one that refuses knows. */
    Locale detailLanguage() {
        return Locale.ENGLISH;
    }

    /**
     * Something that can be done.
     *
     * @param address where to go for it, if it is somewhere
     */
    record Hint(Optional<String> address, String label) {
        private static final Pattern CHOICE = Pattern
                .compile("(?:/[A-Za-z0-9.-]+)+\\?(?<option>[a-z]+)=(?<choice>[A-Za-z0-9._-]+)");

        private static final Pattern WHOLE = Pattern.compile("/[a-z0-9-]+");

        /**
         * The address of a choice is told by what the choice is called, and that of a publication by its title; all else
         * is told as it is.
         */
        static Hint of(String hint, Fault fault, Words words) {
            if (WHOLE.matcher(hint).matches() && !fault.values().isEmpty()) {
                return new Hint(Optional.of(hint), fault.values().getFirst());
            }
            Matcher choice = CHOICE.matcher(hint);
            return choice.matches()
                    ? new Hint(Optional.of(hint), words.named(words.option(choice.group("option")),
                            words.choice(choice.group("option"), choice.group("choice"))))
                    : new Hint(Optional.empty(), hint);
        }
    }
}
