package lectern.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportFileTest {

    private static ExportFile told(String name, boolean leads) {
        return new ExportFile(name, new ExportFile.Told(() -> new byte[0], leads));
    }

    /** Whoever reads meanwhile, or after a run that was stopped, finds what a page names. */
    @Test
    void whatAFileNamesIsWrittenBeforeIt() {
        ExportFile style = told("assets/0123456789abcdef/style.css", false);
        ExportFile words = told("search/words-61.0123456789abcdef.json", false);
        ExportFile index = told("search/index.json", true);
        ExportFile account = told("dose/when/account/index.html", true);
        ExportFile section = told("dose/when/index.html", true);
        ExportFile publication = told("dose/index.html", true);
        ExportFile library = told("index.html", true);
        List<ExportFile> written = Stream.of(library, index, publication, section, account, words, style)
                .sorted(Comparator.comparing(ExportFile::turn)).toList();
        assertEquals(List.of(words, style, account, section, index, publication, library), written);
    }
}
