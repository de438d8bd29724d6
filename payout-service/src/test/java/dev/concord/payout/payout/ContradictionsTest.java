package dev.concord.payout.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
import dev.concord.payout.LyingNode;
import dev.concord.payout.OnChain;
import dev.concord.payout.Samples;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.payout.domain.Sighting;
import dev.concord.payout.signing.HeldKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint that contradicts another one moves no money, and is told of. */
final class ContradictionsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private LyingNode node;
    private NearRpc rpc;
    private OnChain treasury;

    @BeforeEach
    void start(@TempDir Path directory) {
        node = LyingNode.start(directory, NodeSettings.every(Duration.ofMillis(20)));
        rpc = node.rpc("/first", "/second");
        treasury = node.bank(rpc);
    }

    @AfterEach
    void stop() {
        rpc.close();
        node.close();
    }

    @Test
    void anEndpointThatCallsAPaymentFailedIsToldOfOnce() {
        var attempt = paid();
        var confirmation = confirmation();

        assertThat(confirmation.sight(attempt)).isInstanceOf(Sighting.Succeeded.class);
        assertThat(told()).isZero();
        node.fault("{\"kind\":\"lie-failed\",\"endpoint\":\"/second\"}");

        assertThat(confirmation.sight(attempt)).isEqualTo(new Sighting.Included());
        assertThat(confirmation.sight(attempt)).isEqualTo(new Sighting.Included());
        assertThat(told()).isEqualTo(1);
    }

    private double told() {
        return metrics.counter("payout.attempts.contradicted").count();
    }

    private ConfirmEnd confirmation() {
        var keys = new Treasury(treasury.account(), new HeldKeys(List.of(treasury.key())), metrics.timer("signing"));
        return new ConfirmEnd(rpc, keys, node.settings(2, "/first", "/second"), new Contradictions(metrics));
    }

    private Attempt paid() {
        var base = rpc.block(Finality.FINAL).point();
        var receiver = SecretKey.random(new SplittableRandom()).publicKey().implicitAccount();
        var signed = treasury.sign(treasury.nonce().next(), receiver, new Action.Transfer(NearAmount.ofNear("1")));
        rpc.send(signed.encode(), WaitUntil.FINAL);
        return new Attempt(
                Samples.IDS.next(),
                Asset.NEAR,
                treasury.key().publicKey(),
                signed.transaction().nonce(),
                base.height(),
                Bytes.of(signed.encode()),
                signed.hash(),
                Attempt.Progress.SENT);
    }
}
