package lectern.content.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of what is in one file, each by its number. For one thread. */
final class ClassNumbers {
    private final Map<Class<?>, Integer> numbers = new HashMap<>();
    private final List<Class<?>> classes = new ArrayList<>();

    int of(Class<?> type) {
        return numbers.computeIfAbsent(type, added -> {
            classes.add(added);
            return classes.size() - 1;
        });
    }

    List<Class<?>> all() {
        return List.copyOf(classes);
    }
}
