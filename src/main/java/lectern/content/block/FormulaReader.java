package lectern.content.block;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import lectern.content.inline.Passage;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.Query;
import lectern.document.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes the parts of a formula (MathML) in one line: what a bar, a root or the height of a letter says on the page is
 * said by signs and brackets. Ten to the power of nine is not 109, and what stands below a bar ends somewhere.
 */
final class FormulaReader {

    private static final Set<String> PARTS = Set.of("msup", "msub", "msubsup", "mfrac", "msqrt", "mroot", "munder",
            "munderover", "mtr", "mfenced", "mo");
    private static final Map<String, String> ROOTS = Map.of("2", "√", "3", "∛", "4", "∜");
    /** Signs between two parts: such a formula needs brackets where another one goes on beside it. */
    private static final Pattern BETWEEN = Pattern.compile("[+−–=±×÷·⋅∗*<>≤≥≈→-]");
    /** Between factors: a space beside them makes words of what was one. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u2061-\\u2064]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
    /** An amount above, a unit or an amount below: "1.5 mg/kg", "5 mg/5 ml". */
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+(?:[.,][0-9]+)?\\s?[\\p{L}µ%]{1,6}");
    private static final Pattern UNIT = Pattern
            .compile("(?:[0-9]+(?:[.,][0-9]+)?\\s?)?[\\p{L}µ]{1,4}(?:\\s?[/·⋅]\\s?[\\p{L}µ]{1,6})?");

    private final BiConsumer<Element, Passage> inside;

    /** @param inside reads an element of a formula, whatever it is */
    FormulaReader(BiConsumer<Element, Passage> inside) {
        this.inside = inside;
    }

    /** Whether it is an element of a formula that says more than the words in it. */
    static boolean isPart(Element element) {
        return PARTS.contains(element.normalName());
    }

    void read(Element part, Passage passage) {
        List<Element> parts = part.children();
        switch (part.normalName()) {
            case "mo" -> sign(part, passage);
            case "mfrac" -> fraction(parts, passage);
            case "msqrt" -> squareRoot(part, passage);
            case "mroot" -> root(parts, passage);
            case "mfenced" -> fenced(part, passage);
            case "mtr" -> row(part, passage);
            // Raised above nothing it belongs to what follows: the mass of an isotope.
            case "msup" -> levels(parts,
                    List.of(!parts.isEmpty() && parts.getFirst().hasText()
                            ? FormulaReader::power
                            : Inline.Superscript::new),
                    passage);
            case "munderover" -> {
                levels(parts, List.of(Inline.Subscript::new, Inline.Superscript::new), passage);
                passage.space();
            }
            case "msubsup" -> levels(parts, List.of(Inline.Subscript::new, FormulaReader::power), passage);
            default -> levels(parts, List.of(Inline.Subscript::new), passage);
        }
    }

    private void levels(List<Element> parts, List<Level> levels, Passage passage) {
        for (int i = 0; i < parts.size(); i++) {
            if (i == 0 || i > levels.size()) {
                closed(parts.get(i), passage);
            } else {
                passage.open(levels.get(i - 1)::of);
                inside.accept(parts.get(i), passage);
                passage.close();
            }
        }
    }

    private static Inline power(List<Inline> content) {
        return new Inline.Superscript(content, true);
    }

    private interface Level {
        Inline of(List<Inline> content);
    }

    /** A sign between two parts has a space on both sides, one before the first part has none. */
    private void sign(Element sign, Passage passage) {
        boolean between = BETWEEN.matcher(VisibleText.of(sign)).matches() && sign.previousElementSibling() != null
                && sign.nextElementSibling() != null && !isSign(sign.previousElementSibling());
        if (between) {
            passage.space();
        }
        String written = UNSEEN.matcher(VisibleText.of(sign)).replaceAll("");
        // A hyphen is a dash elsewhere, and in a formula a minus.
        passage.text(written.equals("-") ? "−" : written);
        if (between) {
            passage.space();
        }
    }

    private static boolean isSign(Element element) {
        return element.nameIs("mo") && !VisibleText.of(element).matches("[)\\]}|!%°′]");
    }

    private void fraction(List<Element> parts, Passage passage) {
        for (Element each : parts) {
            if (each != parts.getFirst()) {
                passage.text(isRate(parts) ? "/" : " ÷ ");
            }
            if (isRate(parts)) {
                inside.accept(each, passage);
            } else {
                closed(each, passage);
            }
        }
    }

    /** What is written with a stroke in a line, too. */
    private static boolean isRate(List<Element> parts) {
        if (parts.size() != 2) {
            return false;
        }
        String above = VisibleText.of(parts.getFirst());
        String below = VisibleText.of(parts.getLast());
        return NUMBER.matcher(above).matches() && NUMBER.matcher(below).matches()
                || AMOUNT.matcher(above).matches() && UNIT.matcher(below).matches();
    }

    private void squareRoot(Element root, Passage passage) {
        passage.text("√");
        brackets(root.childrenSize() > 1 || isCompound(root), passage,
                () -> contents(root, passage));
    }

    /** Some pages leave out the elements around numbers. */
    private void contents(Element part, Passage passage) {
        for (Node node : part.childNodes()) {
            if (node instanceof Element each) {
                inside.accept(each, passage);
            } else if (node instanceof TextNode words && !words.isBlank()) {
                passage.text(words.text().strip());
            }
        }
    }

    private void root(List<Element> parts, Passage passage) {
        if (parts.size() != 2) {
            parts.forEach(each -> inside.accept(each, passage));
            return;
        }
        String sign = ROOTS.get(VisibleText.of(parts.getLast()));
        if (sign == null) {
            passage.open(Inline.Superscript::new);
            inside.accept(parts.getLast(), passage);
            passage.close();
        }
        passage.text(sign == null ? "√" : sign);
        closed(parts.getFirst(), passage);
    }

    /** In brackets, if there is more than one thing in it. */
    private void closed(Element part, Passage passage) {
        brackets(isCompound(part), passage, () -> inside.accept(part, passage));
    }

    private static void brackets(boolean wanted, Passage passage, Runnable content) {
        passage.text(wanted ? "(" : "");
        content.run();
        passage.text(wanted ? ")" : "");
    }

    private static boolean isCompound(Element part) {
        String words = VisibleText.of(part);
        boolean fenced = words.startsWith("(") && words.indexOf(')') == words.length() - 1;
        return !fenced && (part.selectStream(Query.of("mo")).map(VisibleText::of)
                .anyMatch(each -> BETWEEN.matcher(each).matches()) || part.selectFirst(Query.of("mfrac")) != null);
    }

    private void fenced(Element part, Passage passage) {
        passage.text(part.hasAttr("open") ? part.attr("open") : "(");
        boolean parted = !part.hasAttr("separators") || !part.attr("separators").isBlank();
        for (Element each : part.children()) {
            passage.text(each == part.firstElementChild() || !parted ? "" : ", ");
            inside.accept(each, passage);
        }
        passage.text(part.hasAttr("close") ? part.attr("close") : ")");
    }

    /** Rows stand below each other, and their cells side by side. */
    private void row(Element row, Passage passage) {
        passage.text(row.previousElementSibling() == null ? "" : "; ");
        for (Element each : row.children()) {
            passage.space();
            inside.accept(each, passage);
        }
    }
}
