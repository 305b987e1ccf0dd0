package lectern.store;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * A piece of computing that waits for a core, or has one, or is done. Safe for many threads.
 */
public final class CoreTask<T> extends FutureTask<T> {
    /** The order in which tasks get a core: first by priority, then by age. */
    static final Comparator<Runnable> FIRST = Comparator.comparing((Runnable task) -> ((CoreTask<?>) task).priority)
            .thenComparingLong(task -> ((CoreTask<?>) task).number);

    private final ThreadPoolExecutor cores;
    private final long number;
    private final Optional<Lane> lane;
    /** What it was last wished to be; it counts when the task gets into the queue. */
    private volatile Priority wish;
    /** What it is in the queue. */
    private volatile Priority priority;
    private volatile boolean queued;

    CoreTask(ThreadPoolExecutor cores, long number, Priority priority, Optional<Lane> lane, Callable<T> task) {
        super(task);
        this.cores = cores;
        this.number = number;
        this.lane = lane;
        this.wish = priority;
        this.priority = priority;
    }

    /** Gets into the queue. Called once. */
    void queue() {
        queued = true;
        // Read after that: whoever hurries meanwhile either is heard here, or finds it queued.
        priority = wish;
        cores.execute(this);
    }

    @Override
    public void run() {
        if (lane.isEmpty()) {
            super.run();
        } else if (lane.get().enter(this)) {
            try {
                super.run();
            } finally {
                lane.get().leave().ifPresent(cores::execute);
            }
        }
    }

    /** Somebody needs it sooner than was thought: it moves forward in the queue, if it is still there. */
    public void hurry(Priority sooner) {
        wish(sooner);
        if (queued && sooner.compareTo(priority) < 0
                && (cores.getQueue().remove(this) || lane.filter(each -> each.remove(this)).isPresent())) {
            // Not in the queue now, whose order the priority must not change under its feet. Others may hurry it, too.
            priority = wish;
            cores.execute(this);
        }
    }

    private synchronized void wish(Priority sooner) {
        if (sooner.compareTo(wish) < 0) {
            wish = sooner;
        }
    }
}
