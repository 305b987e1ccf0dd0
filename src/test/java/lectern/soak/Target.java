package lectern.soak;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What reads something that comes from outside, and is given what nobody meant. Its class has the method that Jazzer
 * calls, with what must hold of any input; its corpus is input to begin with, and whatever has been a fault.
 */
enum Target {
    ADDRESS("lectern.web.AddressTarget"),
    COOKIE("lectern.web.CookieTarget"),
    DESCRIPTION("lectern.content.DescriptionTarget"),
    DRAWING("lectern.content.picture.DrawingTarget"),
    HEADERS("lectern.web.http.HeadersTarget"),
    HTTP("lectern.web.HttpTarget"),
    LEXICON("lectern.speech.words.LexiconTarget"),
    MARKDOWN("lectern.content.MarkdownTarget"),
    PAGE("lectern.content.PageTarget"),
    PICTURE("lectern.content.picture.PictureTarget"),
    SEARCH("lectern.search.SearchTarget"),
    TAG("lectern.audio.TagTarget"),
    TEXT("lectern.content.TextTarget"),
    VOICE("lectern.speech.VoiceTarget"),
    WORDS("lectern.speech.script.WordsTarget");

    private static final Path CORPORA = Path.of("src/test/resources/lectern/soak/corpus");

    private final String className;

    Target(String className) {
        this.className = className;
    }

    String className() {
        return className;
    }

    Path corpus() {
        return CORPORA.resolve(name().toLowerCase(Locale.ROOT));
    }

    List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(corpus())) {
            return files.sorted().toList();
        }
    }

    /** As Jazzer does. */
    void take(byte[] input) throws ReflectiveOperationException {
        Method method = Class.forName(className).getMethod("fuzzerTestOneInput", byte[].class);
        method.invoke(null, (Object) input);
    }
}
