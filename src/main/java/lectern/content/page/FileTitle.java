package lectern.content.page;

import java.nio.file.Path;
import lectern.content.inline.VisibleText;

/** A file's name as a title: {@code 02-side_effects.md} is "side effects". */
public final class FileTitle {

    private FileTitle() {}

    public static String of(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        String words = VisibleText.of(name.replaceFirst("^[0-9]{1,4}[-_. ]+", "").replaceAll("[-_]+", " "));
        return words.isEmpty() ? VisibleText.of(name) : words;
    }
}
