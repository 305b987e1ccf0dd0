package lectern.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {

    /** What the program's compiled classes say of messages, so that none is forgotten. */
    private final Set<Message> told = EnumSet.noneOf(Message.class);
    private final Set<String> wrong = new TreeSet<>();

    @Test
    void putsValuesWhereTheirNamesStand() {
        assertEquals(new Message.Told(Problem.Code.YAML_KEY_UNKNOWN, "There is no key titel. Look.",
                "Did you mean title?"), Message.KEY_MISSPELT.with("titel", " Look.", "title"));
        assertEquals("Write engine: a or b, or remove the hertz.",
                Message.VOICE_KEY_OF_OTHER_ENGINE.with("organ", "hertz", "a or b").remedy());
    }

    @Test
    void takesWhatAPublisherWroteAsItIs() {
        assertEquals("A link leads to {key}$1\\, which is not there.",
                Message.LINK_NOT_FOUND.with("{key}$1\\").text());
    }

    @Test
    void takesAsManyValuesAsItNames() {
        assertThrows(IllegalArgumentException.class, () -> Message.DRAFT.with("one"));
        assertThrows(IllegalArgumentException.class, () -> Message.LINK_NOT_FOUND.with());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongAndWhatToDoInSentences(Message message) {
        for (String sentence : List.of(message.text(), message.remedy())) {
            assertTrue(sentence.matches("[A-Z{“](?s:.*)[.?}]"), sentence);
            assertTrue(sentence.replaceAll("\\{[A-Za-z]+}", "").matches("[^{}]*"), sentence);
        }
    }

    @Test
    void isToldSomewhereWithAsManyValuesAsItNames() throws Exception {
        readProgram();
        assertEquals("", String.join("\n", wrong));
        assertEquals(EnumSet.noneOf(Message.class), EnumSet.complementOf(EnumSet.copyOf(told)), "nobody tells them");
    }

    private void readProgram() throws IOException, URISyntaxException {
        Path classes = Path.of(Message.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .filter(each -> !each.endsWith("Message.class")).toList()) {
                for (MethodModel method : ClassFile.of().parse(file).methods()) {
                    read(file + " " + method.methodName(), method);
                }
            }
        }
    }

    /** Values become an array, whose length is the last number before it; messages named before that get them. */
    private void read(String place, MethodModel method) {
        List<Message> named = new ArrayList<>();
        int length = 0;
        for (CodeElement each : method.code().map(code -> code.elementList()).orElse(List.of())) {
            switch (each) {
                case FieldInstruction field when field.owner().asInternalName().equals("lectern/document/Message") -> {
                    named.add(Message.valueOf(field.name().stringValue()));
                    told.add(named.getLast());
                }
                case ConstantInstruction constant when constant.constantValue() instanceof Integer number ->
                    length = number;
                case NewReferenceArrayInstruction _ -> {
                    for (Message message : named) {
                        if (message.names().size() != length) {
                            wrong.add(place + ": " + message + " takes " + message.names() + ", given " + length);
                        }
                    }
                    named.clear();
                }
                default -> {
                }
            }
        }
    }
}
