package lectern.soak;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has been a fault once is tried each time. */
class CorpusTest {
    private static final Duration BOUND = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource
    void whatIsKeptIsTakenWithoutAFault(Target target) throws IOException {
        List<Path> inputs = target.inputs();
        assertFalse(inputs.isEmpty());
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            assertTimeoutPreemptively(BOUND, () -> target.take(bytes), input::toString);
        }
    }
}
