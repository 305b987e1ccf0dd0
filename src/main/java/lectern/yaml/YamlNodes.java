package lectern.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a text in YAML as nodes rather than objects, so that each problem has its line. Whatever the text, it takes
 * little time and memory: it is no longer than 64 KB and no deeper than 20 levels, and aliases stay single nodes, so
 * that none can multiply.
 */
public final class YamlNodes {

    private static final LoadSettings SETTINGS = LoadSettings.builder().setAllowDuplicateKeys(true)
            .setCodePointLimit(64 * 1024).setMaxAliasesForCollections(5).build();
    private static final int DEEPEST = 20;

    private YamlNodes() {}

    /**
     * @return empty for a text that says nothing
     * @throws YamlEngineException if it breaks the rules of YAML, or a bound
     */
    public static Optional<Node> of(String yaml) {
        return new Composer(SETTINGS, new Shallow(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, yaml))))
                .getSingleNode();
    }

    /** Composing nodes calls itself for each level, so the events that it reads end where they nest too deeply. */
    private static final class Shallow implements Parser {
        private final Parser events;
        private int depth;

        Shallow(Parser events) {
            this.events = events;
        }

        @Override
        public boolean hasNext() {
            return events.hasNext();
        }

        @Override
        public boolean checkEvent(Event.ID id) {
            return events.checkEvent(id);
        }

        @Override
        public Event peekEvent() {
            return events.peekEvent();
        }

        @Override
        public Event next() {
            Event event = events.next();
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    // Only what nests is counted.
                }
            }
            if (depth > DEEPEST) {
                throw new ComposerException("It is nested too deeply", event.getStartMark());
            }
            return event;
        }
    }

    /** Lines count from 1; 0 means that it is not known. */
    public static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
