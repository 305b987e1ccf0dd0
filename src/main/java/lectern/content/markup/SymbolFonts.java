package lectern.content.markup;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.document.Message;
import lectern.table.BundledTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Letters that a font shows as other signs, as Symbol shows m as μ, become those signs, and so do characters of the
 * private use area, where such fonts keep them: their code and F000. What no table knows is said to be unknown.
 */
final class SymbolFonts {

    private static final Map<String, Map<Integer, String>> FONTS = Map.of(
            "symbol", CharacterCodes.characters("symbol.tsv"), "wingdings", CharacterCodes.characters("wingdings.tsv"),
            "webdings", CharacterCodes.characters("webdings.tsv"), "wingdings 2",
            CharacterCodes.characters("wingdings-2.tsv"),
            "wingdings 3", CharacterCodes.characters("wingdings-3.tsv"));
    private static final Map<String, String> OTHER_NAMES = Map.of("symbolmt", "symbol", "symbol mt", "symbol",
            "symbolps", "symbol", "wingdings-regular", "wingdings", "wingdings2", "wingdings 2", "wingdings3",
            "wingdings 3");
    /** PDF files give such a beginning to fonts that hold only some of their letters. */
    private static final Pattern SUBSET = Pattern.compile("^[a-z]{6}\\+");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PRIVATE = 0xF000;
    /** Stands for a character that was lost when the text was saved. */
    private static final int LOST = 0xFFFD;
    /** Whole words that a browser without the font shows as they are: written so by mistake. */
    private static final Pattern WORD = Pattern
            .compile("([A-Za-z])(?!\\1)([A-Za-z])(?!\\1|\\2)[A-Za-z][A-Za-z]");

    private record Sign(String shown, String beside) {}

    private static final Map<Integer, Sign> WITHOUT_FONT = withoutFont();

    private final Styling styling;
    private final Signs signs;

    SymbolFonts(Styling styling, Signs signs) {
        this.styling = styling;
        this.signs = signs;
    }

    private static Map<Integer, Sign> withoutFont() {
        Map<Integer, Sign> signs = new HashMap<>();
        for (BundledTable.Row row : CharacterCodes.table("private-use.tsv").rows()) {
            signs.put(CharacterCodes.code(row), new Sign(row.cell(1), row.find(2).orElse("")));
        }
        return Map.copyOf(signs);
    }

    void apply(Document page) {
        apply(page.body(), "");
    }

    private void apply(Element element, String around) {
        String family = styling.look(element).family(element).orElse(around);
        for (Node child : List.copyOf(element.childNodes())) {
            if (child instanceof Element inner) {
                apply(inner, family);
            } else if (child instanceof TextNode text) {
                read(text, element, family);
            }
        }
    }

    private void read(TextNode text, Element element, String family) {
        String written = text.getWholeText();
        String name = SUBSET.matcher(family).replaceFirst("");
        Optional<Map<Integer, String>> font = Optional
                .ofNullable(FONTS.get(OTHER_NAMES.getOrDefault(name, name)));
        if (font.isEmpty() && written.codePoints().noneMatch(SymbolFonts::isPrivate)) {
            return;
        }
        if (font.isPresent() && WORD.matcher(written).find()) {
            signs.report(element, Message.LETTERS_IN_SIGN_FONT.with(family, written.strip()));
            return;
        }
        StringBuilder read = new StringBuilder();
        for (int at = 0; at < written.length();) {
            int character = written.codePointAt(at);
            int next = at + Character.charCount(character);
            Optional<String> sign = font.isPresent()
                    ? font(character, font.get(), name)
                    : isPrivate(character)
                            ? lost(character, written, at, next)
                            : Optional.of(Character.toString(character));
            if (sign.isPresent()) {
                read.append(sign.get());
            } else {
                flush(read, text);
                text.before(signs.unknown());
                signs.report(element, unknown(character, family));
            }
            at = next;
        }
        flush(read, text);
        text.remove();
    }

    /** An empty text would stand as a space. */
    private static void flush(StringBuilder read, TextNode place) {
        if (!read.isEmpty()) {
            place.before(new TextNode(read.toString()));
            read.setLength(0);
        }
    }

    private static Message.Told unknown(int character, String family) {
        String number = "%04X".formatted(character);
        return family.isEmpty()
                ? Message.SIGN_UNKNOWN.with(number)
                : Message.SIGN_OF_FONT_UNKNOWN.with(number, family);
    }

    /** Above what any font of signs has, the browser takes the character from another font. */
    private static Optional<String> font(int character, Map<Integer, String> font, String name) {
        int code = character >= PRIVATE && character <= PRIVATE + 0xFF ? character - PRIVATE : windows(character);
        boolean blank = code <= 0x20 || character == 0xA0;
        if (blank || code > 0xFF) {
            return isPrivate(character) && code != 0x20
                    ? Optional.empty()
                    : Optional.of(code == 0x20 ? " " : Character.toString(character));
        }
        boolean hole = name.startsWith("symbol") && code >= 0x7F && code < 0xA0 && !isPrivate(character);
        return Optional.ofNullable(font.get(code)).or(() -> hole
                ? Optional.of(Character.toString(character))
                : Optional.empty());
    }

    /** A page in an old encoding has its codes decoded as if they were letters. */
    private static int windows(int character) {
        if (character < 0x80 || character >= 0xA0 && character <= 0xFF
                || !WINDOWS.newEncoder().canEncode((char) character)
                || character > 0xFFFF) {
            return character;
        }
        return Character.toString(character).getBytes(WINDOWS)[0] & 0xFF;
    }

    private static Optional<String> lost(int character, String text, int from, int to) {
        return Optional.ofNullable(WITHOUT_FONT.get(character - PRIVATE))
                .filter(sign -> switch (sign.beside) {
                    case "number" -> isDigit(text.substring(to).stripLeading(), 0)
                            || isDigit(text.substring(0, from).stripTrailing(), -1);
                    case "unit" -> text.substring(to).matches("(?s)(?:g|mol|m|l|L)(?!\\p{L}).*");
                    default -> true;
                }).map(Sign::shown);
    }

    private static boolean isDigit(String text, int at) {
        int place = at < 0 ? text.length() - 1 : at;
        return !text.isEmpty() && Character.isDigit(text.charAt(place));
    }

    private static boolean isPrivate(int character) {
        return Character.getType(character) == Character.PRIVATE_USE || character == LOST;
    }
}
