package lectern.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiteFileTest {

    private static SiteFile told(String name, boolean leads) {
        return new SiteFile(name, new SiteFile.Told(() -> new byte[0], leads));
    }

    /** Whoever reads meanwhile, or after a run that was stopped, finds what a page names. */
    @Test
    void whatAFileNamesIsWrittenBeforeIt() {
        SiteFile style = told("assets/0123456789abcdef/style.css", false);
        SiteFile words = told("search/words-61.json", false);
        SiteFile index = told("search/index.json", true);
        SiteFile account = told("dose/when/account/index.html", true);
        SiteFile section = told("dose/when/index.html", true);
        SiteFile publication = told("dose/index.html", true);
        SiteFile library = told("index.html", true);
        List<SiteFile> written = Stream.of(library, index, publication, section, account, words, style)
                .sorted(Comparator.comparing(SiteFile::turn)).toList();
        assertEquals(List.of(words, style, account, section, index, publication, library), written);
    }
}
