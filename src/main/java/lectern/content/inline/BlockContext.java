package lectern.content.inline;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lectern.document.Inline;
import org.jsoup.nodes.Element;

/**
 * Where in the document the reader is.
 *
 * @param block    names the sentences made here
 * @param language of the text where nothing else is said
 * @param around   what holds for all text here, because an inline element was wrapped around blocks
 * @param top      whether a heading here divides the publication, or only stands inside a list, a cell, a note
 */
public record BlockContext(String block, Locale language, List<Function<List<Inline>, Inline>> around, boolean top) {
    /** Every language of ISO 639 has two letters or three. */
    private static final int LONGEST_LANGUAGE = 3;

    public static BlockContext top(Locale language) {
        return new BlockContext("p", language, List.of(), true);
    }

    public BlockContext named(String name) {
        return new BlockContext(name, language, around, top);
    }

    public BlockContext inside(String name) {
        return new BlockContext(name, language, around, false);
    }

    public BlockContext within(Function<List<Inline>, Inline> wrap) {
        List<Function<List<Inline>, Inline>> all = new ArrayList<>(around);
        all.add(wrap);
        return new BlockContext(block, language, List.copyOf(all), top);
    }

    /** The same with the element's own language, if it names one. */
    public BlockContext in(Element element) {
        return language(element).map(own -> new BlockContext(block, own, around, top)).orElse(this);
    }

    /** What the element says of its language; nothing if that is no language tag. */
    public static Optional<Locale> language(Element element) {
        String tag = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
        // Most elements name none, and the exception that a malformed tag costs takes as long as all the rest.
        return tag.isBlank() ? Optional.empty() : locale(tag);
    }

    /** WordPress calls German with the polite form "de-DE-formal": well formed, and in no registry, so no page is valid with it. */
    private static Locale withoutUnknownVariant(Locale locale) {
        boolean known = locale.getVariant().isEmpty() || !ULocale.forLocale(locale).getDisplayVariant(ULocale.ENGLISH)
                .equalsIgnoreCase(locale.getVariant());
        return known ? locale : new Locale.Builder().setLocale(locale).setVariant("").build();
    }

    /** A language from its BCP 47 tag; not from its name: "deutsch" is formed as a tag, and no language has one so long. */
    public static Optional<Locale> locale(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
            return Optional.of(withoutUnknownVariant(locale))
                    .filter(each -> !each.getLanguage().isEmpty() && each.getLanguage().length() <= LONGEST_LANGUAGE);
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }
}
