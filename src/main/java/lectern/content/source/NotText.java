package lectern.content.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lectern.content.inline.Characters;
import lectern.document.Message;

/**
 * Finds files that hold no text whatever their name says, so that nobody hears them: by how they begin, else by the
 * characters that no text has.
 */
final class NotText {

    private record Kind(String start, String name, String remedy) {}

    private static final String AS_PDF = "Save its text as HTML, Markdown or plain text.";
    private static final String AS_PICTURE = "Give it the ending of a picture, and name it in a page.";
    private static final String SAFARI = "a web archive of Safari";
    private static final String FROM_SAFARI = "Open it in Safari, and save the page from there as page source; or save it in another browser as a web page.";
    /** An archive that is written in letters names its page so soon. */
    private static final int ARCHIVE_HEAD = 1_000;
    private static final List<Kind> KINDS = List.of(new Kind("%PDF-", "a PDF", AS_PDF),
            new Kind("PK\u0003\u0004", "a ZIP archive, or a document of an office program",
                    "Take the files out of it, or save its text as HTML."),
            new Kind("\u00d0\u00cf\u0011\u00e0", "an old document of an office program", AS_PDF),
            new Kind("{\\rtf", "a document in RTF", AS_PDF),
            new Kind("bplist00", SAFARI, FROM_SAFARI),
            new Kind("\u0089PNG", "a picture", AS_PICTURE), new Kind("GIF8", "a picture", AS_PICTURE),
            new Kind("\u00ff\u00d8\u00ff", "a picture", AS_PICTURE), new Kind("\u001f\u008b", "a compressed file",
                    "Unpack it first."),
            new Kind("ID3", "a sound", "Write down what is said in it."));
    private static final int LONGEST_START = 8;

    private NotText() {}

    /** Whether a file begins as another kind does; then that is told. */
    static boolean begins(byte[] bytes, Findings findings) {
        if (new String(bytes, 0, Math.min(bytes.length, ARCHIVE_HEAD), StandardCharsets.ISO_8859_1)
                .contains("<key>WebMainResource</key>")) {
            findings.problem(0, Message.FILE_OF_OTHER_KIND.with(SAFARI, FROM_SAFARI));
            return true;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_START), StandardCharsets.ISO_8859_1);
        for (Kind kind : KINDS) {
            if (start.startsWith(kind.start)) {
                findings.problem(0, Message.FILE_OF_OTHER_KIND.with(kind.name, kind.remedy));
                return true;
            }
        }
        return false;
    }

    /** Whether more than one character in twenty is none that a text has; then that is told. */
    static boolean isNoise(String text, Findings findings) {
        long strange = text.chars().filter(c -> Character.isISOControl(c) && !Characters.isSpace((char) c)
                || c == '\uFFFD' || !Character.isDefined(c)).count();
        if (strange < 3 || strange * 20 <= text.length()) {
            return false;
        }
        findings.problem(0, Message.FILE_WITHOUT_TEXT.with());
        return true;
    }
}
