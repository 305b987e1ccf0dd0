package lectern.edition.page;

import java.util.List;
import java.util.Optional;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;

/**
 * What a page beside the text is about.
 *
 * @param section empty for the whole
 */
record Subject(Publication publication, Optional<Section> section) {

    Sentence title() {
        return section.map(Section::title).orElseGet(() -> new Sentence("", publication.metadata().language(),
                List.of(new Inline.Text(publication.title()))));
    }

    /** Its title where no digit can be raised. */
    String name() {
        return section.map(Section::name).orElseGet(publication::title);
    }

    /** Where it is read. */
    String address() {
        return "/" + publication.id() + section.map(each -> "/" + each.id()).orElse("");
    }
}
