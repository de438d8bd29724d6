package dev.concord.payout.suspense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.transaction.Action;
import dev.concord.payout.LyingNode;
import dev.concord.payout.OnChain;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.chain.ChainPin;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.signing.HeldKeys;
import dev.concord.payout.suspense.domain.Arrival;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the chain and its nodes do: what has come to the treasury is found, each once, and nothing else. */
final class WatchTreasuryTest {

    private static final AccountId TREASURY = new AccountId("treasury.bank.localnet");

    private static final String[] ENDPOINTS = {"/first", "/second", "/third"};

    /** How many endpoints must agree. */
    private int required = 2;

    private final SecretKey key = SecretKey.random(new SplittableRandom());
    private final MemoryArrivalLog arrivals = new MemoryArrivalLog();
    private final MemoryWatchedBlocks watched = new MemoryWatchedBlocks();

    private LyingNode node;
    private NearRpc rpc;
    private NearRpc honest;
    private OnChain bank;
    private ChainPin pin;

    @BeforeEach
    void start(@TempDir Path directory) {
        node = LyingNode.start(directory, NodeSettings.every(Duration.ofMillis(20)));
        rpc = node.rpc(ENDPOINTS);
        honest = node.rpc("/honest");
        bank = node.bank(honest);
        bank.execute(
                TREASURY,
                new Action.CreateAccount(),
                new Action.Transfer(NearAmount.ofNear("10")),
                Action.AddKey.fullAccess(key.publicKey()));
        pin = new ChainPin(
                "localnet",
                rpc.status().genesisHash(),
                TREASURY.value(),
                rpc.block(Finality.FINAL).height());
    }

    @AfterEach
    void stop() {
        rpc.close();
        honest.close();
        node.close();
    }

    @Test
    void whatComesToTheTreasuryIsFoundOnce() throws Exception {
        var one = bank.pay(TREASURY, NearAmount.ofNear("1"));
        var two = bank.execute(
                TREASURY, new Action.Transfer(NearAmount.parse("2")), new Action.Transfer(NearAmount.parse("3")));
        new OnChain(honest, TREASURY, key).pay(bank.account(), NearAmount.ofNear("1"));
        bank.execute(
                TREASURY,
                new Action.Transfer(NearAmount.ofNear("1")),
                Action.FunctionCall.ofJson("anything", "{}", 1_000_000_000_000L, NearAmount.ZERO));

        watchUpTo(head());
        watchUpTo(head());

        assertThat(hashes()).containsExactly(one, two);
        assertThat(arrivals.noted().getLast().amount()).isEqualTo(NearAmount.parse("5"));
        assertThat(arrivals.noted()).noneMatch(Arrival::isIndirect);
    }

    @Test
    void missingChunksForksAndLaggingOrForgetfulNodesHideNothing() throws Exception {
        node.fault("{\"kind\":\"missing-chunk\",\"permille\":300}");
        node.fault("{\"kind\":\"lag\",\"endpoint\":\"/first\",\"size\":30}");
        node.fault("{\"kind\":\"server-error\",\"endpoint\":\"/second\",\"permille\":100}");
        var paid = new ArrayList<String>();
        for (var payment = 0; payment < 8; payment++) {
            paid.add(bank.pay(TREASURY, NearAmount.ofNear("1")));
            node.control("POST", "/control/forks", "{\"blocks\":1}");
            watching().watch(pin);
        }

        watchUpTo(head());

        assertThat(hashes()).containsExactlyElementsOf(paid);
    }

    @Test
    void aWatchThatDiedGoesOnWhereItWas() throws Exception {
        var one = bank.pay(TREASURY, NearAmount.ofNear("1"));
        watchUpTo(head());
        var two = bank.pay(TREASURY, NearAmount.ofNear("1"));
        arrivals.dieNext();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThatThrownBy(() -> watching().watch(pin)).hasMessage("the test says so"));
        watchUpTo(head());

        assertThat(hashes()).containsExactly(one, two);
    }

    @Test
    void aNodeThatHasForgottenIsNotBelievedToKnowOfNothing() throws Exception {
        watchUpTo(head());
        var last = watched.last().orElseThrow();
        bank.pay(TREASURY, NearAmount.ofNear("1"));
        node.node().fastForward(400);
        node.fault("{\"kind\":\"short-retention\"}");

        watching().watch(pin);

        assertThat(watched.last()).contains(last);
        node.endFaults();
        watchUpTo(head());
        assertThat(hashes()).hasSize(1);
    }

    @Test
    void anEndpointThatHidesAPaymentIsNotBelieved() {
        node.fault("{\"kind\":\"lie-unknown\",\"endpoint\":\"/first\"}");
        var hidden = bank.pay(TREASURY, NearAmount.ofNear("1"));

        watchUpTo(head());

        assertThat(hashes()).containsExactly(hidden);
    }

    @Test
    void anEndpointThatStandsStillHandsOver() {
        required = 1;
        watchUpTo(head());
        node.fault("{\"kind\":\"lag\",\"endpoint\":\"/first\",\"size\":1000}");
        node.fault("{\"kind\":\"lag\",\"endpoint\":\"/second\",\"size\":1000}");
        var paid = bank.pay(TREASURY, NearAmount.ofNear("1"));

        watchUpTo(head());

        assertThat(hashes()).containsExactly(paid);
    }

    @Test
    void whereTooFewShowTheSameNothingIsPassedOver() {
        required = 3;
        watchUpTo(head());
        node.fault("{\"kind\":\"lie-unknown\",\"endpoint\":\"/second\"}");
        var hidden = bank.pay(TREASURY, NearAmount.ofNear("1"));
        var after = head();

        for (var looks = 0; looks < 5; looks++) {
            watching().watch(pin);
        }
        assertThat(watched.last().orElseThrow().height()).isLessThan(after);
        assertThat(hashes()).isEmpty();
        node.endFaults();
        watchUpTo(head());

        assertThat(hashes()).containsExactly(hidden);
    }

    private List<String> hashes() {
        return arrivals.noted().stream().map(each -> each.hash().toString()).toList();
    }

    private void watchUpTo(long height) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    watching().watch(pin);
                    assertThat(watched.last())
                            .hasValueSatisfying(
                                    last -> assertThat(last.height()).isGreaterThanOrEqualTo(height));
                });
    }

    /** A new one each time: what it keeps it keeps in its stores. */
    private WatchTreasury watching() {
        var treasury = new Treasury(TREASURY, new HeldKeys(List.of(key)), new SimpleMeterRegistry().timer("signing"));
        return new WatchTreasury(
                node.witnesses(rpc, required, ENDPOINTS),
                new ReadBlocks(treasury, new Assets(List.of())),
                new FindArrivals(treasury, new Assets(List.of())),
                arrivals,
                watched,
                new MemoryTransaction(watched));
    }

    private long head() {
        return honest.block(Finality.OPTIMISTIC).height();
    }
}
