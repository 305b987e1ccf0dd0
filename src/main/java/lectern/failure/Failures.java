package lectern.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the log says of a failure: one line, with the reasons one after another. Only a fault of ours, which nobody can
 * mend without it, brings where it happened along, in a few lines and when it is met for the first time: a disk that is
 * full or a voice that died says nothing more by a page of code, a thousand times over. Safe for many threads.
 */
public final class Failures {
    private static final int LONGEST = 500;
    private static final int FRAMES = 12;
    private static final int REMEMBERED = 200;
    private static final int REASONS = 8;

    private final Set<String> met = new HashSet<>();

    public String told(Throwable failure) {
        List<Throwable> reasons = reasons(failure);
        Throwable root = reasons.getLast();
        String line = shortened(sentence(reasons));
        if (!(root instanceof RuntimeException || root instanceof Error)) {
            return line;
        }
        String kind = root.getClass().getName();
        List<String> frames = Stream.of(root.getStackTrace()).limit(FRAMES).map(frame -> "\n    at " + frame).toList();
        String place = kind + frames.stream().findFirst().orElse("");
        return line + " (" + kind + ", a fault of Lectern's)" + (isNew(place) ? String.join("", frames) : "");
    }

    private synchronized boolean isNew(String place) {
        return met.size() < REMEMBERED && met.add(place);
    }

    private static List<Throwable> reasons(Throwable failure) {
        List<Throwable> reasons = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable each = failure; each != null && reasons.size() < REASONS && seen.add(each);) {
            reasons.add(each);
            each = each.getCause();
        }
        return reasons;
    }

    /** Without a message that only repeats those of its reasons. */
    private static String sentence(List<Throwable> reasons) {
        List<String> messages = new ArrayList<>();
        for (Throwable each : reasons) {
            String message = String.valueOf(each.getMessage()).strip();
            String said = each.getMessage() == null || message.isEmpty() ? each.getClass().getSimpleName() : message;
            if (messages.isEmpty() || !messages.getLast().contains(said)) {
                messages.add(said);
            }
        }
        return messages.stream().collect(Collectors.joining(": "));
    }

    /** Makes one line of whatever a program said before it died. */
    private static String shortened(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).map(each -> Character.isISOControl(each) ? ' ' : each)
                .forEach(line::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? line + "…" : line.toString();
    }
}
