package lectern.edition.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /dose.epub               | sound    | no    | /dose.epub?sound=no            | /dose.sound-no.epub
            /dose/cover.jpg          | side     | 400   | /dose/cover.jpg?side=400       | /dose/cover.side-400.jpg
            /dose.daisy.zip          | text     | full  | /dose.daisy.zip?text=full      | /dose.text-full.daisy.zip
            /                        | page     | 2     | /?page=2                       | /index.page-2.html
            https://a.org/b/feed.xml | page     | 3     | https://a.org/b/feed.xml?page=3| https://a.org/b/feed.page-3.xml
            """)
    void aChoiceIsPartOfAnAddress(String address, String name, String value, String asked, String file) {
        assertEquals(asked, Reach.SERVER.with(address, name, value));
        assertEquals(file, Reach.FILES.with(address, name, value));
    }

    @Test
    void severalChoicesStandInARow() {
        assertEquals("/opds.language-en.page-2.json",
                Reach.FILES.with(Reach.FILES.with("/opds.json", "language", "en"), "page", "2"));
        assertEquals("/opds.json?language=en-AU&page=2",
                Reach.SERVER.with(Reach.SERVER.with("/opds.json", "language", "en-AU"), "page", "2"));
    }

    /** What a publisher writes may hold anything, and no two of it become one. */
    @Test
    void whateverIsChosenIsANameInEveryFileSystem() {
        String one = Reach.FILES.with("/opds.xml", "topic", "Größe & mehr/../weniger");
        assertTrue(one.matches("/opds\\.topic-[0-9a-f]{12}\\.xml"), one);
        assertNotEquals(one, Reach.FILES.with("/opds.xml", "topic", "Größe & mehr"));
        String capital = Reach.FILES.with("/opds.xml", "topic", "Sleep");
        assertFalse(capital.equalsIgnoreCase(Reach.FILES.with("/opds.xml", "topic", "sleep")), capital);
        assertEquals("/opds.xml?topic=Gr%C3%B6%C3%9Fe%20%26%20mehr",
                Reach.SERVER.with("/opds.xml", "topic", "Größe & mehr"));
    }

    /** The text alone of what is called Index or 404 takes the place of no page. */
    @Test
    void aFormIsNoPage() {
        assertEquals("/dose/index.text-alone.html", Reach.FILES.form("/dose/index.html", new TreeMap<>()));
        assertEquals("/404.text-alone.html", Reach.FILES.form("/404.html", new TreeMap<>()));
        assertEquals("/dose/index.epub", Reach.FILES.form("/dose/index.epub", new TreeMap<>()));
        assertEquals("/dose/when.html", Reach.FILES.form("/dose/when.html", new TreeMap<>()));
        assertEquals("/dose/index.html", Reach.SERVER.form("/dose/index.html", new TreeMap<>()));
    }

    @Test
    void aPagesOwnScriptIsToldBehindTheNumberSign() {
        assertEquals("/search#in=dose", Reach.FILES.telling("/search", "in", "dose"));
        assertEquals("/search?in=dose", Reach.SERVER.telling("/search", "in", "dose"));
    }
}
