package lectern.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import lectern.document.LeftOut;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Publication;

/** What came of some content, ready to be looked at. */
record Imported(Library library) {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC);

    /** A folder that holds one publication of one page. */
    static Imported page(Path content, String html) {
        write(content, "guide/page.html", html);
        return folder(content);
    }

    static Imported folder(Path content) {
        return new Imported(new ContentFolder(content, CLOCK).read());
    }

    static void write(Path content, String name, String text) {
        write(content, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path content, String name, byte[] bytes) {
        try {
            Path file = content.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    Publication publication() {
        return library.publications().getFirst();
    }

    /** The only publication as {@link Notation}: sections, then what is in them. */
    String model() {
        return Notation.of(publication());
    }

    List<String> sentences() {
        return publication().sections().stream().flatMap(section -> section.sentences().stream())
                .map(sentence -> sentence.text()).toList();
    }

    /** Rule and words of what was left out. */
    List<String> leftOut() {
        return publication().leftOut().stream().map(each -> each.rule() + ": " + each.text()).toList();
    }

    String leftOut(String rule) {
        return String.join(" ", publication().leftOut().stream().filter(each -> each.rule().equals(rule))
                .map(LeftOut::text).toList());
    }

    List<Problem.Code> codes() {
        return library.problems().stream().map(Problem::code).toList();
    }

    Problem problem(Problem.Code code) {
        return library.problems().stream().filter(each -> each.code() == code).findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " among " + library.problems()));
    }
}
