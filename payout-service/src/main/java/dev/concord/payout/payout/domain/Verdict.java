package dev.concord.payout.payout.domain;

import dev.concord.payout.payout.domain.Testimony.Expired;
import dev.concord.payout.payout.domain.Testimony.Lives;
import dev.concord.payout.payout.domain.Testimony.Overtaken;
import java.util.List;
import java.util.stream.Stream;

/** Whether an attempt is dead, so that paying anew cannot pay twice. */
public sealed interface Verdict {

    /** As many independent endpoints as required have proven it, and none speaks against it. */
    record Dead(String evidence) implements Verdict {}

    /** The attempt waits on; the text says what is missing. */
    record Unproven(String reason) implements Verdict {}

    /** The attempt waits on, and one of the endpoints lies or has left the chain. */
    record Contradicted(String said) implements Verdict {}

    /**
     * Weighs what the endpoints say.
     *
     * @param required how many of them must prove it
     */
    static Verdict of(List<Testimony> testimonies, int required) {
        var lives = testimonies.stream().anyMatch(Lives.class::isInstance);
        var expired = only(testimonies, Expired.class).toList();
        var overtaken = only(testimonies, Overtaken.class).toList();
        var proofs = expired.size() + overtaken.size();
        if ((lives && proofs > 0) || contradict(expired, overtaken)) {
            return new Contradicted(testimonies.toString());
        }
        if (lives) {
            return new Unproven("an endpoint has it in a block");
        }
        return proofs >= required
                ? new Dead(testimonies.toString())
                : new Unproven("%d endpoints prove it (expected: %d): %s".formatted(proofs, required, testimonies));
    }

    /** A key comes to a nonce in one block only, and is not below it there or later. */
    private static boolean contradict(List<Expired> expired, List<Overtaken> overtaken) {
        return overtaken.stream().distinct().count() > 1
                || overtaken.stream()
                        .anyMatch(passed -> expired.stream().anyMatch(below -> below.height() >= passed.height()));
    }

    private static <T extends Testimony> Stream<T> only(List<Testimony> testimonies, Class<T> kind) {
        return testimonies.stream().filter(kind::isInstance).map(kind::cast);
    }
}
