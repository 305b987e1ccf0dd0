package lectern.content.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the page out of what browsers save as one file in the form of a mail (MHTML, RFC 2557): its first HTML part, with
 * the pictures beside it put into it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2045">RFC 2045</a> for how its parts are written
 */
final class MailPage {

    /** What a page that was taken out of a mail begins with. */
    static final String MARK = "<!-- saved from url=(";
    private static final int HEAD = 8 * 1024;
    private static final int MOST_PARTS = 500;
    private static final int DEEPEST = 3;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}+:.*");
    private static final Pattern PARAMETER = Pattern
            .compile("(?i);\\s*(boundary|charset)\\s*=\\s*(?:\"([^\"]{1,200})\"|([^;\\s\"]{1,200}))");

    /** @param body as it is written */
    private record Part(Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        boolean isA(String type) {
            return header("content-type").toLowerCase(Locale.ROOT).strip().startsWith(type);
        }

        Optional<String> parameter(String name) {
            Matcher parameter = PARAMETER.matcher(header("content-type"));
            while (parameter.find()) {
                if (parameter.group(1).equalsIgnoreCase(name)) {
                    return Optional.of(parameter.group(2) == null ? parameter.group(3) : parameter.group(2));
                }
            }
            return Optional.empty();
        }

        byte[] bytes() {
            return switch (header("content-transfer-encoding").strip().toLowerCase(Locale.ROOT)) {
                case "quoted-printable" -> unquoted(body);
                case "base64" -> Base64.getMimeDecoder().decode(body.replaceAll("[^A-Za-z0-9+/]", ""));
                default -> body.getBytes(StandardCharsets.ISO_8859_1);
            };
        }
    }

    private MailPage() {}

    static boolean is(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Part mail = part(head);
        return mail.headers.containsKey("mime-version") && (mail.isA("multipart/") || mail.isA("text/html"));
    }

    /** The page; empty if there is none in it. */
    static Optional<String> html(byte[] bytes) {
        List<Part> parts = new ArrayList<>();
        gather(part(new String(bytes, StandardCharsets.ISO_8859_1)), 0, parts);
        return parts.stream().filter(part -> part.isA("text/html")).findFirst().map(page -> {
            String html = decoded(page);
            String address = page.header("content-location").strip();
            String from = address.matches("https?://[^\\s<>]{1,2000}") ? address : "about:blank";
            return MARK + String.format(Locale.ROOT, "%04d", from.length()) + ")" + from + " -->"
                    + withPictures(html, parts);
        });
    }

    private static String decoded(Part page) {
        byte[] bytes = page.bytes();
        Optional<String> charset = page.parameter("charset");
        try {
            return charset.isPresent()
                    ? new String(bytes, Charset.forName(charset.get()))
                    : SourceFile.text(bytes);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return SourceFile.text(bytes);
        }
    }

    private static Part part(String text) {
        Map<String, String> headers = new HashMap<>();
        String last = "";
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
            at = end < 0 ? text.length() : end + 1;
            if (line.isEmpty()) {
                break;
            }
            if ((line.startsWith(" ") || line.startsWith("\t")) && !last.isEmpty()) {
                headers.merge(last, " " + line.strip(), String::concat);
            } else if (HEADER.matcher(line).matches()) {
                last = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
                headers.putIfAbsent(last, line.substring(line.indexOf(':') + 1).strip());
            } else {
                return new Part(Map.of(), text);
            }
        }
        return new Part(headers, text.substring(at));
    }

    private static void gather(Part part, int depth, List<Part> found) {
        Optional<String> boundary = part.isA("multipart/") ? part.parameter("boundary") : Optional.empty();
        if (boundary.isEmpty() || depth > DEEPEST) {
            found.add(part);
            return;
        }
        String[] pieces = ("\n" + part.body).split("\r?\n--" + Pattern.quote(boundary.get()), MOST_PARTS);
        for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
            gather(part(pieces[i].replaceFirst("^[ \\t]*\\r?\\n", "")), depth + 1, found);
        }
    }

    /** RFC 2045, 6.7: a line that ends in an equals sign goes on. */
    private static byte[] unquoted(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int high = c == '=' && i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(body.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c == '=' && body.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (c == '=' && body.startsWith("\n", i + 1)) {
                i++;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    /** Pictures are known by their addresses, or by their names in the mail (cid). */
    private static String withPictures(String html, List<Part> parts) {
        Map<String, String> pictures = new HashMap<>();
        for (Part part : parts) {
            if (part.isA("image/")) {
                String data = "data:" + part.header("content-type").replaceFirst(";.*", "").strip() + ";base64,"
                        + Base64.getEncoder().encodeToString(part.bytes());
                pictures.putIfAbsent(part.header("content-location").strip().replace("&", "&amp;"), data);
                pictures.putIfAbsent("cid:" + part.header("content-id").replaceAll("[<>\\s]", ""), data);
            }
        }
        return pictures.isEmpty()
                ? html
                : Pattern.compile("(?i)(\\ssrc\\s*=\\s*[\"'])([^\"'>]{1,4000}+)").matcher(html)
                        .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                                + pictures.getOrDefault(found.group(2).strip(), found.group(2))));
    }
}
