package dev.concord.local.drill;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.payroll.PayingVendor;
import java.math.BigInteger;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * A vendor of the drill who puts tokens in and takes some of them out, while the service dies. What it must hold on chain is known to the
 * unit: gas is paid in NEAR.
 */
final class Till {

    private static final int BITS = 20; // up to about a dollar

    private final PayingVendor vendor;
    private final Asset token;
    private final Ids ids;
    private final NearAmount atFirst;
    private NearAmount holding;

    /** Of a vendor who has spent all that was deposited before. */
    Till(PayingVendor vendor, Asset token, Ids ids) throws InterruptedException {
        this.vendor = vendor;
        this.token = token;
        this.ids = ids;
        this.atFirst = vendor.holding(token);
        this.holding = atFirst;
    }

    /** Sends money to the treasury, and returns what has it claimed, and a part of it paid back, however often that must be tried. */
    Callable<Void> deposit(Random random) throws InterruptedException {
        var back = TokenDraw.payable(BITS, random);
        var sent = back.plus(new NearAmount(new BigInteger(BITS, random)));
        var transaction = vendor.send(token, sent);
        holding = holding.minus(sent).plus(back);
        var key = ids.next().toString();
        return () -> {
            vendor.claim(transaction);
            vendor.withdraw(key, token, back);
            return null;
        };
    }

    /** Returns what the vendor must hold, what it holds by the books, and what it does hold. */
    Account account() throws InterruptedException {
        var booked = atFirst.minus(vendor.available(token));
        return new Account("the vendor, " + token, holding, booked, vendor.holding(token));
    }
}
