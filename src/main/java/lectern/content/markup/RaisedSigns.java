package lectern.content.markup;

import java.util.Locale;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What is raised without being a note becomes plain characters: fractions, a 0 or o before C or F that means degrees, the
 * letters of a name such as McDonald, cents behind a price and minutes behind an hour.
 */
final class RaisedSigns {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹\u02da\u1d52";
    private static final Pattern DEGREE = Pattern
            .compile("(?<=[0-9])( ?)[\u2070\u02da\u1d52o](?=[  ]?[CF](?![\\p{L}0-9]))");
    private static final Pattern SCALE = Pattern.compile("[\\s\u00a0]?[CF](?![\\p{L}0-9]).*", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])M$");
    private static final Pattern CENTS = Pattern.compile("[0-9]{2}");
    private static final Pattern PRICE = Pattern.compile("[£$€][  ]?[0-9]{1,4}$");
    private static final Pattern AMOUNT = Pattern.compile("(?<![0-9.,])[0-9]{1,4}$");
    private static final Pattern CURRENCY = Pattern.compile("[\\s\u00a0]?(?:€|EUR(?!\\p{L})|CHF(?!\\p{L}))");

    private final boolean english;

    RaisedSigns(Locale language) {
        this.english = language.getLanguage().equals("en");
    }

    void apply(Document page) {
        Fractions.apply(page);
        if (page.body().selectFirst(Query.of("sup")) != null) {
            page.body().select(Query.of("sup")).forEach(RaisedSigns::name);
            page.body().select(Query.of("sup")).forEach(this::degree);
            page.body().select(Query.of("sup")).forEach(this::cents);
            RaisedMinutes.apply(page);
        }
        PageTexts.change(page,
                (text, _) -> hasRaised(text) ? DEGREE.matcher(Fractions.typed(text)).replaceAll("$1°") : text);
    }

    /** The letters of McDonald that print raises are no note to M. */
    private static void name(Element raised) {
        String letters = raised.text().strip();
        if ((letters.equals("c") || letters.equals("ac")) && raised.selectFirst(Query.of("a")) == null
                && raised.previousSibling() instanceof TextNode before && NAME.matcher(before.getWholeText()).find()
                && InLine.after(raised).filter(Character::isUpperCase).isPresent()) {
            raised.before(new TextNode(letters));
            raised.remove();
        }
    }

    private void degree(Element raised) {
        String sign = raised.text().strip();
        boolean afterDigit = InLine.before(raised).filter(Character::isDigit).isPresent();
        boolean scale = raised.nextSibling() instanceof TextNode after && SCALE.matcher(after.getWholeText()).matches();
        boolean letter = raised.nextSibling() instanceof TextNode after && !after.getWholeText().isEmpty()
                && Character.isLetterOrDigit(after.getWholeText().charAt(0));
        boolean degree = switch (sign) {
            case "0" -> afterDigit && scale;
            case "o", "O", "º" -> afterDigit && (scale || english && !letter);
            case "°" -> true;
            default -> false;
        };
        if (degree) {
            raised.before(new TextNode("°"));
            raised.remove();
        }
    }

    /** Shops raise them behind a price: without a sign between them, twelve pounds ninety-nine is a note to twelve pounds. */
    private void cents(Element raised) {
        String digits = raised.text().strip();
        if (CENTS.matcher(digits).matches() && raised.selectFirst(Query.of("a")) == null
                && raised.closest(Query.of("a")) == null && raised.previousSibling() instanceof TextNode before
                && (PRICE.matcher(before.getWholeText()).find() || AMOUNT.matcher(before.getWholeText()).find()
                        && raised.nextSibling() instanceof TextNode after
                        && CURRENCY.matcher(after.getWholeText()).lookingAt())) {
            raised.before(new TextNode((english ? "." : ",") + digits));
            raised.remove();
        }
    }

    /** Whether a raised sign stands in it, or an o as it is in 37 oC: few texts have one, and the patterns look everywhere. */
    private static boolean hasRaised(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > '\u007f' ? RAISED.indexOf(c) >= 0 : c == 'o' && isBetweenFigureAndScale(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetweenFigureAndScale(String text, int at) {
        int before = at > 0 && text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
        return before >= 0 && Character.isDigit(text.charAt(before)) && at + 1 < text.length()
                && !Character.isLowerCase(text.charAt(at + 1));
    }

}
