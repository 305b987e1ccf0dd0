package lectern;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Needs a program of this machine, found in its {@code PATH}. Without it the tests are skipped; or they fail, where
 * {@code LECTERN_REQUIRE_TOOLS=true}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InstalledTools.class)
public @interface Tool {

    /** The command's name. */
    String value();
}
