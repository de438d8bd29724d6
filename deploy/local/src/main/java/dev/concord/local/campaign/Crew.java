package dev.concord.local.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many hands that take work from one heap until it is gone; the first failure stops all. */
public final class Crew {

    /** One piece of work. */
    @FunctionalInterface
    public interface Work<T> {
        void on(T item) throws InterruptedException;
    }

    private final int hands;

    public Crew(int hands) {
        this.hands = hands;
    }

    /** Does the work on every item and returns when all is done. */
    public <T> void work(Collection<T> items, Work<T> work) throws InterruptedException {
        var heap = new ConcurrentLinkedQueue<T>(items);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ExecutorCompletionService<Boolean>(executor);
            var all = new ArrayList<Future<Boolean>>();
            for (var hand = 0; hand < hands; hand++) {
                all.add(done.submit(() -> workOff(heap, work)));
            }
            try {
                for (var hand = 0; hand < hands; hand++) {
                    done.take().get();
                }
            } catch (ExecutionException failed) {
                heap.clear();
                all.forEach(each -> each.cancel(true));
                throw failure(failed);
            }
        }
    }

    private static <T> boolean workOff(ConcurrentLinkedQueue<T> heap, Work<T> work) throws InterruptedException {
        for (var item = heap.poll(); item != null; item = heap.poll()) {
            work.on(item);
        }
        return true;
    }

    private static RuntimeException failure(ExecutionException failed) {
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
    }
}
