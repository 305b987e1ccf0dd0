package lectern.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.content.inline.VisibleText;
import lectern.content.page.FileTitle;
import lectern.content.page.SourcePage;
import lectern.content.publication.Described;
import lectern.content.publication.FrontMatter;
import lectern.content.publication.MetadataReader;
import lectern.document.Image;
import lectern.document.Metadata;

/** What is known of a publication: what publication.yaml says, and for the rest what its pages say. */
final class PublicationMetadata {

    private PublicationMetadata() {}

    /** @param name of the folder or file, for a publication that nothing calls otherwise */
    static String title(Described described, List<SourcePage> pages, Path name) {
        return described.titlePage().title()
                .or(() -> pages.stream().flatMap(page -> page.title().stream()).findFirst()
                        .map(heading -> VisibleText.of(heading.sentence().text())))
                .or(() -> pages.stream().map(page -> page.head().name()).findFirst())
                .orElseGet(() -> FileTitle.of(name));
    }

    /** @param pages at least one */
    static Metadata of(Described described, String title, List<SourcePage> pages, Optional<Image> cover) {
        Described.TitlePage said = described.titlePage();
        SourcePage.Head first = pages.getFirst().head();
        Map<FrontMatter.Detail, String> about = first.about();
        Locale language = said.language().orElse(first.language());
        Metadata.Review review = new Metadata.Review(
                said.review().last().or(() -> Optional.ofNullable(about.get(FrontMatter.Detail.REVIEWED))
                        .flatMap(MetadataReader::date)),
                said.review().next());
        return new Metadata(title,
                said.subtitle().or(() -> Optional.ofNullable(about.get(FrontMatter.Detail.SUBTITLE))), language,
                said.imprint(), review, cover,
                said.source().or(() -> pages.stream().flatMap(page -> page.head().source().stream()).findFirst()),
                said.topic().map(Described.Named::name));
    }
}
