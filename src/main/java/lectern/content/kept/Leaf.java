package lectern.content.kept;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Values that a text says wholly. A publication has many that are equal, such as its files, so each is written once.
 *
 * @param read what reads the text again
 */
record Leaf(Class<?> type, Function<Object, String> written, Function<String, Object> read) {

    static final List<Leaf> ALL = List.of(new Leaf(String.class, Object::toString, text -> text),
            new Leaf(Path.class, Object::toString, Path::of),
            new Leaf(Locale.class, locale -> ((Locale) locale).toLanguageTag(), Locale::forLanguageTag),
            new Leaf(URI.class, Object::toString, URI::create),
            new Leaf(Instant.class, Object::toString, Instant::parse),
            new Leaf(LocalDate.class, Object::toString, LocalDate::parse));

    /** Its place in the list of all, -1 for what is no leaf. */
    static int place(Object value) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).type.isInstance(value)) {
                return i;
            }
        }
        return -1;
    }
}
