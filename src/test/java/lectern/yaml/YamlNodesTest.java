package lectern.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

class YamlNodesTest {

    @Test
    void everyNodeHasItsLine() {
        MappingNode file = (MappingNode) YamlNodes.of("title: Rest\n\nlicence: free\n").orElseThrow();
        assertEquals(3, YamlNodes.line(file.getValue().getLast().getValueNode()));
    }

    @Test
    void aTextThatSaysNothingHasNoNode() {
        assertEquals(Optional.<Node>empty(), YamlNodes.of("# Only a remark\n"));
    }

    @Test
    void twentyLevelsAreReadAndAHundredThousandAreRefusedWithTheirLine() {
        assertTrue(YamlNodes.of("[".repeat(20) + "]".repeat(20)).isPresent());
        MarkedYamlEngineException deep = assertThrows(MarkedYamlEngineException.class,
                () -> YamlNodes.of("a: 1\nb: " + "[".repeat(30_000)));
        assertEquals("It is nested too deeply", deep.getProblem());
        assertEquals(1, deep.getProblemMark().orElseThrow().getLine());
    }

    @Test
    void refusesALongText() {
        assertThrows(YamlEngineException.class, () -> YamlNodes.of("a: " + "x".repeat(70_000)));
    }

    @Test
    void anAliasStaysTheNodeThatItNames() {
        MappingNode file = (MappingNode) YamlNodes.of("a: &one [x, x]\nb: *one\n").orElseThrow();
        assertSame(file.getValue().getFirst().getValueNode(), file.getValue().getLast().getValueNode());
    }
}
