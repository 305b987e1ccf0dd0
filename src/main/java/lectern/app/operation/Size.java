package lectern.app.operation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** So many bytes, as one writes them: {@code 500m}, {@code 20g}. */
public record Size(long bytes) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([mgt])(?:i?b)?");

    /** @throws TypeConversionException if that is no size; the message says what it must be */
    public static Size parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "'" + written + "' is no size: it must be a number and m, g or t, such as 500m or 20g");
        }
        int shift = switch (matcher.group(2)) {
            case "m" -> 20;
            case "g" -> 30;
            default -> 40;
        };
        return new Size(Long.parseLong(matcher.group(1)) << shift);
    }

    /** For options. */
    public static final class Converter implements ITypeConverter<Size> {
        @Override
        public Size convert(String written) {
            return parse(written);
        }
    }
}
