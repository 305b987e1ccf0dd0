package lectern.edition.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.colour.Colour;
import lectern.edition.Option;
import lectern.edition.Words;
import lectern.edition.page.look.OwnColours;
import lectern.edition.page.look.PageFrame;
import lectern.edition.page.look.Preferences;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the preferences shows: first what most people need, then the rest.
 *
 * @param back    the address of the page to go back to, if it is known
 * @param saved   whether they have just been changed
 * @param refused whether the browser does not keep what was chosen
 */
record PreferencesPage(PageFrame frame, Optional<String> back, boolean saved, boolean refused) {
    private static final List<String> FIRST = List.of("size", Preferences.COLOURS);
    private static final String USUAL_LETTERS = "16181d";
    private static final String USUAL_GROUND = "ffffff";

    /** A question with its answers, one of which is chosen. */
    record Question(String name, String title, List<Answer> answers) {
        /** Whether a reader may choose two colours of their own. */
        boolean hasOwnColours() {
            return answers.stream().anyMatch(each -> each.value().equals(Preferences.OWN));
        }
    }

    record Answer(String id, String value, String label, Locale language, boolean chosen) {}

    List<Question> first() {
        return Preferences.OPTIONS.stream().filter(each -> FIRST.contains(each.name())).map(this::question).toList();
    }

    /** What leaves no choice is not asked. */
    List<Question> rest() {
        return Preferences.OPTIONS.stream().filter(each -> !FIRST.contains(each.name()))
                .filter(each -> !each.name().equals(Preferences.LANGUAGE) || hasLanguages())
                .map(this::question).toList();
    }

    /** Files are in the language of their text. */
    private boolean hasLanguages() {
        return Words.languages().size() > 1 && frame.reach().isServer();
    }

    /** What makes pages easier to read with dyslexia, for a script; null where the server knows. */
    @Nullable
    String easier() {
        return frame.reach().isServer() ? null : Preferences.NONE.easier().written();
    }

    private Question question(Option option) {
        List<String> values = new ArrayList<>(option.choices());
        // The style sheet of a reader's own colours is made by the server.
        if (option.name().equals(Preferences.COLOURS) && frame.reach().isServer()) {
            values.add(Preferences.OWN);
        }
        String chosen = Optional.ofNullable(frame.chosen(option.name())).orElse(option.fallback());
        return new Question(option.name(), frame.words().say("preference." + option.name()), values.stream()
                .map(value -> new Answer("_" + option.name() + "-" + value, value, label(option, value),
                        language(option, value), value.equals(chosen)))
                .toList());
    }

    private String label(Option option, String value) {
        Locale language = language(option, value);
        return !option.name().equals(Preferences.LANGUAGE) || value.equals(option.fallback())
                ? frame.words().find("preference." + option.name() + "." + value)
                        .or(() -> frame.words().find("preference." + option.name() + ".each", value)).orElse(value)
                : language.getDisplayLanguage(language);
    }

    /** Languages are offered in their own words. */
    private Locale language(Option option, String value) {
        return option.name().equals(Preferences.LANGUAGE) && !value.equals(option.fallback())
                ? Locale.forLanguageTag(value)
                : frame.words().locale();
    }

    /** {@code #rrggbb} for a field of colour. */
    String letters() {
        return "#" + frame.preferences().ownColours().map(OwnColours::text).map(Colour::hex).orElse(USUAL_LETTERS);
    }

    String ground() {
        return "#" + frame.preferences().ownColours().map(OwnColours::ground).map(Colour::hex).orElse(USUAL_GROUND);
    }

    /** How strong the contrast of the reader's own colours is, where it is too weak for most eyes; rounded down. */
    Optional<Double> weakContrast() {
        return frame.preferences().ownColours().map(OwnColours::contrast).filter(each -> each < OwnColours.EASY)
                .map(each -> Math.floor(each * 10) / 10);
    }
}
