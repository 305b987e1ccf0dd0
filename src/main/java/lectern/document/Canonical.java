package lectern.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes any value of the model as bytes, the same for equal values and different for different ones. Everything
 * that is addressed by its content begins here. It walks the records themselves, so a component that is added to
 * the model can't be forgotten. Values carry their length, so no text can pass for structure.
 */
public final class Canonical {

    /** What the JVM takes long to tell of a class, and a text has thousands of each. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            List<Method> accessors = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return new Shape(Canonical.kind(type), accessors);
        }
    };

    /** What all records of a class have in common. */
    private record Shape(String kind, List<Method> accessors) {}

    private Canonical() {}

    /**
     * @param value a record, string, number, enum, locale, image, date, path, Optional or collection of these
     * @throws IllegalArgumentException for any other type
     */
    public static void write(Object value, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        write(value, data);
        data.flush();
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case Record record -> {
                Shape shape = SHAPES.get(record.getClass());
                header('r', shape.accessors().size(), out);
                text(shape.kind(), out);
                for (Method accessor : shape.accessors()) {
                    write(value(record, accessor), out);
                }
            }
            case Collection<?> collection -> {
                header('c', collection.size(), out);
                for (Object element : collection) {
                    write(element, out);
                }
            }
            case Optional<?> optional -> {
                header('o', optional.isPresent() ? 1 : 0, out);
                if (optional.isPresent()) {
                    write(optional.get(), out);
                }
            }
            case Locale locale -> text(locale.toLanguageTag(), out);
            case Image image -> text(image.digest(), out);
            case Enum<?> constant -> text(constant.name(), out);
            case CharSequence text -> text(text.toString(), out);
            case Number number -> text(number.toString(), out);
            case Boolean flag -> text(flag.toString(), out);
            case java.time.temporal.Temporal time -> text(time.toString(), out);
            case java.time.Duration duration -> text(duration.toString(), out);
            case java.nio.file.Path path -> text(path.toString(), out);
            case java.net.URI address -> text(address.toString(), out);
            default -> throw new IllegalArgumentException(
                    "value is a " + value.getClass().getName() + ", which has no canonical form");
        }
    }

    /**
     * Which of those that may stand in its place a record is: its number among what a sealed type permits, "" for one
     * that nothing else can stand for. Names of classes are no part of it, so that renaming one changes no digest.
     */
    private static String kind(Class<?> type) {
        StringBuilder kind = new StringBuilder();
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed()) {
                kind.append(kind(parent)).append('.').append(List.of(parent.getPermittedSubclasses()).indexOf(type));
            }
        }
        return kind.toString();
    }

    private static Object value(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException("cannot read " + accessor, cause);
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        header('t', bytes.length, out);
        out.write(bytes);
    }

    private static void header(char type, int size, DataOutputStream out) throws IOException {
        out.writeByte(type);
        out.writeInt(size);
    }
}
