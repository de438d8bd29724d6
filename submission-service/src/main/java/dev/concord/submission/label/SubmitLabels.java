package dev.concord.submission.label;

import dev.concord.submission.Unavailable;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/**
 * Submits many labels at once, each by itself: one that is refused or put off holds up no other. They wait together, so that
 * Redis and the log are asked for many at a time.
 */
@Service
public final class SubmitLabels {

    /** Of all batches together; each of them waits most of its time. */
    private static final int MOST_UNDER_WAY = 256;

    private final SubmitLabel submission;
    private final Semaphore places = new Semaphore(MOST_UNDER_WAY);

    SubmitLabels(SubmitLabel submission) {
        this.submission = submission;
    }

    /** Returns what became of each label, in their order; the caller bounds how many there are. */
    public List<Submitting> submit(List<PresentedLabel> labels) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = labels.stream()
                    .map(label -> threads.submit(() -> submit(label)))
                    .toList();
            return answers.stream().map(SubmitLabels::answer).toList();
        }
    }

    private Submitting submit(PresentedLabel label) {
        places.acquireUninterruptibly();
        try {
            return submission.submit(label.presented(), label.label());
        } catch (Unavailable away) {
            return new Submitting.PutOff();
        } finally {
            places.release();
        }
    }

    private static Submitting answer(Future<Submitting> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while submitting labels", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a label of a batch failed", failed.getCause());
        }
    }
}
