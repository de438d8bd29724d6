package dev.concord.localnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.TestChain;
import dev.concord.localnet.chain.Token;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.testing.NodeClients;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** near-api-js and near-kit, as anybody installs them, against this node. */
final class RealClientsTest {

    private static final AccountId TOKEN = new AccountId("usd.localnet");

    @Test
    void nearApiJsAndNearKitViewPayAndFailAsAgainstARealNode(@TempDir Path directory) throws Exception {
        assumeTrue(
                NodeClients.canRun(),
                "NOT RUN: node and npm are not there, so that near-api-js and near-kit were not tried against localnet");
        var dollar = new Decree.Deploy(TOKEN, new Token(TestChain.BANK, "US Dollar", "USD", 6), BigInteger.TEN.pow(15));

        try (var node = LocalNode.start(
                directory, 0, NodeSettings.every(Duration.ofMillis(20)).with(dollar))) {
            node.fastForward(10);
            var ended = new NodeClients(Path.of("clients"), Path.of("target", "clients"))
                    .test(Map.of(
                            "LOCALNET_URL", node.uri().toString(),
                            "LOCALNET_BANK_ID", node.bank().accountId().value(),
                            "LOCALNET_BANK_KEY", node.bank().key().reveal(),
                            "LOCALNET_TOKEN_ID", TOKEN.value()));

            assertThat(ended.status()).as(ended.output()).isZero();
            assertThat(ended.output()).contains("# pass 14").contains("# skipped 0");
        }
    }
}
