package dev.concord.payout.payout;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Hands many attempts to one statement, as arrays. */
record AttemptColumns(List<Attempt> attempts) {

    AttemptColumns {
        attempts = List.copyOf(attempts);
    }

    StatementSpec in(StatementSpec statement) {
        return statement
                .param("ids", attempts.stream().map(Attempt::id).toArray(UUID[]::new))
                .param(
                        "assets",
                        attempts.stream().map(each -> each.asset().code()).toArray(String[]::new))
                .param(
                        "keys",
                        attempts.stream().map(each -> each.key().toString()).toArray(String[]::new))
                .param(
                        "nonces",
                        attempts.stream()
                                .map(each -> new BigDecimal(each.nonce().value()))
                                .toArray(BigDecimal[]::new))
                .param("heights", attempts.stream().map(Attempt::baseHeight).toArray(Long[]::new))
                .param(
                        "signed",
                        attempts.stream().map(each -> each.signed().toArray()).toArray(byte[][]::new))
                .param(
                        "hashes",
                        attempts.stream().map(each -> each.hash().toString()).toArray(String[]::new));
    }
}
