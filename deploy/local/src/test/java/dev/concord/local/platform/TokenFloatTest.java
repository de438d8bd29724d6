package dev.concord.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.local.chain.NearAccount;
import dev.concord.local.infrastructure.LocalToken;
import dev.concord.localnet.LocalNode;
import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Token;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.token.FungibleToken;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenAnswer;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local chain's token can be received by the treasury, and the first vendor has some; once, however often the platform starts. */
final class TokenFloatTest {

    private static final AccountId BANK = new AccountId("bank.localnet");
    private static final AccountId CONTRACT = new AccountId(LocalToken.CONTRACT);

    @Test
    void theTreasuryIsRegisteredAndTheVendorGetsItsTokensOnce(@TempDir Path directory) throws InterruptedException {
        var token = new Token(BANK, LocalToken.SYMBOL, LocalToken.SYMBOL, LocalToken.DECIMALS);
        var deployed = new Decree.Deploy(CONTRACT, token, BigInteger.TEN.pow(18));
        var settings = NodeSettings.every(Duration.ofMillis(50)).with(deployed);
        var treasury = new AccountId(Treasury.ACCOUNT);
        try (var node = LocalNode.start(directory, 0, settings);
                var rpc = NearRpc.over(List.of(node.uri()))) {
            var bank = new NearAccount(rpc, BANK, node.bank().key());

            TokenFloat.open(bank);
            TokenFloat.open(bank);

            assertThat(bank.isRegistered(CONTRACT, treasury)).isTrue();
            assertThat(held(rpc, FirstCustomers.VENDOR_ACCOUNT)).isEqualTo(TokenAmount.parse("10000000000000"));
        }
    }

    private static TokenAmount held(NearRpc rpc, AccountId account) {
        return switch (new FungibleToken(rpc, CONTRACT).balanceOf(account, Finality.FINAL)) {
            case TokenAnswer.Told<TokenAmount>(var amount, var _) -> amount;
            case TokenAnswer<TokenAmount> other -> throw new AssertionError(other);
        };
    }
}
