package dev.concord.payout.payout.domain;

import java.util.List;

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
        var proofs = 0;
        for (var testimony : testimonies) {
            switch (testimony) {
                case Testimony.Lives _ -> {
                    return new Unproven("an endpoint has it in a block");
                }
                case Testimony.Expired _, Testimony.Overtaken _ -> proofs++;
                case Testimony.Silent _ -> {}
            }
        }
        return proofs >= required
                ? new Dead(testimonies.toString())
                : new Unproven("%d endpoints prove it (expected: %d): %s".formatted(proofs, required, testimonies));
    }
}
