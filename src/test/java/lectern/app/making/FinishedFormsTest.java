package lectern.app.making;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lectern.edition.Format;
import lectern.store.Blob;
import lectern.store.BlobStore;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was made is found while everything that went into it is the very same, and never afterwards. */
class FinishedFormsTest {
    private static final String WISH = "size=24";

    @TempDir
    private Path folder;
    private Path page;
    private BlobStore store;

    @BeforeEach
    void make() throws IOException {
        store = new DirectoryStore(folder.resolve("cache"), 1 << 20);
        page = Files.createDirectories(folder.resolve("content/booklet")).resolve("page.html");
        Files.writeString(page, "<p>Take 5 mg.");
        Digest edition = Digest.of(out -> out.write("booklet".getBytes(UTF_8)));
        store.put(edition, out -> out.write("a print".getBytes(UTF_8))).close();
        forms("kevin 1").keep(Format.PDF, WISH, new FinishedForms.Form(List.of("draft: not for readers"),
                new TreeMap<>(Map.of("kevin", "freetts 1.2")),
                List.of(new FinishedForms.Written(edition, "booklet/first part.pdf"))));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void isFoundWhereNothingHasChanged() throws IOException {
        FinishedForms.Form form = forms("kevin 1").find(Format.PDF, WISH).orElseThrow();
        assertEquals(List.of("draft: not for readers"), form.told());
        assertEquals("booklet/first part.pdf", form.files().getFirst().name());
        try (Blob bytes = forms("kevin 1").open(Format.PDF, form.files().getFirst()).orElseThrow()) {
            assertArrayEquals("a print".getBytes(UTF_8), bytes.bytes());
        }
    }

    @Test
    void anotherWishFormOrVoiceIsNotFound() throws IOException {
        assertFalse(forms("kevin 1").find(Format.PDF, "size=36").isPresent());
        assertFalse(forms("kevin 1").find(Format.TEXT, WISH).isPresent());
        assertFalse(forms("kevin 2").find(Format.PDF, WISH).isPresent());
    }

    @Test
    void aVoiceThatSoundsOtherwiseNowIsNoticed() throws IOException {
        FinishedForms.Form form = forms("kevin 1").find(Format.PDF, WISH).orElseThrow();
        assertTrue(form.soundsLikeNow(_ -> "freetts 1.2"));
        assertFalse(form.soundsLikeNow(_ -> "freetts 1.3"));
    }

    @Test
    void oneByteInAFileThatLooksTheSameIsNoticed() throws IOException {
        FileTime before = Files.getLastModifiedTime(page);
        Files.writeString(page, "<p>Take 6 mg.");
        Files.setLastModifiedTime(page, before);
        assertFalse(forms("kevin 1").find(Format.PDF, WISH).isPresent());
    }

    @Test
    void aFileThatComesGoesOrIsTouchedIsNoticed() throws IOException {
        Path more = Files.writeString(page.resolveSibling("more.html"), "<p>More");
        assertFalse(forms("kevin 1").find(Format.PDF, WISH).isPresent());
        Files.delete(more);
        Files.setLastModifiedTime(page, FileTime.fromMillis(0));
        assertFalse(forms("kevin 1").find(Format.PDF, WISH).isPresent(), "editions say when their text was changed");
    }

    @Test
    void aFolderThatMeansSomethingElseIsNoticed() throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("content/fonts"));
        Path none = folder.resolve("none");
        FinishedForms named = FinishedForms.of(_ -> store, List.of(), folder.resolve("content"), fonts).orElseThrow();
        assertFalse(named.isOfSame(
                FinishedForms.of(_ -> store, List.of(), folder.resolve("content"), none).orElseThrow()));
    }

    @Test
    void whatMayChangeUnseenIsNotTrusted() throws IOException {
        Files.createSymbolicLink(page.resolveSibling("linked.html"), page);
        assertFalse(FinishedForms.of(_ -> store, List.of(), folder.resolve("content")).isPresent());
    }

    @Test
    void twoMomentsOfTheSameInputsAreTheSame() throws IOException {
        FinishedForms before = forms("kevin 1");
        assertTrue(before.isOfSame(forms("kevin 1")));
        Files.writeString(page, "changed while it was read");
        assertFalse(before.isOfSame(forms("kevin 1")));
    }

    private FinishedForms forms(String voice) {
        Optional<FinishedForms> forms = FinishedForms.of(_ -> store, List.of(voice), folder.resolve("content"),
                folder.resolve("no-fonts"));
        return forms.orElseThrow();
    }
}
