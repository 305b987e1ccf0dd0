package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.content.ContentFolder;
import lectern.document.Problem;
import lectern.document.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    @TempDir
    private Path folder;
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aFaultIsAProblemOfTheFileThatNamesTheSectionItIsIn() throws IOException {
        Publication guide = guide();
        assertEquals(Optional.empty(), new Guard(problems).of("The speech", guide, publication -> {
            if (publication.toString().contains("Eat well.")) {
                throw new IllegalArgumentException("transcription is æɔ");
            }
            return 1;
        }));
        assertEquals("guide.md:0: error FAULT: The speech of “Food” cannot be made: transcription is æɔ. If nothing is"
                + " wrong with the page, please report it with the file; meanwhile simplify it.",
                problems.getFirst().toString());
    }

    @Test
    void whatIsTooLargeForTheMemoryOrTooDeepIsNoEnd() throws IOException {
        Guard guard = new Guard(problems);
        assertTrue(guard.of("The print", guide(), _ -> {
            throw new OutOfMemoryError();
        }).isEmpty());
        assertTrue(guard.of("The print", guide(), _ -> {
            throw new StackOverflowError();
        }).isEmpty());
        assertEquals(List.of(Problem.Code.FILE_TOO_LARGE, Problem.Code.FAULT),
                problems.stream().map(Problem::code).toList());
    }

    @Test
    void whatGoesWellIsGivenOn() throws IOException {
        assertEquals(Optional.of(2), new Guard(problems).of("The speech", guide(), each -> each.sections().size()));
        assertEquals(List.of(), problems);
    }

    private Publication guide() throws IOException {
        Files.writeString(folder.resolve("guide.md"), "# Rest\n\nLie down.\n\n# Food\n\nEat well.\n");
        return new ContentFolder(folder).read().publications().getFirst();
    }
}
