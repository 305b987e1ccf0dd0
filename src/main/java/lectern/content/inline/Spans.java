package lectern.content.inline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import lectern.document.Inline;

/** What holds for which part of a {@link Passage}, one inside the other: links, strong words, other languages. */
final class Spans {

    /** Makes the inlines of a part that no span holds. */
    interface Plain {
        void add(int from, int to, List<Inline> content);
    }

    private static final class Span {
        final Function<List<Inline>, Inline> wrap;
        final int start;
        final List<Span> children = new ArrayList<>();
        int end = Integer.MAX_VALUE;

        Span(Function<List<Inline>, Inline> wrap, int start) {
            this.wrap = wrap;
            this.start = start;
        }
    }

    private final List<Span> spans = new ArrayList<>();
    private final Deque<Span> open = new ArrayDeque<>();

    void open(Function<List<Inline>, Inline> wrap, int at) {
        Span span = new Span(wrap, at);
        (open.isEmpty() ? spans : open.getLast().children).add(span);
        open.addLast(span);
    }

    void close(int at) {
        open.removeLast().end = at;
    }

    /** A part of the passage, with the spans cut at its ends. */
    List<Inline> content(Passage.Range range, Plain plain) {
        return content(spans, range.from(), range.to(), plain);
    }

    private static List<Inline> content(List<Span> among, int from, int to, Plain plain) {
        List<Inline> content = new ArrayList<>();
        int at = from;
        for (int i = firstEndingAfter(from, among); i < among.size() && among.get(i).start < to; i++) {
            Span span = among.get(i);
            int start = Math.max(span.start, from);
            int end = Math.min(span.end, to);
            if (start < end) {
                plain.add(at, start, content);
                List<Inline> inner = content(span.children, start, end, plain);
                if (inner.stream().allMatch(Inline.Text.class::isInstance) && Inline.text(inner).isBlank()) {
                    content.addAll(inner);
                } else {
                    content.add(span.wrap.apply(inner));
                }
                at = end;
            }
        }
        plain.add(at, to, content);
        return WholeLinks.of(content);
    }

    private static int firstEndingAfter(int from, List<Span> among) {
        int low = 0;
        int high = among.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (among.get(middle).end > from) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
