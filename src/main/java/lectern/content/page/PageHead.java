package lectern.content.page;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.inline.BlockContext;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.Query;
import lectern.content.publication.Described;
import lectern.content.publication.FrontMatter;
import lectern.content.values.ContactReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds out what a page says beside its text: its title, its language, the address that it was saved from. */
final class PageHead {

    private static final Pattern SAVED_FROM = Pattern
            .compile("<!--\\s*saved from url=\\([0-9]{1,6}\\)(https?://\\S{1,2000})\\s*-->");

    private final Described.TitlePage said;
    private final Document page;
    private final Locale language;

    /** @param said of the publication, in publication.yaml */
    PageHead(Described.TitlePage said, Document page) {
        this.said = said;
        this.page = page;
        this.language = language(said, page);
    }

    Locale language() {
        return language;
    }

    /**
     * @param text  of the file, whose comments may name where it was saved from
     * @param about what stands in front of its text
     */
    SourcePage.Head read(Path file, String text, Map<FrontMatter.Detail, String> about) {
        String title = VisibleText.of(page.title());
        return new SourcePage.Head(title.isEmpty() ? FileTitle.of(file) : title, language,
                said.source().or(() -> source(text)), about);
    }

    /** publication.yaml decides, unless the page is in another language altogether: en-AU is still said of an en page. */
    private static Locale language(Described.TitlePage said, Document page) {
        Optional<Locale> own = Optional.ofNullable(page.selectFirst(Query.of("html"))).flatMap(BlockContext::language);
        Optional<Locale> all = said.language();
        boolean same = own.isEmpty() || all.isPresent() && own.get().getLanguage().equals(all.get().getLanguage());
        return same ? all.orElse(said.usual()) : own.get();
    }

    private Optional<URI> source(String text) {
        for (String[] place : new String[][]{{"link[rel=canonical]", "href"}, {"meta[property=og:url]", "content"},
                {"base[href]", "href"}}) {
            Element element = page.selectFirst(Query.of(place[0]));
            if (element != null && ContactReader.web(element.attr(place[1]).strip()).isPresent()) {
                return ContactReader.web(element.attr(place[1]).strip());
            }
        }
        Matcher saved = SAVED_FROM.matcher(text.substring(0, Math.min(text.length(), 4000)));
        return saved.find() ? ContactReader.web(saved.group(1)) : Optional.empty();
    }
}
