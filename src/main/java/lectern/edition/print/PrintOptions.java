package lectern.edition.print;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.print.font.Face;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Form;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.SectionStart;

/** What a reader may choose about a print, and which choices do not go together. */
public final class PrintOptions {
    private static final int SHORTEST_LINE = 16;
    /** A number in the international notation gets no longer, and is never broken. It is from the range kept for fiction. */
    private static final String PHONE_NUMBER = "+44 20 7946 0018";
    private static final Option SIZE = option("size", PrintStyle.SIZES, String::valueOf, PrintStyle.USUAL.size());
    private static final Option PAPER = option("paper", List.of(Paper.values()), Paper::choice,
            PrintStyle.USUAL.paper());
    private static final Option COLOURS = option("colours", List.of(Colours.values()), Colours::choice,
            PrintStyle.USUAL.colours());
    private static final Option SPACING = option("spacing", PrintStyle.SPACINGS, PrintOptions::number,
            PrintStyle.USUAL.spacing());
    private static final Option FORM = option("form", List.of(Form.values()), Form::choice, PrintStyle.USUAL.form());
    private static final Option SECTIONS = option("sections", List.of(SectionStart.values()), SectionStart::choice,
            PrintStyle.USUAL.sections());
    /** Those that are the same whatever fonts there are. */
    public static final List<Option> FIXED = List.of(SIZE, PAPER, COLOURS, SPACING, FORM, SECTIONS);

    private final Fonts fonts;
    private final Option typeface;

    public PrintOptions(Fonts fonts) {
        this.fonts = fonts;
        Map<String, String> titles = new LinkedHashMap<>();
        fonts.offered().forEach(each -> titles.put(each.name(), each.title()));
        this.typeface = new Option("typeface", List.copyOf(titles.keySet()), fonts.offered().getFirst().name(), titles);
    }

    private static <T> Option option(String name, List<T> values, Function<T, String> choice, T fallback) {
        return new Option(name, values.stream().map(choice).toList(), choice.apply(fallback));
    }

    static String number(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }

    public List<Option> all() {
        return List.of(SIZE, PAPER, COLOURS, SPACING, typeface, FORM, SECTIONS);
    }

    /** The usual choice for what is not said. */
    PrintStyle style(SortedMap<String, String> options) {
        return new PrintStyle(Integer.parseInt(chosen(SIZE, options)), Double.parseDouble(chosen(SPACING, options)),
                Paper.values()[PAPER.choices().indexOf(chosen(PAPER, options))],
                Colours.values()[COLOURS.choices().indexOf(chosen(COLOURS, options))], chosen(typeface, options),
                Form.values()[FORM.choices().indexOf(chosen(FORM, options))],
                SectionStart.values()[SECTIONS.choices().indexOf(chosen(SECTIONS, options))]);
    }

    private static String chosen(Option option, SortedMap<String, String> options) {
        return options.getOrDefault(option.name(), option.fallback());
    }

    /** @throws OptionException if the paper is too narrow for such large letters */
    void check(SortedMap<String, String> options) throws OptionException {
        PrintStyle style = style(options);
        if (holds(style.size(), style.paper(), style.typeface())) {
            return;
        }
        List<Integer> sizes = PrintStyle.SIZES.stream().filter(size -> holds(size, style.paper(), style.typeface()))
                .toList();
        List<Paper> papers = Arrays.stream(Paper.values())
                .filter(paper -> holds(style.size(), paper, style.typeface())).toList();
        List<String> typefaces = typeface.choices().stream()
                .filter(each -> holds(style.size(), style.paper(), each)).toList();
        throw new OptionException(sentence(style, sizes, papers, typefaces), Stream.of(
                sizes.stream().map(size -> choice(size, style.paper(), style.typeface())),
                papers.stream().map(paper -> choice(style.size(), paper, style.typeface())),
                typefaces.stream().map(each -> choice(style.size(), style.paper(), each)))
                .flatMap(each -> each).toList());
    }

    private boolean holds(int size, Paper paper, String typeface) {
        PrintStyle style = new PrintStyle(size, PrintStyle.USUAL.spacing(), paper, PrintStyle.USUAL.colours(),
                typeface);
        Face face = fonts.led(typeface).main(false);
        return style.textWidth() >= Math.max(SHORTEST_LINE * size * face.usualWidth(), face.width(PHONE_NUMBER, size));
    }

    private Map<String, String> choice(int size, Paper paper, String typeface) {
        return Map.of(SIZE.name(), Integer.toString(size), PAPER.name(), paper.choice(), this.typeface.name(),
                typeface);
    }

    private String sentence(PrintStyle style, List<Integer> sizes, List<Paper> papers, List<String> typefaces) {
        String paper = style.paper().title();
        String here = typeface.titles().get(style.typeface());
        return "%d point in %s is too large for %s paper: a line would not hold %d letters or a whole telephone number."
                .formatted(style.size(), here, paper, SHORTEST_LINE)
                + " %s paper can have %s point%s.".formatted(paper, list(sizes.stream().map(String::valueOf)),
                        typefaces.isEmpty()
                                ? ""
                                : ", or %d point in %s".formatted(style.size(),
                                        list(typefaces.stream().map(typeface.titles()::get))))
                + (papers.isEmpty()
                        ? ""
                        : " %d point can be had on %s.".formatted(style.size(),
                                list(papers.stream().map(Paper::title))));
    }

    private static String list(Stream<String> choices) {
        return choices.collect(Collectors.joining(", "));
    }
}
