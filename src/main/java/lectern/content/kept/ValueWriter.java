package lectern.content.kept;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.document.Image;

/**
 * Writes a value of the model so that {@link ValueReader} gives an equal one. It walks the records themselves, as
 * {@link lectern.document.Canonical} does, so a component that is added to the model can't be forgotten. For one value.
 */
final class ValueWriter {
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            List<Method> accessors = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return accessors;
        }
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Object, Integer> leaves = new HashMap<>();
    private final ClassNumbers classes;

    private ValueWriter(ClassNumbers classes) {
        this.classes = classes;
    }

    /**
     * @param classes takes those of the value
     * @throws IOException              if a text in it has half a character, which has no bytes
     * @throws IllegalArgumentException if a value of a type is in it that has no form here
     */
    static byte[] write(Object value, ClassNumbers classes) throws IOException {
        ValueWriter writer = new ValueWriter(classes);
        writer.write(value);
        return writer.bytes.toByteArray();
    }

    private void write(Object value) throws IOException {
        switch (value) {
            case Record record -> {
                form(Form.RECORD, classes.of(record.getClass()));
                for (Method accessor : ACCESSORS.get(record.getClass())) {
                    write(component(record, accessor));
                }
            }
            case Enum<?> constant -> {
                form(Form.CONSTANT, classes.of(constant.getDeclaringClass()));
                number(constant.ordinal());
            }
            case Image image -> {
                form(Form.IMAGE);
                write(image.parts());
            }
            case Optional<?> optional -> {
                form(optional.isPresent() ? Form.PRESENT : Form.ABSENT);
                if (optional.isPresent()) {
                    write(optional.get());
                }
            }
            case List<?> list -> all(Form.LIST, list);
            case Set<?> set -> all(Form.SET, set);
            case Map<?, ?> map -> {
                form(Form.MAP, map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    write(entry.getKey());
                    write(entry.getValue());
                }
            }
            case Integer number -> {
                form(Form.INTEGER);
                out.writeInt(number);
            }
            case Long number -> {
                form(Form.LONG);
                out.writeLong(number);
            }
            case Boolean flag -> form(flag ? Form.TRUE : Form.FALSE);
            case byte[] many -> {
                form(Form.BYTES, many.length);
                out.write(many);
            }
            default -> leaf(value);
        }
    }

    private void leaf(Object value) throws IOException {
        Integer known = leaves.putIfAbsent(value, leaves.size());
        if (known != null) {
            form(Form.KNOWN_LEAF, known);
            return;
        }
        int place = Leaf.place(value);
        if (place < 0) {
            throw new IllegalArgumentException("value is a " + value.getClass().getName() + ", which cannot be kept");
        }
        Leaf leaf = Leaf.ALL.get(place);
        String text = leaf.written().apply(value);
        if (!leaf.read().apply(text).equals(value)) {
            throw new IllegalArgumentException("value is “" + text + "”, which is read as another one");
        }
        form(Form.LEAF, place);
        // An encoder, for getBytes writes a question mark in the place of half a character.
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        number(encoded.remaining());
        out.write(encoded.array(), 0, encoded.remaining());
    }

    private void all(Form form, Collection<?> values) throws IOException {
        form(form, values.size());
        for (Object each : values) {
            write(each);
        }
    }

    private void form(Form form) throws IOException {
        out.writeByte(form.ordinal());
    }

    private void form(Form form, int number) throws IOException {
        form(form);
        number(number);
    }

    /** Seven bits in each byte, the lowest first; most numbers take one. */
    private void number(int number) throws IOException {
        int rest = number;
        while (rest > SEVEN_BITS) {
            out.writeByte(rest & SEVEN_BITS | MORE);
            rest >>>= Integer.bitCount(SEVEN_BITS);
        }
        out.writeByte(rest);
    }

    private static Object component(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException("cannot read " + accessor, cause);
        }
    }
}
