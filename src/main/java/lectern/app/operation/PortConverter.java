package lectern.app.operation;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a port as an option has it; 0 is any free one. */
public final class PortConverter implements ITypeConverter<Integer> {
    private static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String written) {
        if (!written.matches("\\d{1,5}") || Integer.parseInt(written) > HIGHEST) {
            throw new TypeConversionException("'" + written + "' is no port: it must be a number from 1 to " + HIGHEST);
        }
        return Integer.valueOf(written);
    }
}
