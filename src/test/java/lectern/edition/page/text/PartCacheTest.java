package lectern.edition.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Locale;
import java.util.Optional;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.page.Sample;
import org.junit.jupiter.api.Test;

class PartCacheTest {
    private final PartCache parts = new PartCache();
    private final Publication publication = Sample.publication();
    private final Section section = publication.sections().getFirst();
    private final PartCache.Name name = new PartCache.Name(publication, Optional.of(section), Locale.ENGLISH, true);

    private record Made(int number) implements PartCache.Part {
        @Override
        public int bytes() {
            return 1;
        }
    }

    private record Other() implements PartCache.Part {
        @Override
        public int bytes() {
            return 1;
        }
    }

    @Test
    void aPartIsMadeOnce() {
        assertEquals(1, made(name, 1));
        assertEquals(1, made(new PartCache.Name(publication, Optional.of(section), Locale.ENGLISH, true), 2));
    }

    @Test
    void whatDependsOnSomethingElseIsAnotherPart() {
        assertEquals(1, made(name, 1));
        assertEquals(2, made(new PartCache.Name(publication, Optional.of(section), Locale.GERMAN, true), 2));
        assertEquals(3, made(new PartCache.Name(publication, Optional.of(section), Locale.ENGLISH, false), 3));
        assertEquals(4, made(new PartCache.Name(publication, Optional.empty(), Locale.ENGLISH, true), 4));
        assertEquals(5, made(new PartCache.Name(publication.with(publication.sections()), Optional.of(section),
                Locale.ENGLISH, true), 5));
        assertEquals(1, made(name, 6));
    }

    @Test
    void partsOfOneNameAreOfTheirKinds() {
        assertEquals(1, made(name, 1));
        Other other = parts.of(Other.class, name, Other::new);
        assertSame(other, parts.of(Other.class, name, Other::new));
    }

    private int made(PartCache.Name of, int number) {
        return parts.of(Made.class, of, () -> new Made(number)).number();
    }
}
