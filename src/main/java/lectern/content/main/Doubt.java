package lectern.content.main;

import org.jsoup.nodes.Element;

/**
 * Running text that a guess left out although it looks like the text.
 *
 * @param block    that it stands in
 * @param rule     by which it was left out
 * @param text     a line of it
 * @param words    how many it has
 * @param serious  whether a reader most likely loses something: the others are only worth a look
 * @param selector of the smallest box around it that holds nothing of the text, for {@code leave-out}
 */
public record Doubt(Element block, String rule, String text, int words, boolean serious, String selector) {}
