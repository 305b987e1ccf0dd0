package lectern.edition.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.edition.Option;
import lectern.edition.page.look.PageFrame;

/**
 * What the template of the page shows where a large print is chosen: the questions, and what the choice comes to.
 *
 * @param subject what is printed
 * @param pages   of the print that is chosen; empty if it cannot be had
 * @param look    where a picture of its first page is, if it can be had
 * @param remembered whether this browser remembers choices of a print
 */
record PrintPage(PageFrame frame, Subject subject, PrintChoice choice, OptionalInt pages, Optional<String> look,
        boolean remembered) {

    /** @param sample a line that is to look like each answer, if one can be shown */
    record Question(String name, String title, Optional<String> sample, List<Answer> answers) {
        boolean isAboutSize() {
            return name.equals("size");
        }

        boolean isAboutPaper() {
            return name.equals("paper");
        }
    }

    /** @param looks the class in the style sheet that makes a sample look like it */
    record Answer(String id, String value, String label, String looks, boolean chosen) {}

    /** A choice that can be had. */
    record Way(String address, String label) {}

    boolean isRefused() {
        return choice.recipe().isEmpty();
    }

    /** Whether what is shown is of this answer; it is not of any other that is marked since. */
    boolean isShown(Answer answer) {
        return !isRefused() && answer.chosen();
    }

    /** Why it cannot be had, where it cannot. */
    String why() {
        boolean areOffered = choice.options().stream().allMatch(option -> {
            List<String> values = choice.query().getOrDefault(option.name(), List.of());
            return values.size() < 2 && option.choices().containsAll(values);
        });
        return areOffered
                ? frame.words().say("print.refused.size", title("size"), title("typeface"), title("paper"))
                : frame.words().say("print.refused.unknown");
    }

    private String title(String name) {
        return choice.options().stream().filter(option -> option.name().equals(name))
                .map(option -> Offers.title(frame.words(), option, choice.chosen(option))).findFirst().orElse("");
    }

    List<Way> instead() {
        return choice.instead().stream().map(this::way).toList();
    }

    /** Says only what would be otherwise: the whole choice in each line would be long, and alike but for a word. */
    private Way way(Map<String, String> other) {
        String words = choice.options().stream()
                .flatMap(option -> choice.otherwise(option, other)
                        .map(value -> Offers.title(frame.words(), option, value)).stream())
                .collect(Collectors.joining(frame.words().say("form.separator")));
        return new Way(subject.address() + "/print" + choice.with(other).question(), words);
    }

    /** What leaves no choice is not asked. */
    List<Question> questions() {
        return asked().map(this::question).toList();
    }

    private Stream<Option> asked() {
        return choice.options().stream().filter(option -> option.choices().size() > 1);
    }

    private Question question(Option option) {
        return new Question(option.name(), frame.words().option(option.name()),
                frame.words().find("print.sample." + option.name()),
                option.choices().stream().map(value -> answer(option, value)).toList());
    }

    private Answer answer(Option option, String value) {
        String looks = "print-" + option.name() + "-" + value.replace('.', '-');
        return new Answer("_" + looks, value, Offers.title(frame.words(), option, value), looks,
                value.equals(choice.chosen(option)));
    }

    /** The whole choice in a line. */
    String chosen() {
        return asked().map(option -> Offers.title(frame.words(), option, choice.chosen(option)))
                .collect(Collectors.joining(frame.words().say("form.separator")));
    }

    /** What gives the picture the room of the paper before it is there. */
    String sheet() {
        return choice.options().stream().filter(option -> option.name().equals("paper"))
                .map(option -> "print-look-" + choice.chosen(option)).findFirst().orElse("");
    }

    /** How many sheets of paper it takes, printed on both sides. */
    int sheets() {
        return (pages.orElseThrow() + 1) / 2;
    }
}
