package dev.concord.local.drill;

import dev.concord.contracts.money.Asset;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.payroll.PayoutBooks;
import dev.concord.near.key.AccountId;
import java.time.Duration;

/** The cold account of the drill, to which the service brings what is above the cap of the treasury. */
final class Vault {

    private static final int MOST_LOOKS = 600;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final AccountId id;
    private final NearAccount bank;
    private final PayoutBooks books;
    private final Asset token;

    Vault(AccountId id, NearAccount bank, PayoutBooks books, Asset token) {
        this.id = id;
        this.bank = bank;
        this.books = books;
        this.token = token;
    }

    /** Returns what the books say that was brought there, and what is there. Nobody but the service knows what is due. */
    Account account() throws InterruptedException {
        // Another sweep may begin while this is looked at.
        for (var look = 0; look < MOST_LOOKS; look++) {
            var swept = books.paidTo(id, token);
            var held = bank.holding(id, token);
            if (books.totals(token).openPayouts() == 0
                    && books.paidTo(id, token).equals(swept)) {
                return new Account("the cold account, " + token, swept, swept, held);
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("sweeps do not end (expected: within %d looks)".formatted(MOST_LOOKS));
    }
}
