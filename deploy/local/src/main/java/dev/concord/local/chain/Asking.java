package dev.concord.local.chain;

import dev.concord.near.rpc.TransientFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks a node again while it does not answer: it may just be restarting. */
final class Asking {

    private Asking() {}

    /**
     * Asks until there is an answer.
     *
     * @throws ChainFailure if there is none for as long as patience lasts
     */
    static <T> T patiently(Duration patience, Duration pause, Supplier<Optional<T>> question)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                var answer = question.get();
                if (answer.isPresent()) {
                    return answer.get();
                }
                if (System.nanoTime() > deadline) {
                    throw new ChainFailure("no answer within " + patience.toSeconds() + " s");
                }
            } catch (TransientFailure notNow) {
                if (System.nanoTime() > deadline) {
                    throw new ChainFailure(
                            "no answer within " + patience.toSeconds() + " s: " + notNow.getMessage(), notNow);
                }
            }
            Thread.sleep(pause);
        }
    }
}
