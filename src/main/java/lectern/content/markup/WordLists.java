package lectern.content.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Word writes lists as paragraphs that begin with their own bullet or number, in a part that other programs are asked
 * to ignore: they become lists.
 */
final class WordLists {

    private static final Pattern LEVEL = Pattern.compile("mso-list:[^;]{0,40}?level([1-9])");
    private static final Pattern MARGIN = Pattern
            .compile("margin-left:\\s?([0-9]{1,4}(?:\\.[0-9]{1,4})?|\\.[0-9]{1,4})(pt|in|cm|mm)");
    private static final double HALF_INCH = 36;
    private static final Pattern NUMBER = Pattern.compile("\\(?([0-9]{1,4}|[A-Za-z]|[ivxIVX]{1,6})[.)]?");
    private static final Pattern BULLET = Pattern.compile("[^\\p{L}\\p{N}]{1,2}|o");
    private static final Pattern BOX = Pattern.compile("[☐☑☒✓✗]");

    /**
     * A paragraph that is an item.
     *
     * @param marker its bullet or number, which is taken out of it
     * @param mark   the words of the marker
     */
    private record Item(Element paragraph, int level, Element marker, String mark) {

        boolean isNumbered() {
            return NUMBER.matcher(mark).matches() && !mark.equals("o");
        }

        boolean isPlain() {
            return isNumbered() || BULLET.matcher(mark).matches();
        }
    }

    private WordLists() {}

    static void apply(Document page) {
        List<Item> run = new ArrayList<>();
        for (Element paragraph : page.body().select(Query.of("p[style*=mso-list], p[class^=MsoListParagraph]"))) {
            Optional<Item> item = item(paragraph);
            boolean follows = !run.isEmpty() && paragraph.previousElementSibling() == run.getLast().paragraph;
            if (!follows) {
                write(run);
                run.clear();
            }
            item.ifPresent(run::add);
        }
        write(run);
    }

    private static Optional<Item> item(Element paragraph) {
        Element marker = paragraph.selectStream(Query.of("span[style]"))
                .filter(each -> each.attr("style").toLowerCase(Locale.ROOT).replace(" ", "")
                        .contains("mso-list:ignore"))
                .findFirst().or(() -> filtered(paragraph)).orElse(null);
        if (marker == null) {
            return Optional.empty();
        }
        return Optional.of(new Item(paragraph, level(paragraph), marker,
                marker.text().replace('\u00a0', ' ').strip()));
    }

    /** "Web page, filtered" keeps of a marker no more than its looks: it ends with spaces in small letters. */
    private static Optional<Element> filtered(Element paragraph) {
        for (Node child : paragraph.childNodes()) {
            if (child instanceof Element element) {
                boolean spaced = element.selectStream(Query.of("span[style]")).anyMatch(WordLists::isSpace);
                return spaced && element.text().length() < 40 ? Optional.of(element) : Optional.empty();
            }
            if (child instanceof TextNode text && !text.isBlank()) {
                boolean marked = isPlain(text.text().strip()) && text.nextSibling() instanceof Element spaces
                        && isSpace(spaces);
                return marked ? Optional.of(together(text)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isSpace(Element element) {
        return element.attr("style").replace(" ", "").contains("font:7.0pt")
                && element.text().replace('\u00a0', ' ').isBlank() && !element.wholeText().isEmpty();
    }

    private static boolean isPlain(String mark) {
        return NUMBER.matcher(mark).matches() || BULLET.matcher(mark).matches();
    }

    private static Element together(TextNode mark) {
        Element marker = new Element("span");
        mark.before(marker);
        Node spaces = mark.nextSibling();
        marker.appendChild(mark);
        if (spaces != null) {
            marker.appendChild(spaces);
        }
        return marker;
    }

    /** A filtered page says by nothing but the margin how deep an item is: half an inch for each level. */
    private static int level(Element paragraph) {
        String style = paragraph.attr("style").toLowerCase(Locale.ROOT);
        Matcher level = LEVEL.matcher(style);
        Matcher margin = MARGIN.matcher(style);
        if (level.find()) {
            return level.group(1).charAt(0) - '0';
        }
        if (!margin.find()) {
            return 1;
        }
        double points = Double.parseDouble(margin.group(1)) * switch (margin.group(2)) {
            case "in" -> 72;
            case "cm" -> 28.35;
            case "mm" -> 2.835;
            default -> 1;
        };
        return Math.clamp(Math.round(points / HALF_INCH), 1, 9);
    }

    /** All or none of it: a number such as 1.1 is no number of a list. */
    private static void write(List<Item> run) {
        if (run.isEmpty() || !run.stream().allMatch(Item::isPlain)) {
            return;
        }
        Element place = new Element("div");
        run.getFirst().paragraph.before(place);
        List<Element> lists = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (Item item : run) {
            while (levels.size() > 1 && levels.getLast() > item.level) {
                levels.removeLast();
                lists.removeLast();
            }
            boolean deeper = !levels.isEmpty() && levels.getLast() < item.level;
            boolean other = !lists.isEmpty() && !deeper && lists.getLast().nameIs("ol") != item.isNumbered();
            if (lists.isEmpty() || deeper || other) {
                if (other) {
                    levels.removeLast();
                    lists.removeLast();
                }
                Element around = lists.isEmpty() ? place : lists.getLast().lastElementChild();
                Element list = list(item);
                (around == null ? place : around).appendChild(list);
                lists.add(list);
                levels.add(item.level);
            }
            lists.getLast().appendChild(written(item));
        }
        place.unwrap();
    }

    private static Element list(Item item) {
        Element list = new Element(item.isNumbered() ? "ol" : "ul");
        Matcher number = NUMBER.matcher(item.mark);
        if (item.isNumbered() && number.matches()) {
            String type = switch (number.group(1)) {
                case "i", "ii" -> "i";
                case "I", "II" -> "I";
                case String digits when Character.isDigit(digits.charAt(0)) -> "1";
                case String letter when Character.isUpperCase(letter.charAt(0)) -> "A";
                default -> "a";
            };
            list.attr("type", type);
            if (type.equals("1")) {
                list.attr("start", number.group(1));
            } else if (type.equalsIgnoreCase("a") && number.group(1).length() == 1) {
                list.attr("start", Integer.toString(number.group(1).toLowerCase(Locale.ROOT).charAt(0) - 'a' + 1));
            }
        }
        return list;
    }

    /** A box to tick is more than a bullet. */
    private static Element written(Item item) {
        Element written = new Element("li");
        Matcher number = NUMBER.matcher(item.mark);
        if (item.isNumbered() && number.matches() && Character.isDigit(item.mark.replace("(", "").charAt(0))) {
            written.attr("value", number.group(1));
        }
        if (BOX.matcher(item.mark).matches()) {
            item.marker.before(new TextNode(item.mark + " "));
        }
        item.marker.remove();
        written.appendChild(item.paragraph);
        return written;
    }
}
