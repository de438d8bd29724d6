package dev.concord.local.campaign;

import java.time.Duration;

/** Waits for something that others bring about, but not for ever. */
public final class Waiting {

    /** Asks whether it has come about. */
    @FunctionalInterface
    public interface Question {
        boolean isTrue() throws InterruptedException;
    }

    private Waiting() {}

    /**
     * Asks again and again.
     *
     * @param what completes the sentence "waited for so long until ..."
     * @throws WaitedInVain if the answer was no for as long as patience lasted
     */
    public static void until(String what, Duration patience, Duration pause, Question question)
            throws InterruptedException {
        if (!reached(patience, pause, question)) {
            throw new WaitedInVain("waited " + patience.toSeconds() + " s in vain until " + what);
        }
    }

    /** Asks again and again, and tells whether the answer was yes before patience ran out. */
    public static boolean reached(Duration patience, Duration pause, Question question) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!question.isTrue()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(pause);
        }
        return true;
    }
}
