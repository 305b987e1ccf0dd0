package lectern.content.kept;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.document.Image;

/** Reads what {@link ValueWriter} has written. What is damaged gives any unchecked exception. For one value. */
final class ValueReader {
    private static final Form[] FORMS = Form.values();
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    /** How records of a class are made. */
    private record Maker(Constructor<?> constructor, int components) {}

    private static final ClassValue<Maker> MAKERS = new ClassValue<>() {
        @Override
        protected Maker computeValue(Class<?> type) {
            Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Maker(constructor, types.length);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("a record has such a constructor: " + type, impossible);
            }
        }
    };

    private final ByteBuffer in;
    private final List<Class<?>> classes;
    private final List<Object> leaves = new ArrayList<>();

    private ValueReader(ByteBuffer in, List<Class<?>> classes) {
        this.in = in;
        this.classes = classes;
    }

    /** @param classes by their numbers */
    static Object read(byte[] written, List<Class<?>> classes) {
        return new ValueReader(ByteBuffer.wrap(written), classes).read();
    }

    private Object read() {
        return switch (FORMS[in.get()]) {
            case LEAF -> leaf();
            case KNOWN_LEAF -> leaves.get(number());
            case RECORD -> record();
            case CONSTANT -> classes.get(number()).getEnumConstants()[number()];
            case IMAGE -> ((Image.Parts) read()).image();
            case INTEGER -> in.getInt();
            case LONG -> in.getLong();
            case TRUE -> true;
            case FALSE -> false;
            case ABSENT -> Optional.empty();
            case PRESENT -> Optional.of(read());
            case LIST -> List.of(several());
            case SET -> set();
            case MAP -> map();
            case BYTES -> bytes();
        };
    }

    private Object leaf() {
        Leaf leaf = Leaf.ALL.get(number());
        Object value = leaf.read().apply(new String(bytes(), StandardCharsets.UTF_8));
        leaves.add(value);
        return value;
    }

    private Object record() {
        Maker maker = MAKERS.get(classes.get(number()));
        Object[] components = new Object[maker.components];
        for (int i = 0; i < components.length; i++) {
            components[i] = read();
        }
        try {
            return maker.constructor.newInstance(components);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("a record was written that cannot be: " + maker.constructor, refused);
        }
    }

    private Object[] several() {
        Object[] several = new Object[within(number())];
        for (int i = 0; i < several.length; i++) {
            several[i] = read();
        }
        return several;
    }

    private Set<Object> set() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(several())));
    }

    private Map<Object, Object> map() {
        int size = within(number());
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = read();
            map.put(key, read());
        }
        return Collections.unmodifiableMap(map);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[within(number())];
        in.get(bytes);
        return bytes;
    }

    /** Each value takes a byte at least, so a damaged number asks for no more memory than the reading has. */
    private int within(int count) {
        if (count < 0 || count > in.remaining()) {
            throw new IllegalStateException("more was written than is there");
        }
        return count;
    }

    private int number() {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            number |= (next & SEVEN_BITS) << shift;
            shift += Integer.bitCount(SEVEN_BITS);
        } while ((next & MORE) != 0);
        return number;
    }
}
