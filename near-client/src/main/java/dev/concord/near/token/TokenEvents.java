package dev.concord.near.token;

import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.ExecutionOutcome;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.TransactionOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a token's contract logged (NEP-297). Anybody may log anything, so that only receipts that the token itself
 * executed count; and a receipt that failed undid what it had logged, though the lines are still there.
 */
public final class TokenEvents {

    private static final String PREFIX = "EVENT_JSON:";
    private static final int MAX_LOG_LENGTH = 65_536;

    private TokenEvents() {}

    /** All that a token moved in the course of a transaction, in the order of its receipts. */
    public static List<TokenTransferred> transfers(TransactionOutcome outcome, AccountId token) {
        return outcome.receipts().stream()
                .flatMap(receipt -> transfers(receipt, token).stream())
                .toList();
    }

    /** What a token moved in one receipt. */
    public static List<TokenTransferred> transfers(ExecutionOutcome receipt, AccountId token) {
        var counts =
                receipt.executorId().equals(token.value()) && receipt.status() instanceof ExecutionStatus.Succeeded;
        return counts
                ? receipt.logs().stream().flatMap(TokenEvents::transfersIn).toList()
                : List.of();
    }

    private static Stream<TokenTransferred> transfersIn(String log) {
        if (!log.startsWith(PREFIX) || log.length() > MAX_LOG_LENGTH) {
            return Stream.empty();
        }
        try {
            var event = TokenJson.read(log.substring(PREFIX.length()));
            var isTransfer = event.path("standard").asString("").equals("nep141")
                    && event.path("event").asString("").equals("ft_transfer");
            return isTransfer
                    ? StreamSupport.stream(event.path("data").spliterator(), false)
                            .flatMap(moved -> transferred(moved).stream())
                    : Stream.empty();
        } catch (JacksonException noJson) {
            return Stream.empty();
        }
    }

    private static Optional<TokenTransferred> transferred(JsonNode moved) {
        try {
            return Optional.of(new TokenTransferred(
                    new AccountId(moved.path("old_owner_id").asString("")),
                    new AccountId(moved.path("new_owner_id").asString("")),
                    TokenAmount.parse(moved.path("amount").asString("")),
                    moved.path("memo").isString()
                            ? Optional.of(moved.path("memo").stringValue())
                            : Optional.empty()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
