package lectern;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The programs of this machine; decides whether a test that needs a {@link Tool} runs. */
public final class InstalledTools implements ExecutionCondition {

    /** Where a command is, by {@code PATH}. */
    public static Optional<Path> find(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, command)).filter(Files::isExecutable).findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = findAnnotation(context.getElement(), Tool.class).map(Tool::value)
                .filter(command -> find(command).isEmpty());
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all tools are there");
        }
        if ("true".equals(System.getenv("LECTERN_REQUIRE_TOOLS"))) {
            throw new IllegalStateException(missing.get() + " is not installed, and LECTERN_REQUIRE_TOOLS is true");
        }
        return ConditionEvaluationResult.disabled(missing.get() + " is not installed");
    }
}
