package lectern.store;

import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * How much of one kind of core work may run at once. What comes to a core while its lane is full steps aside, and comes
 * back when another of the kind is done. Safe for many threads.
 */
final class Lane {
    private final Queue<CoreTask<?>> aside = new PriorityQueue<>(CoreTask.FIRST);
    private int free;
    private boolean closed;

    Lane(int width) {
        this.free = width;
    }

    /** Whether a task may run now. If so, it has to {@link #leave}. */
    synchronized boolean enter(CoreTask<?> task) {
        if (closed) {
            task.cancel(false);
            return false;
        }
        if (free == 0) {
            aside.add(task);
            return false;
        }
        free--;
        return true;
    }

    /** @return the one that is next, for the cores' queue */
    synchronized Optional<CoreTask<?>> leave() {
        free++;
        return Optional.ofNullable(aside.poll());
    }

    /** Whether a task was waiting here. */
    synchronized boolean remove(CoreTask<?> task) {
        return aside.remove(task);
    }

    synchronized void close() {
        closed = true;
        aside.forEach(task -> task.cancel(false));
        aside.clear();
    }
}
