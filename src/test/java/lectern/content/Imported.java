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
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.account.LeftOut;

/** What came of some content, ready to be looked at. */
public record Imported(Library library) {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC);

    /** A folder that holds one publication of one page. */
    public static Imported page(Path content, String html) {
        write(content, "guide/page.html", html);
        return folder(content);
    }

    public static Imported folder(Path content) {
        return new Imported(new ContentFolder(content, CLOCK).read());
    }

    public static void write(Path content, String name, String text) {
        write(content, name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path content, String name, byte[] bytes) {
        try {
            Path file = content.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public Publication publication() {
        return library.publications().getFirst();
    }

    /** The only publication as {@link Notation}: sections, then what is in them. */
    public String model() {
        return Notation.of(publication());
    }

    public List<String> sentences() {
        return publication().sections().stream().flatMap(section -> section.sentences().stream())
                .map(sentence -> sentence.text()).toList();
    }

    /** Rule and words of what was left out. */
    public List<String> leftOut() {
        return publication().leftOut().stream().map(each -> each.rule() + ": " + each.text()).toList();
    }

    public String leftOut(String rule) {
        return String.join(" ", publication().leftOut().stream().filter(each -> each.rule().equals(rule))
                .map(LeftOut::text).toList());
    }

    public List<Problem.Code> codes() {
        return library.problems().stream().map(Problem::code).toList();
    }

    public Problem problem(Problem.Code code) {
        return library.problems().stream().filter(each -> each.code() == code).findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " among " + library.problems()));
    }
}
