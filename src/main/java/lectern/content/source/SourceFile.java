package lectern.content.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.inline.Characters;
import lectern.document.Message;

/**
 * A text file, decoded: by its byte order mark, else by what the page says of itself, else as UTF-8. What is none of it
 * was most likely written on an old Windows computer, and is read so rather than not at all.
 */
public final class SourceFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})",
            Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 2048;
    private static final char LINE_TABULATION = '\u000b';
    private static final char NEXT_LINE = '\u0085';

    private SourceFile() {}

    /** @return the file's text without control characters; empty, with a problem, if it cannot be had */
    public static Optional<String> read(Path file, Findings findings) {
        return Folder.read(file, 0, findings).flatMap(bytes -> read(bytes, findings));
    }

    /** @return as of a file that holds these bytes */
    public static Optional<String> read(byte[] bytes, Findings findings) {
        return text(bytes, findings)
                .filter(text -> !NotText.isNoise(text, findings)).map(text -> printable(text, findings));
    }

    private static Optional<String> text(byte[] bytes, Findings findings) {
        if (NotText.begins(bytes, findings)) {
            return Optional.empty();
        }
        if (!MailPage.is(bytes)) {
            return Optional.of(decoded(bytes, findings));
        }
        Optional<String> page = MailPage.html(bytes);
        if (page.isEmpty()) {
            findings.problem(0, Message.MAIL_WITHOUT_PAGE.with());
        }
        return page;
    }

    /** Whether a page was saved as a mail, whatever the name of the file is. */
    public static boolean isPage(String text) {
        return text.startsWith(MailPage.MARK);
    }

    /** Bytes whose encoding nobody is asked to mend. */
    public static String text(byte[] bytes) {
        return decoded(bytes, new Findings(Path.of("")));
    }

    private static String decoded(byte[] bytes, Findings findings) {
        Charset marked = marked(bytes).orElseGet(() -> declared(bytes).orElse(StandardCharsets.UTF_8));
        return strict(bytes, marked).or(() -> strict(bytes, StandardCharsets.UTF_8)).map(SourceFile::withoutMark)
                .orElseGet(() -> {
                    findings.problem(firstWrongLine(bytes), Message.ENCODING_NOT_AS_NAMED.with(marked.name()));
                    return new String(bytes, WINDOWS);
                });
    }

    private static Optional<Charset> marked(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
        return switch (first) {
            case 0xEFBB -> Optional.of(StandardCharsets.UTF_8);
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher meta = DECLARED.matcher(head);
        if (!meta.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(meta.group(1));
            // As browsers do (WHATWG Encoding): these names stand for windows-1252, and no page is UTF-16 without a mark.
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional
                    .of(latin ? WINDOWS : charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The line with the first byte that UTF-8 does not allow. */
    private static int firstWrongLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String printable(String text, Findings findings) {
        StringBuilder printable = new StringBuilder(text.length());
        int line = 1;
        int firstLine = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c == LINE_TABULATION || c == NEXT_LINE) {
                // Office programs and old computers break lines with these: without them words would be glued.
                printable.append('\n');
            } else if (Character.isISOControl(c) && !Characters.isSpace(c)) {
                firstLine = firstLine == 0 ? line : firstLine;
            } else {
                printable.append(c);
            }
        }
        if (firstLine > 0) {
            findings.problem(firstLine, Message.CONTROL_CHARACTERS.with());
        }
        return printable.toString();
    }
}
