package lectern.edition.epub;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official validator of EPUB, with libraries of its own: they would replace ours. It takes seconds to begin, so tests
 * share one.
 */
public final class EpubCheck {
    private static final Path WHERE = Path.of("target/epubcheck.path");
    private static final Pattern MESSAGE = Pattern.compile(
            "\"ID\" : \"(?<id>[A-Z-]+[0-9a-z]*)\",\\s*\"severity\" : \"(?<severity>[A-Z]+)\",\\s*\"message\" : \"(?<text>[^\"]*)\"");

    private static final class Shared {
        private static final ClassLoader LIBRARIES = libraries();

        private static ClassLoader libraries() {
            try {
                List<URL> jars = new ArrayList<>();
                for (String jar : Files.readString(WHERE).strip().split(File.pathSeparator)) {
                    jars.add(Path.of(jar).toUri().toURL());
                }
                return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            } catch (MalformedURLException broken) {
                throw new IllegalStateException(broken);
            } catch (IOException missing) {
                throw new IllegalStateException(WHERE + " is written by Maven before tests", missing);
            }
        }
    }

    private EpubCheck() {}

    /** All that it finds wrong, or only doubtful. */
    public static synchronized List<String> messages(Path book) throws IOException {
        Path told = Files.createTempFile(book.toAbsolutePath().getParent(), "told", ".json");
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Shared.LIBRARIES);
        try {
            Class<?> checker = Shared.LIBRARIES.loadClass("com.adobe.epubcheck.tool.EpubChecker");
            checker.getMethod("run", String[].class).invoke(checker.getConstructor().newInstance(),
                    (Object) new String[]{book.toString(), "--json", told.toString(), "--quiet"});
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        } finally {
            Thread.currentThread().setContextClassLoader(ours);
        }
        Matcher messages = MESSAGE.matcher(Files.readString(told));
        List<String> found = new ArrayList<>();
        while (messages.find()) {
            found.add(String.join(" ", Arrays.asList(messages.group("severity"), messages.group("id"),
                    messages.group("text"))));
        }
        return found;
    }
}
