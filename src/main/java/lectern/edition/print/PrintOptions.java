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

/** What a reader may choose about a print, and which choices do not go together. */
final class PrintOptions {
    private static final int SHORTEST_LINE = 16;
    private static final Option SIZE = option("size", PrintStyle.SIZES, String::valueOf, size -> size + " point",
            PrintStyle.USUAL.size());
    private static final Option PAPER = option("paper", List.of(Paper.values()), Paper::choice, Paper::title,
            PrintStyle.USUAL.paper());
    private static final Option COLOURS = option("colours", List.of(Colours.values()), Colours::choice, Colours::title,
            PrintStyle.USUAL.colours());
    private static final Option SPACING = option("spacing", PrintStyle.SPACINGS, PrintOptions::number,
            spacing -> number(spacing) + " lines", PrintStyle.USUAL.spacing());

    private static final Option FORM = option("form", List.of(Form.values()), Form::choice, Form::title,
            PrintStyle.USUAL.form());

    private final Fonts fonts;
    private final Option typeface;

    PrintOptions(Fonts fonts) {
        this.fonts = fonts;
        this.typeface = option("typeface", fonts.offered(), Typeface::name, Typeface::title,
                fonts.offered().getFirst());
    }

    private static <T> Option option(String name, List<T> values, Function<T, String> choice,
            Function<T, String> title, T fallback) {
        Map<String, String> titles = new LinkedHashMap<>();
        values.forEach(value -> titles.put(choice.apply(value), title.apply(value)));
        return new Option(name, List.copyOf(titles.keySet()), choice.apply(fallback), titles);
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }

    List<Option> all() {
        return List.of(SIZE, PAPER, COLOURS, SPACING, typeface, FORM);
    }

    /** The usual choice for what is not said. */
    PrintStyle style(SortedMap<String, String> options) {
        return new PrintStyle(Integer.parseInt(chosen(SIZE, options)), Double.parseDouble(chosen(SPACING, options)),
                Paper.values()[PAPER.choices().indexOf(chosen(PAPER, options))],
                Colours.values()[COLOURS.choices().indexOf(chosen(COLOURS, options))], chosen(typeface, options),
                Form.values()[FORM.choices().indexOf(chosen(FORM, options))]);
    }

    private static String chosen(Option option, SortedMap<String, String> options) {
        return options.getOrDefault(option.name(), option.fallback());
    }

    /** @throws OptionException if the paper is too narrow for such large letters */
    void check(SortedMap<String, String> options) throws OptionException {
        PrintStyle style = style(options);
        if (holds(style, style.size(), style.paper())) {
            return;
        }
        List<Integer> sizes = PrintStyle.SIZES.stream().filter(size -> holds(style, size, style.paper())).toList();
        List<Paper> papers = Arrays.stream(Paper.values()).filter(paper -> holds(style, style.size(), paper)).toList();
        throw new OptionException(sentence(style, sizes, papers), Stream.concat(
                sizes.stream().map(size -> Map.of(SIZE.name(), size.toString(), PAPER.name(), style.paper().choice())),
                papers.stream().map(paper -> Map.of(SIZE.name(), chosen(SIZE, options), PAPER.name(), paper.choice())))
                .toList());
    }

    private boolean holds(PrintStyle style, int size, Paper paper) {
        PrintStyle other = new PrintStyle(size, style.spacing(), paper, style.colours(), style.typeface());
        return other.textWidth() >= SHORTEST_LINE * size * fonts.led(style.typeface()).main(false).usualWidth();
    }

    private String sentence(PrintStyle style, List<Integer> sizes, List<Paper> papers) {
        return "Letters of %d point in %s leave fewer than %d letters a line on %s paper. %s paper can have %s point."
                .formatted(style.size(), typeface.titles().get(style.typeface()), SHORTEST_LINE, style.paper().title(),
                        style.paper().title(), list(sizes.stream().map(String::valueOf)))
                + (papers.isEmpty()
                        ? ""
                        : " %d point can be had on %s.".formatted(style.size(),
                                list(papers.stream().map(Paper::title))));
    }

    private static String list(Stream<String> choices) {
        return choices.collect(Collectors.joining(", "));
    }
}
