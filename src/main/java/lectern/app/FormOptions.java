package lectern.app;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.edition.print.PrintOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a reader may choose about the forms, by the names that addresses have for it. */
final class FormOptions {

    /** What the help lists. */
    static final class Sizes extends Choices {
        Sizes() {
            super("size");
        }
    }

    /** What the help lists. */
    static final class Papers extends Choices {
        Papers() {
            super("paper");
        }
    }

    /** What the help lists. */
    static final class Pairs extends Choices {
        Pairs() {
            super("colours");
        }
    }

    /** What the help lists. */
    static final class Spacings extends Choices {
        Spacings() {
            super("spacing");
        }
    }

    /** Those of a print's option. picocli wants a class of its own for each. */
    abstract static class Choices implements Iterable<String> {
        private final List<String> choices;

        private Choices(String option) {
            choices = PrintOptions.FIXED.stream().filter(each -> each.name().equals(option)).findFirst()
                    .map(lectern.edition.Option::choices).orElseThrow();
        }

        @Override
        public Iterator<String> iterator() {
            return choices.iterator();
        }
    }

    @Option(names = "--size", paramLabel = "POINTS", completionCandidates = Sizes.class, //
            description = "large print's body size: ${COMPLETION-CANDIDATES}")
    private Optional<String> size = Optional.empty();

    @Option(names = "--paper", paramLabel = "PAPER", completionCandidates = Papers.class, //
            description = "${COMPLETION-CANDIDATES}")
    private Optional<String> paper = Optional.empty();

    @Option(names = "--colours", paramLabel = "COLOURS", completionCandidates = Pairs.class, //
            description = "${COMPLETION-CANDIDATES}")
    private Optional<String> colours = Optional.empty();

    @Option(names = "--spacing", paramLabel = "LINES", completionCandidates = Spacings.class, //
            description = "${COMPLETION-CANDIDATES}")
    private Optional<String> spacing = Optional.empty();

    @Option(names = "--typeface", paramLabel = "NAME", //
            description = "dejavu-sans, liberation-sans or one of the fonts' folder")
    private Optional<String> typeface = Optional.empty();

    @Option(names = "--form", paramLabel = "FORM", description = "plain, text: nothing else, or booklet: with a cover and pages for notes")
    private Optional<String> form = Optional.empty();

    @Option(names = "--sections", paramLabel = "WHERE", description = "follow, or new-page for each of them")
    private Optional<String> sections = Optional.empty();

    @Mixin
    private Sound sound = new Sound();

    /** What may be chosen about sound. */
    static final class Sound {
        @Option(names = "--voice", paramLabel = "ID", description = "one of those that ./lectern voices lists")
        private Optional<String> voice = Optional.empty();

        @Option(names = "--rate", paramLabel = "FACTOR", description = "the speed of the speech, 1 is natural")
        private Optional<String> rate = Optional.empty();

        /** Gives them as the query of an address would hold them. */
        Map<String, List<String>> query() {
            Map<String, List<String>> query = new LinkedHashMap<>();
            voice.ifPresent(choice -> query.put("voice", List.of(choice)));
            rate.ifPresent(choice -> query.put("rate", List.of(choice)));
            return query;
        }
    }

    @Option(names = "--sound", paramLabel = "yes|no", description = "no for a book (epub) without sound")
    private Optional<String> spoken = Optional.empty();

    @Option(names = "--text", paramLabel = "TEXT", description = "a talking book's: full, or headings for sound alone")
    private Optional<String> text = Optional.empty();

    /** Gives them as the query of an address would hold them. */
    Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        size.ifPresent(choice -> query.put("size", List.of(choice)));
        paper.ifPresent(choice -> query.put("paper", List.of(choice)));
        colours.ifPresent(choice -> query.put("colours", List.of(choice)));
        spacing.ifPresent(choice -> query.put("spacing", List.of(choice)));
        typeface.ifPresent(choice -> query.put("typeface", List.of(choice)));
        form.ifPresent(choice -> query.put("form", List.of(choice)));
        sections.ifPresent(choice -> query.put("sections", List.of(choice)));
        query.putAll(sound.query());
        spoken.ifPresent(choice -> query.put("sound", List.of(choice)));
        text.ifPresent(choice -> query.put("text", List.of(choice)));
        return query;
    }
}
