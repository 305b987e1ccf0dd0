package lectern.audio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mpatric.mp3agic.BaseException;
import com.mpatric.mp3agic.ID3v24Tag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whatever a recording is called, others read its tag, its number and its chapters. */
public final class TagTarget {

    private TagTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String title = new String(input, UTF_8);
        byte[] tag = new Id3Tag(title, title, Optional.of(title), 2, 9, Locale.forLanguageTag(title),
                List.of(new Chapter(Duration.ZERO, Duration.ofSeconds(5), title))).bytes();
        try {
            ID3v24Tag read = new ID3v24Tag(tag);
            if (!read.getTrack().equals("2/9") || read.getChapters().size() != 1 || tag.length > 2_000) {
                throw new AssertionError(read + " of " + tag.length + " bytes");
            }
        } catch (BaseException broken) {
            throw new AssertionError(broken);
        }
    }
}
