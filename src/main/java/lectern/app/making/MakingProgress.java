package lectern.app.making;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.app.terminal.Progress;

/** How far several files are that are made at once, in one line. Safe for many threads. */
public final class MakingProgress {
    private final Progress line;
    private final int count;
    private final Map<Object, String> underWay = new LinkedHashMap<>();
    private int written;

    /** @param count of all files */
    public MakingProgress(Progress line, int count) {
        this.line = line;
        this.count = count;
    }

    /** @param work that somebody does; what was said of it before is forgotten */
    public synchronized void say(Object work, String what) {
        underWay.put(work, what);
        show();
    }

    /** @param work that is done, and gave so many files */
    public synchronized void end(Object work, int files) {
        underWay.remove(work);
        written += files;
        show();
    }

    /** Says something that stays, above the line. */
    public synchronized void tell(Runnable saying) {
        line.say("");
        saying.run();
        show();
    }

    private void show() {
        line.say(Stream.concat(underWay.values().stream(), Stream.of(written + " of " + count + " files written"))
                .collect(Collectors.joining(", ")));
    }
}
