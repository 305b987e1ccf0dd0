package lectern.edition.page.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Words;

/**
 * The texts of sections as HTML for their pages, each written once: it is most of a page and never changes, while what
 * stands around it does. Those asked for least are forgotten first. Safe for many threads.
 */
public final class TextCache {
    private static final long MOST_CHARACTERS = 32L << 20;

    /** A section's heading with its element, and all that follows it. */
    public record Text(String title, String body) {

        public Content titleContent() {
            return out -> out.writeContent(title);
        }

        public Content bodyContent() {
            return out -> out.writeContent(body);
        }
    }

    /**
     * Compares by identity: to compare every word of two sections would cost more than to write one.
     *
     * @param language of the page's own words
     * @param sound    whether the section can be heard
     */
    private record Name(Publication publication, Section section, Locale language, boolean sound) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && name.publication == publication && name.section == section
                    && name.language.equals(language) && name.sound == sound;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(section) * 31 + language.hashCode();
        }
    }

    private final Cache<Name, Text> known = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS)
            .weigher((Name name, Text text) -> text.title().length() + text.body().length()).build();

    /**
     * @param language of the page's own words
     * @param sound    whether the section can be heard
     */
    public Text of(Publication publication, Section section, Locale language, boolean sound) {
        Name name = new Name(publication, section, language, sound);
        // Not known.get(name, …): it would hold a lock of the cache while a text is written.
        Optional<Text> written = Optional.ofNullable(known.getIfPresent(name));
        if (written.isPresent()) {
            return written.get();
        }
        Text text = write(name);
        known.put(name, text);
        return text;
    }

    private static Text write(Name name) {
        Words words = Words.in(name.language());
        Section section = name.section();
        WordList wordList = WordList.of(name.publication(), section);
        PublishedAddresses addresses = new PublishedAddresses(name.publication(), section, name.sound());
        Footnotes footnotes = Footnotes.of(name.publication().sections());
        StringOutput title = new StringOutput();
        new BlockHtml(new Markup(title), addresses, words, wordList, footnotes).title(section, 1, words.locale());
        StringOutput body = new StringOutput();
        new BlockHtml(new Markup(body), addresses, words, wordList, footnotes).body(section, 1, words.locale());
        return new Text(title.toString(), body.toString());
    }
}
