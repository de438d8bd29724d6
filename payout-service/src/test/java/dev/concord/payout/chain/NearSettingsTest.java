package dev.concord.payout.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.payout.chain.NearSettings.TreasurySettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Witnesses are endpoints, each asked on its own. */
final class NearSettingsTest {

    private static final URI ONE = URI.create("http://one");
    private static final URI TWO = URI.create("http://two");

    @Test
    void eachWitnessIsAnEndpointOfItsOwn() {
        assertThat(settings(2, ONE, TWO).witnesses()).isEqualTo(2);
        assertThatThrownBy(() -> settings(2, ONE)).hasMessageContaining("witnesses: 2 (expected: at most 1");
        assertThatThrownBy(() -> settings(2, ONE, TWO, ONE)).hasMessageContaining("expected: each once");
        assertThatThrownBy(() -> settings(0, ONE)).hasMessageContaining("expected: 1 or more of each");
    }

    @Test
    void keysLieInAFileOrElsewhere() {
        var keys = Path.of("keys");
        var signer = URI.create("http://signer");
        var token = Path.of("token");

        assertThat(new TreasurySettings("treasury.near", keys, null, null).signing())
                .isEqualTo(new TreasurySettings.Signing.ByFile(keys));
        assertThat(new TreasurySettings("treasury.near", null, signer, token).signing())
                .isEqualTo(new TreasurySettings.Signing.ByService(signer, token));
        for (var unclear : List.of(
                new TreasurySettings("treasury.near", null, null, null),
                new TreasurySettings("treasury.near", keys, signer, token),
                new TreasurySettings("treasury.near", null, signer, null))) {
            assertThatThrownBy(unclear::signing).hasMessageContaining("expected: the first or the other two");
        }
    }

    private static NearSettings settings(int witnesses, URI... endpoints) {
        return new NearSettings(
                List.of(endpoints),
                "localnet",
                witnesses,
                new TreasurySettings("treasury.near", Path.of("keys"), null, null));
    }
}
