package lectern.edition.page.text;

import gg.jte.output.Utf8ByteOutput;
import java.util.Locale;
import java.util.function.Consumer;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Words;

/**
 * The text of a section as HTML for its page.
 *
 * @param title the heading with its element
 * @param body  all that follows it
 */
public record SectionText(WrittenHtml title, WrittenHtml body) implements PartCache.Part {

    /**
     * @param language of the page's own words
     * @param sound    whether the section can be heard
     */
    public static SectionText of(Publication publication, Section section, Locale language, boolean sound) {
        Words words = Words.in(language);
        WordList wordList = WordList.of(publication, section);
        PublishedAddresses addresses = new PublishedAddresses(publication, section, sound);
        Footnotes footnotes = Footnotes.of(publication.sections());
        return new SectionText(
                written(out -> new BlockHtml(new Markup(out), addresses, words, wordList, footnotes)
                        .title(section, 1, words.locale())),
                written(out -> new BlockHtml(new Markup(out), addresses, words, wordList, footnotes)
                        .body(section, 1, words.locale())));
    }

    private static WrittenHtml written(Consumer<Utf8ByteOutput> write) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        write.accept(out);
        return new WrittenHtml(out.toByteArray());
    }

    @Override
    public int bytes() {
        return title.utf8().length + body.utf8().length;
    }
}
