package dev.concord.payout.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.LyingNode;
import dev.concord.payout.OnChain;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.signing.HeldKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A nonce that no key can have would be the last of its lane: nobody is believed who tells one. */
final class LaneKeysTest {

    private static final long ABSURD = 1_000_000_000_000_000L;

    private final RestingLanes resting = new RestingLanes(() -> Instant.EPOCH);
    private LyingNode node;
    private NearRpc rpc;
    private OnChain treasury;

    @BeforeEach
    void start(@TempDir Path directory) {
        node = LyingNode.start(directory, NodeSettings.every(Duration.ofMillis(20)));
        rpc = node.rpc("/first", "/second");
        treasury = node.bank(node.rpc("/honest"));
    }

    @AfterEach
    void stop() {
        rpc.close();
        treasury.rpc().close();
        node.close();
    }

    @Test
    void theGreatestThatCanBeIsTaken() throws Exception {
        var seen = treasury.nonce();
        node.fault("{\"kind\":\"lie-nonce\",\"endpoint\":\"/first\",\"size\":%d}".formatted(ABSURD));
        node.fault("{\"kind\":\"lie-height\",\"endpoint\":\"/first\",\"size\":1000000}");
        var keys = keys();

        keys.learn(List.of(lane()));

        assertThat(keys.nonceOf(lane().key(), head())).contains(seen);
        assertThat(resting.isResting(lane().key())).isFalse();
    }

    @Test
    void aLaneOfWhichOnlyTheImpossibleIsToldRests() throws Exception {
        node.fault("{\"kind\":\"lie-nonce\",\"size\":%d}".formatted(ABSURD));
        var keys = keys();

        keys.learn(List.of(lane()));

        assertThat(keys.areKnown(lane().key())).isTrue();
        assertThat(keys.nonceOf(lane().key(), head())).isEmpty();
        assertThat(resting.isResting(lane().key())).isTrue();
        node.endFaults();
        keys.learn(List.of(lane()));
        assertThat(keys.nonceOf(lane().key(), head())).contains(treasury.nonce());
        assertThat(resting.isResting(lane().key())).isFalse();
    }

    @Test
    void aKeyThatIsNotThereRests() throws Exception {
        var keys = keys();
        var absent = new Lane(SecretKey.random(new SplittableRandom(1)).publicKey(), Nonce.ZERO);

        keys.learn(List.of(absent));

        assertThat(keys.nonceOf(absent.key(), head())).isEmpty();
        assertThat(resting.isResting(absent.key())).isTrue();
    }

    private long head() {
        return treasury.rpc().block(Finality.FINAL).height();
    }

    private Lane lane() {
        return new Lane(treasury.key().publicKey(), Nonce.ZERO);
    }

    private LaneKeys keys() {
        var metrics = new SimpleMeterRegistry();
        return new LaneKeys(
                rpc,
                new Treasury(treasury.account(), new HeldKeys(List.of(treasury.key())), metrics.timer("signing")),
                resting);
    }
}
