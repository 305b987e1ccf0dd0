package lectern.content;

import java.nio.file.Path;
import java.util.List;
import lectern.content.site.SiteReader;
import lectern.content.source.Findings;
import lectern.document.Message;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.SiteDescription;
import lectern.document.SiteName;

/** Looks whether the links that a publisher wants on every page lead somewhere. Other servers are not asked. */
final class SiteLinks {

    private SiteLinks() {}

    /** @param manuscripts all that there are */
    static void check(List<SiteDescription.Link> links, List<Manuscript> manuscripts, Findings findings) {
        links.stream().filter(link -> link.address().startsWith("/"))
                .filter(link -> !isThere(link.address().substring(1).replaceFirst("#.*", "").split("/"), manuscripts))
                .forEach(link -> findings.in(Path.of(SiteReader.FILE)).problem(link.line(),
                        Message.LINK_NOT_FOUND.with(link.address())));
    }

    private static boolean isThere(String[] names, List<Manuscript> manuscripts) {
        return names.length == 1 && SiteName.find(names[0], SiteName.Beside.PUBLICATIONS).isPresent()
                || manuscripts.stream().anyMatch(each -> each instanceof Manuscript.Present text && !text.draft()
                        && holds(text.publication(), names));
    }

    private static boolean holds(Publication publication, String[] names) {
        Place place = names.length == 1 ? Place.of(names[0]) : Place.of(names[0], names[1]);
        boolean own = publication.id().equals(names[0]) && (names.length == 1
                || publication.find(names[1]).isPresent()
                || SiteName.find(names[1], SiteName.Beside.SECTIONS).isPresent());
        return own || publication.naming().moved().containsKey(place);
    }
}
