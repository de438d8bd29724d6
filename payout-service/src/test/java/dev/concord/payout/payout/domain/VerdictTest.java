package dev.concord.payout.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.near.key.CryptoHash;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paying anew needs proof that the attempt before will never happen. */
final class VerdictTest {

    private static final Testimony EXPIRED = new Testimony.Expired(90_000);
    private static final CryptoHash BLOCK = CryptoHash.sha256(new byte[] {1});
    private static final Testimony OVERTAKEN = new Testimony.Overtaken(500, BLOCK);
    private static final Testimony SILENT = new Testimony.Silent("no answer");

    @Test
    void asManyAsRequiredMustProveIt() {
        assertThat(Verdict.of(List.of(EXPIRED, EXPIRED), 2)).isInstanceOf(Verdict.Dead.class);
        assertThat(Verdict.of(List.of(OVERTAKEN, OVERTAKEN), 2)).isInstanceOf(Verdict.Dead.class);
        assertThat(Verdict.of(List.of(EXPIRED), 1)).isInstanceOf(Verdict.Dead.class);
        assertThat(Verdict.of(List.of(EXPIRED), 2)).isInstanceOf(Verdict.Unproven.class);
    }

    @Test
    void contradictingProofsProveNothing() {
        var elsewhere = new Testimony.Overtaken(500, CryptoHash.sha256(new byte[] {2}));

        assertThat(Verdict.of(List.of(EXPIRED, OVERTAKEN), 1)).isInstanceOf(Verdict.Contradicted.class);
        assertThat(Verdict.of(List.of(new Testimony.Expired(500), OVERTAKEN), 1))
                .isInstanceOf(Verdict.Contradicted.class);
        assertThat(Verdict.of(List.of(OVERTAKEN, elsewhere, OVERTAKEN), 2)).isInstanceOf(Verdict.Contradicted.class);
        assertThat(Verdict.of(List.of(new Testimony.Expired(499), OVERTAKEN), 2))
                .isInstanceOf(Verdict.Dead.class);
    }

    @Test
    void aSilentEndpointProvesNothing() {
        assertThat(Verdict.of(List.of(EXPIRED, SILENT), 2)).isInstanceOf(Verdict.Unproven.class);
        assertThat(Verdict.of(List.of(EXPIRED, SILENT, EXPIRED), 2)).isInstanceOf(Verdict.Dead.class);
    }

    @Test
    void oneThatHasItOutweighsAllOthers() {
        assertThat(Verdict.of(List.of(EXPIRED, EXPIRED, new Testimony.Lives()), 2))
                .isInstanceOf(Verdict.Contradicted.class);
        assertThat(Verdict.of(List.of(SILENT, new Testimony.Lives()), 2)).isInstanceOf(Verdict.Unproven.class);
    }
}
