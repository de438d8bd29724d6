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

    /**
     * Weighs what the endpoints say.
     *
     * @param required how many of them must prove it
     */
    static Verdict of(List<Testimony> testimonies, int required) {
        if (testimonies.stream().anyMatch(Lives.class::isInstance)) {
            return new Unproven("an endpoint has it in a block");
        }
        var expired = only(testimonies, Expired.class).toList();
        var overtaken = only(testimonies, Overtaken.class).toList();
        if (contradict(expired, overtaken)) {
            return new Unproven("the endpoints contradict each other: " + testimonies);
        }
        var proofs = expired.size() + overtaken.size();
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
