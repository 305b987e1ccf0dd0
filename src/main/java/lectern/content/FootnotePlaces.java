package lectern.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lectern.content.block.PendingLinks;
import lectern.content.block.Registers;
import lectern.content.inline.Anchors;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Section;

/**
 * Puts footnotes that stand at the end of a page behind the section that refers to them first: whoever has that section
 * alone, printed or as a recording, would not have its notes. Notes below a heading of their own stay.
 */
final class FootnotePlaces {
    private final Registers registers;

    /** @param registers of the links in the sections, and of what they lead to */
    FootnotePlaces(Registers registers) {
        this.registers = registers;
    }

    List<Section> settle(List<Section> sections) {
        List<List<Block>> blocks = new ArrayList<>();
        Map<String, Integer> referring = Map.of();
        for (int i = 0; i < sections.size(); i++) {
            List<Block> written = sections.get(i).blocks();
            int end = endOfText(written);
            List<Block> here = new ArrayList<>(written.subList(0, end));
            blocks.add(here);
            for (Block note : written.subList(end, written.size())) {
                referring = referring.isEmpty() ? referring(sections) : referring;
                place(note, referring, i).map(blocks::get).orElse(here).add(note);
            }
        }
        return withBlocks(sections, blocks);
    }

    /** Where the footnotes behind a text begin; nowhere if they are all that the section has, or have a heading. */
    private static int endOfText(List<Block> blocks) {
        int end = blocks.size();
        while (end > 0 && isFootnote(blocks.get(end - 1))) {
            end--;
        }
        return end == 0 || blocks.get(end - 1) instanceof Block.Heading ? blocks.size() : end;
    }

    private static boolean isFootnote(Block block) {
        return block instanceof Block.Note note && note.isFootnote();
    }

    /** The section that refers to a note first, if it is one before this. */
    private static Optional<Integer> place(Block note, Map<String, Integer> referring, int here) {
        return Section.sentences(List.of(note)).stream()
                .flatMap(sentence -> Optional.ofNullable(referring.get(sentence.id())).stream())
                .min(Comparator.naturalOrder()).filter(first -> first < here);
    }

    /** By the sentence that is referred to, the first section whose text does. */
    private Map<String, Integer> referring(List<Section> sections) {
        Map<String, Integer> referring = new HashMap<>();
        List<PendingLinks.Pending> links = registers.links().all();
        Map<String, String> anchors = registers.anchors().sentences();
        for (int i = 0; i < sections.size(); i++) {
            int section = i;
            List<Block> text = sections.get(i).blocks().stream().filter(block -> !isFootnote(block)).toList();
            Consumer<Inline.Link> met = link -> target(links.get(PendingLinks.index(link.target())), anchors)
                    .ifPresent(id -> referring.putIfAbsent(id, section));
            collect(sections.get(i).title().content(), met);
            Section.sentences(text).forEach(sentence -> collect(sentence.content(), met));
        }
        return referring;
    }

    /** The sentence of the same page that a link leads to. */
    private static Optional<String> target(PendingLinks.Pending link, Map<String, String> anchors) {
        return link.href().startsWith("#")
                ? Optional.ofNullable(
                        anchors.get(Anchors.key(link.file(), LinkTargets.decoded(link.href().substring(1)))))
                : Optional.empty();
    }

    private static void collect(List<Inline> content, Consumer<Inline.Link> met) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Link link && PendingLinks.isPending(link.target())) {
                met.accept(link);
            }
            if (inline instanceof Inline.Span span) {
                collect(span.content(), met);
            }
        }
    }

    private static List<Section> withBlocks(List<Section> sections, List<List<Block>> blocks) {
        List<Section> settled = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            settled.add(section.blocks().equals(blocks.get(i))
                    ? section
                    : new Section(section.id(), section.depth(), section.title(), section.language(), blocks.get(i)));
        }
        return settled;
    }
}
