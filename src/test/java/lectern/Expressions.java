package lectern;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Every regular expression of the program: those that its classes hold, and those that stand in their code as the
 * argument of a call such as {@code split}. They are read from the compiled classes, so none is forgotten.
 */
final class Expressions {
    private static final Set<String> OF_STRING = Set.of("matches", "replaceAll", "replaceFirst", "split",
            "splitWithDelimiters");
    private static final Set<String> OF_PATTERN = Set.of("compile", "matches");
    private static final Set<String> FITS = Set.of("matches", "lookingAt", "group", "start", "end", "region");

    private final List<Expression> expressions = new ArrayList<>();
    /** What is done with the matchers of a field, by the field. */
    private final Map<String, Set<String>> done = new HashMap<>();
    /** Methods that make a pattern of something that is known only while they run. */
    private final Set<String> unknown = new TreeSet<>();

    private Expressions() {}

    static Expressions ofProgram() throws IOException, ReflectiveOperationException, URISyntaxException {
        Expressions found = new Expressions();
        Path classes = Path.of(Class.forName("lectern.app.Main").getProtectionDomain().getCodeSource().getLocation()
                .toURI());
        List<Class<?>> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
                ClassModel model = ClassFile.of().parse(file);
                model.methods().forEach(method -> found.read(model, method));
                String name = model.thisClass().asInternalName().replace('/', '.');
                if (!name.endsWith("-info")) {
                    all.add(Class.forName(name, false, Expressions.class.getClassLoader()));
                }
            }
        }
        found.walk(all);
        return found;
    }

    List<Expression> all() {
        return List.copyOf(expressions);
    }

    Set<String> unknown() {
        return Set.copyOf(unknown);
    }

    /**
     * All strings between two such calls are taken for the expression of the second: which of them it is does not
     * matter, as long as it is among them.
     */
    private void read(ClassModel model, MethodModel method) {
        String owner = model.thisClass().asInternalName().replace('/', '.');
        String place = owner + "." + method.methodName().stringValue();
        List<String> strings = new ArrayList<>();
        String field = "";
        for (CodeElement each : method.code().map(code -> code.elementList()).orElse(List.of())) {
            switch (each) {
                case ConstantInstruction constant when constant.constantValue() instanceof String text ->
                    strings.add(text);
                case InvokeInstruction call when takesExpression(call) -> {
                    // Those of the beginning of a class are in its fields.
                    boolean beginning = method.methodName().equalsString("<clinit>");
                    if (strings.isEmpty() && !beginning) {
                        unknown.add(place);
                    }
                    if (!beginning) {
                        Expression.Use use = call.name().equalsString("matches")
                                ? Expression.Use.FIT
                                : Expression.Use.FIND;
                        strings.forEach(text -> compiled(text)
                                .ifPresent(pattern -> expressions.add(new Expression(place, pattern, use))));
                    }
                    strings.clear();
                }
                case FieldInstruction access when access.typeSymbol().displayName().equals("Pattern") ->
                    field = access.owner().asInternalName().replace('/', '.') + "." + access.name().stringValue();
                case InvokeInstruction call when call.owner().asInternalName().equals("java/util/regex/Matcher") ->
                    done.computeIfAbsent(field, _ -> new HashSet<>()).add(call.name().stringValue());
                case InvokeDynamicInstruction call when call.bootstrapArgs().toString().contains("Matcher::") ->
                    done.computeIfAbsent(field, _ -> new HashSet<>())
                            .add(call.bootstrapArgs().toString().contains("Matcher::matches") ? "matches" : "find");
                default -> {
                }
            }
        }
    }

    private static boolean takesExpression(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        boolean first = call.typeSymbol().parameterCount() > 0
                && call.typeSymbol().parameterType(0).equals(ClassDesc.of("java.lang.String"));
        return first && (owner.equals("java/lang/String") && OF_STRING.contains(name)
                || owner.equals("java/util/regex/Pattern") && OF_PATTERN.contains(name));
    }

    private static Optional<Pattern> compiled(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException otherString) {
            return Optional.empty();
        }
    }

    /** Follows all that static fields lead to, as far as it is of the program. */
    private void walk(List<Class<?>> classes) throws ReflectiveOperationException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Class<?> each : classes) {
            for (Field field : each.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    follow(each.getName() + "." + field.getName(), field.get(null), seen);
                }
            }
        }
    }

    private void follow(String place, Object start, Set<Object> seen) throws ReflectiveOperationException {
        Deque<Object> left = new ArrayDeque<>();
        if (start != null) {
            left.add(start);
        }
        while (!left.isEmpty()) {
            Object each = left.removeFirst();
            if (!seen.add(each)) {
                continue;
            }
            switch (each) {
                case Pattern pattern -> expressions.add(new Expression(place, pattern,
                        FITS.containsAll(done.getOrDefault(place, Set.of("find")))
                                ? Expression.Use.FIT
                                : Expression.Use.FIND));
                case Collection<?> many -> many.stream().filter(one -> one != null).forEach(left::add);
                case Map<?, ?> map -> left.addAll(map.values());
                case Optional<?> maybe -> maybe.ifPresent(left::add);
                case Object[] many -> Arrays.stream(many).filter(one -> one != null).forEach(left::add);
                default -> {
                    if (each.getClass().getName().equals("lectern.speech.words.rule.Sought")) {
                        expressions.add(sought(place, each));
                    } else if (each.getClass().getName().startsWith("lectern.")) {
                        left.addAll(parts(each));
                    }
                }
            }
        }
    }

    private static List<Object> parts(Object whole) throws IllegalAccessException {
        List<Object> parts = new ArrayList<>();
        for (Field field : whole.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                Optional.ofNullable(field.get(whole)).ifPresent(parts::add);
            }
        }
        return parts;
    }

    /** One that is tried only where its clue allows. */
    private static Expression sought(String place, Object sought) throws ReflectiveOperationException {
        Method pattern = sought.getClass().getDeclaredMethod("pattern");
        pattern.setAccessible(true);
        Field field = sought.getClass().getDeclaredField("clue");
        field.setAccessible(true);
        Object clue = field.get(sought);
        Method next = clue.getClass().getDeclaredMethod("next", String.class, int.class);
        next.setAccessible(true);
        return new Expression(place, (Pattern) pattern.invoke(sought), Expression.Use.TRY, (text, from) -> {
            try {
                return (Integer) next.invoke(clue, text, from);
            } catch (ReflectiveOperationException cause) {
                throw new IllegalStateException(cause);
            }
        });
    }
}
