package dev.concord.payout.ledger;

import dev.concord.payout.ledger.domain.LedgerAccount;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Hands many accounts to one statement, as arrays {@code :kinds}, {@code :owners} and {@code :assets}. */
record AccountColumns(List<LedgerAccount> accounts) {

    AccountColumns {
        accounts = List.copyOf(accounts);
    }

    StatementSpec in(StatementSpec statement) {
        return statement
                .param(
                        "kinds",
                        accounts.stream().map(each -> each.kind().text()).toArray(String[]::new))
                .param("owners", accounts.stream().map(LedgerAccount::owner).toArray(UUID[]::new))
                .param(
                        "assets",
                        accounts.stream().map(each -> each.asset().code()).toArray(String[]::new));
    }
}
