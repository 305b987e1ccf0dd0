package lectern.speech.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import lectern.content.ContentFolder;
import lectern.content.Imported;
import lectern.document.Publication;
import lectern.speech.Voice;
import lectern.speech.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a recording names at its end: the same as the page around the text. */
class WhomToAskTest {
    private static final Voice KEVIN = Voices.embedded().offered().getFirst();

    @TempDir
    Path folder;

    private ContentFolder content() {
        Imported.write(folder, "guide/page.html", "<html lang=en><main><h1>Rest</h1><p>Rest a lot.</main>");
        return new ContentFolder(folder, Imported.CLOCK);
    }

    private static List<String> said(Publication publication) {
        List<String> all = new Verbalizer(Voices.embedded())
                .script(publication, publication.sections().getFirst(), KEVIN)
                .utterances().stream().map(Utterance::text).toList();
        return all.subList(all.indexOf("Rest a lot.") + 2, all.size());
    }

    @Test
    void whereATextNamesNobodyItIsWhomTheSiteNames() {
        ContentFolder content = content();
        assertEquals(List.of(), said(content.read().publications().getFirst()));
        Imported.write(folder, "site.yaml", "contact: {name: Nurse line, phone: 13 11 20}");
        assertEquals(List.of("End of Rest.", "Contact: Nurse line.", "Phone: 13 11 20.", "Again, phone: 13 11 20."),
                said(content.read().publications().getFirst()));
    }

    @Test
    void whomATextNamesIsTheOne() {
        Imported.write(folder, "site.yaml", "contact: {name: Nurse line, phone: 13 11 20}");
        Imported.write(folder, "guide/publication.yaml", "contact: {email: ward@example.org}");
        assertEquals(List.of("End of Rest.", "Email: ward@example.org"),
                said(content().read().publications().getFirst()));
    }
}
