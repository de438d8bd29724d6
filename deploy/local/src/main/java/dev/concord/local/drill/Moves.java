package dev.concord.local.drill;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What others do with their money while the service dies, each on a thread of its own. */
final class Moves {

    private final List<FutureTask<Void>> moves;

    Moves(List<Callable<Void>> moves) {
        this.moves = moves.stream().map(FutureTask::new).toList();
    }

    void begin() {
        moves.forEach(move -> Thread.ofVirtual().name("drill-move").start(move));
    }

    /** Waits until the service has answered all of them. */
    void await() throws InterruptedException {
        try {
            for (var move : moves) {
                move.get();
            }
        } catch (ExecutionException stumbled) {
            throw new IllegalStateException("money is not moved as it was asked for", stumbled.getCause());
        }
    }
}
