package lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.Words;
import lectern.edition.page.look.Help;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The help tells the same in each language, step by step, and calls what stands on our pages as those call it. What is
 * bold in it is written on a button, a link or a heading: on our pages, or in another program.
 */
class HelpsTest {
    /** In the English help, as other programs and devices call it. */
    private static final Set<String> OF_OTHERS = Set.of("Download", "Files", "Downloads", "Headings", "Settings",
            "Accessibility", "Connect", "My Books", "Send to Kindle", "Books", "Actual size", "100%", "Fit",
            "Extract All", "Update field");

    private static final List<Publication> PUBLISHED = new ContentFolder(Path.of("content")).read().publications();

    static Stream<Locale> languages() {
        return Words.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasTheSameSectionsWithTheSameSteps(Locale language) {
        assertEquals(steps(help(Locale.ENGLISH)), steps(help(language)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void callsThingsAsThePagesDo(Locale language) {
        Map<String, Set<String>> ours = ours(language);
        List<Section> sections = help(language).sections();
        List<String> wrong = new ArrayList<>();
        for (int place = 0; place < sections.size(); place++) {
            List<String> english = labels(help(Locale.ENGLISH).sections().get(place));
            List<String> called = labels(sections.get(place));
            assertEquals(english.size(), called.size(), sections.get(place).id() + ": " + english + called);
            for (int label = 0; label < called.size(); label++) {
                Set<String> names = ours.getOrDefault(english.get(label), Set.of());
                boolean isRight = names.isEmpty()
                        ? OF_OTHERS.contains(english.get(label))
                        : names.contains(called.get(label));
                if (!isRight) {
                    wrong.add(sections.get(place).id() + ": " + called.get(label) + " instead of " + names);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What is folded away is not found by its name alone. */
    @ParameterizedTest
    @MethodSource("languages")
    void saysWhatToOpenWhereSomethingIsFoldedAway(Locale language) {
        Words words = Words.in(language);
        for (Section section : help(language).sections()) {
            List<String> labels = labels(section);
            for (String key : List.of("form.download.mp3", "form.mp3.zip", "form.txt", "form.html", "form.epub",
                    "form.daisy.zip", "form.docx", "get.docx", "form.vtt", "get.download.mp3", "keep.keep",
                    "account")) {
                int place = labels.lastIndexOf(said(words, key));
                int fold = labels.indexOf(said(words, "forms.other"));
                boolean isBelow = key.equals("account") ? fold >= 0 : fold >= 0 && fold < place;
                assertTrue(place < 0 || isBelow, section.id() + ": " + said(words, key));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasEachSectionThatAPageLeadsTo(Locale language) {
        for (String section : Help.SECTIONS.values()) {
            assertTrue(help(language).find(section).isPresent(), section);
        }
    }

    private static Publication help(Locale language) {
        String id = language.equals(Locale.ENGLISH) ? "help" : "help-" + language;
        return PUBLISHED.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** Each section's name with its blocks, and how many items its lists have. */
    private static List<String> steps(Publication help) {
        return help.sections().stream().map(section -> (help.place(section) == 1 ? "first" : section.id()) + ": "
                + section.blocks().stream().map(HelpsTest::shape).toList()).toList();
    }

    private static String shape(Block block) {
        return switch (block) {
            case Block.NumberedList list -> list.items().size() + " steps";
            case Block.BulletList list -> list.items().size() + " items";
            default -> block.getClass().getSimpleName();
        };
    }

    private static List<String> labels(Section section) {
        return Section.sentences(section.blocks()).stream().map(Sentence::content).flatMap(HelpsTest::labels).toList();
    }

    private static Stream<String> labels(List<Inline> content) {
        return content.stream().flatMap(each -> switch (each) {
            case Inline.Strong strong -> Stream.of(plain(Inline.text(strong.content())));
            case Inline.Span span -> labels(span.content());
            default -> Stream.of();
        });
    }

    /** All that pages call by the same words in English. */
    private static Map<String, Set<String>> ours(Locale language) {
        Map<String, Set<String>> ours = new HashMap<>();
        for (String key : ResourceBundle.getBundle("lectern.edition.Words", Locale.ROOT).keySet()) {
            ours.computeIfAbsent(said(Words.in(Locale.ENGLISH), key), _ -> new TreeSet<>())
                    .add(said(Words.in(language), key));
        }
        return ours;
    }

    private static String said(Words words, String key) {
        return plain(words.say(key, 0, 0, 0, 0, 0));
    }

    /** A space that keeps words together is a space. */
    private static String plain(String words) {
        return words.replaceAll("[\\u00a0\\u202f]", " ").strip();
    }
}
