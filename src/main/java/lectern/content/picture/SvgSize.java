package lectern.content.picture;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How large a drawing says that it is, in pixels of CSS. */
record SvgSize(double width, double height) {

    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)(px|pt|pc|mm|cm|in|em|)");
    private static final Map<String, Double> UNITS = Map.of("", 1d, "px", 1d, "pt", 4 / 3d, "pc", 16d, "mm", 96 / 25.4,
            "cm", 96 / 2.54, "in", 96d, "em", 16d);

    /** @return empty for one that is too large */
    static Optional<SvgSize> of(Element svg) {
        String[] box = attribute(svg, "viewBox").strip().split("[\\s,]+");
        double boxWidth = box.length == 4 ? length(box[2]) : 0;
        double boxHeight = box.length == 4 ? length(box[3]) : 0;
        double width = length(attribute(svg, "width"));
        double height = length(attribute(svg, "height"));
        if (boxWidth > 0 && boxHeight > 0) {
            width = width > 0 ? width : height > 0 ? height * boxWidth / boxHeight : boxWidth;
            height = height > 0 ? height : width * boxHeight / boxWidth;
        }
        if (width <= 0 || height <= 0) {
            // What CSS takes for a replaced element that says nothing.
            width = width > 0 ? width : 300;
            height = height > 0 ? height : 150;
        }
        return width > 100_000 || height > 100_000 ? Optional.empty() : Optional.of(new SvgSize(width, height));
    }

    /**
     * Whether it says how large it is, and that is more than nothing. Of one that does not, each program shows another part,
     * and of one without any width or height none shows anything.
     */
    static boolean isSaid(Element svg) {
        String[] box = attribute(svg, "viewBox").strip().split("[\\s,]+");
        List<String> sides = List.of(attribute(svg, "width"), attribute(svg, "height"));
        if (sides.stream().anyMatch(SvgSize::isNothing)
                || box.length == 4 && (isNothing(box[2]) || isNothing(box[3]))) {
            return false;
        }
        return box.length == 4 && length(box[2]) > 0 && length(box[3]) > 0
                || sides.stream().allMatch(side -> length(side) > 0);
    }

    private static boolean isNothing(String written) {
        Matcher length = LENGTH.matcher(written.strip().toLowerCase(Locale.ROOT).replace("%", ""));
        return length.matches() && Double.parseDouble(length.group(1)) == 0;
    }

    private static String attribute(Element svg, String name) {
        return svg.attributes().getIgnoreCase(name);
    }

    private static double length(String written) {
        Matcher length = LENGTH.matcher(written.strip().toLowerCase(Locale.ROOT));
        return length.matches() ? Double.parseDouble(length.group(1)) * requireNonNull(UNITS.get(length.group(2))) : 0;
    }
}
