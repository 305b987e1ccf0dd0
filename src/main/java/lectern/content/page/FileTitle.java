package lectern.content.page;

import java.nio.file.Path;
import java.util.regex.Pattern;
import lectern.content.inline.VisibleText;

/** A file's name as a title: {@code 02-side_effects.md} is "side effects". */
public final class FileTitle {

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{1,5}$");
    private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,4}[-_. ]+");
    private static final Pattern JOINT = Pattern.compile("[-_]+");

    private FileTitle() {}

    public static String of(Path file) {
        String name = ENDING.matcher(file.getFileName().toString()).replaceFirst("");
        String words = VisibleText.of(JOINT.matcher(NUMBER.matcher(name).replaceFirst("")).replaceAll(" "));
        return words.isEmpty() ? VisibleText.of(name) : words;
    }
}
