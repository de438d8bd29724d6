package dev.concord.payout.ledger;

import dev.concord.payout.ledger.domain.Head;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Hands many heads to one statement, as arrays {@code :places}, {@code :balances} and {@code :hashes}. */
record HeadColumns(List<Head> heads) {

    HeadColumns {
        heads = List.copyOf(heads);
    }

    StatementSpec in(StatementSpec statement) {
        return statement
                .param("places", heads.stream().map(Head::place).toArray(Long[]::new))
                .param(
                        "balances",
                        heads.stream()
                                .map(head -> new BigDecimal(head.balance()))
                                .toArray(BigDecimal[]::new))
                .param(
                        "hashes",
                        heads.stream().map(head -> head.hash().toArray()).toArray(byte[][]::new));
    }
}
