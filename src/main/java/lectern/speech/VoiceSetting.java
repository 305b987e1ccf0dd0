package lectern.speech;

import java.nio.file.Path;
import java.util.List;

/**
 * A key that an engine lets its voices' files have, beside those that all files may have. The engine finds what was
 * written in {@link Voice#settings()}, under the key.
 *
 * @param key      as it stands in the file
 * @param form     of its value
 * @param required whether no voice of the engine can do without it
 * @param example  a whole line of a file, for whoever wrote a wrong one
 * @param parser   what becomes of the value
 */
public record VoiceSetting(String key, Form form, boolean required, String example, Parser parser) {

    /** What stands after the colon. */
    public enum Form {
        /** One word or number. */
        WORD,
        /** Words in brackets, with commas between them. */
        LIST
    }

    /** Checks a value and makes it ready for the engine. */
    @FunctionalInterface
    public interface Parser {
        /**
         * @param  value                    one word, or those of a list; {@code {folder}} in them is filled in already
         * @param  folder                   where the voice's file is
         * @throws IllegalArgumentException saying what is wrong with it
         */
        List<String> parse(List<String> value, Path folder);
    }

    /** One word, taken as it is. */
    public static VoiceSetting word(String key, boolean required, String example) {
        return new VoiceSetting(key, Form.WORD, required, example, (value, _) -> value);
    }
}
