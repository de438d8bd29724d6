package dev.concord.near.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.ExecutionOutcome;
import dev.concord.near.rpc.ExecutionStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EventsCountOnlyFromTheTokenItselfTest {

    private static final AccountId TOKEN = new AccountId("usd.near");
    private static final ExecutionStatus DONE = new ExecutionStatus.Succeeded(Bytes.EMPTY);
    private static final TokenTransferred FIVE = new TokenTransferred(
            new AccountId("bank.near"), new AccountId("alice.near"), TokenAmount.of(5), Optional.of("hi"));
    private static final String MOVED =
            "{\"old_owner_id\":\"bank.near\",\"new_owner_id\":\"alice.near\",\"amount\":\"5\",\"memo\":\"hi\"}";

    @Test
    void eachTransferOfEachEventIsRead() {
        var twice = event("ft_transfer", MOVED + "," + MOVED);

        assertThat(TokenEvents.transfers(executed("usd.near", DONE, twice, "other words", twice), TOKEN))
                .containsExactly(FIVE, FIVE, FIVE, FIVE);
    }

    @Test
    void anotherContractsWordIsWorthNothing() {
        assertThat(TokenEvents.transfers(executed("evil.near", DONE, event("ft_transfer", MOVED)), TOKEN))
                .isEmpty();
    }

    @Test
    void aFailedReceiptMovedNothingThoughItLogged() {
        var failed = new ExecutionStatus.ActionFailed(1, "FunctionCallError", "{}");

        assertThat(TokenEvents.transfers(executed("usd.near", failed, event("ft_transfer", MOVED)), TOKEN))
                .isEmpty();
    }

    @Test
    void otherEventsAndMalformedOnesAreSkipped() {
        var broken = executed(
                "usd.near",
                DONE,
                event("ft_burn", MOVED),
                "EVENT_JSON:{",
                "EVENT_JSON:[]",
                "EVENT_JSON:" + "[".repeat(1_000),
                event("ft_transfer", "{\"old_owner_id\":\"bank.near\",\"amount\":\"5\"}"),
                event("ft_transfer", MOVED.replace("\"5\"", "\"-5\"")),
                event("ft_transfer", MOVED).replace("nep141", "nep171"));

        assertThat(TokenEvents.transfers(broken, TOKEN)).isEmpty();
    }

    private static String event(String name, String moved) {
        return "EVENT_JSON:{\"standard\":\"nep141\",\"version\":\"1.0.0\",\"event\":\"%s\",\"data\":[%s]}"
                .formatted(name, moved);
    }

    private static ExecutionOutcome executed(String executor, ExecutionStatus status, String... logs) {
        var hash = CryptoHash.sha256(new byte[0]);
        return new ExecutionOutcome(hash, hash, executor, status, 1, NearAmount.ZERO, List.of(logs));
    }
}
