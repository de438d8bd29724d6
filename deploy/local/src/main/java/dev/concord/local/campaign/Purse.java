package dev.concord.local.campaign;

import dev.concord.contracts.money.NearAmount;
import dev.concord.local.client.VendorApi;
import java.time.Duration;

/** A vendor's money: tops up the balance on the platform from the vendor's account on chain. */
public final class Purse {

    private static final Duration CLAIM_PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final VendorApi vendor;
    private final Chain vendorOnChain;
    private final String treasury;

    public Purse(VendorApi vendor, Chain vendorOnChain, String treasury) {
        this.vendor = vendor;
        this.vendorOnChain = vendorOnChain;
        this.treasury = treasury;
    }

    /** Makes sure that so much may be spent. */
    public void hold(NearAmount wanted) throws InterruptedException {
        var available = vendor.available();
        if (available.compareTo(wanted) < 0) {
            deposit(wanted.minus(available));
        }
    }

    private void deposit(NearAmount amount) throws InterruptedException {
        claim(vendor, vendorOnChain.transfer(treasury, amount));
    }

    /** Claims a transfer, and waits until it is credited. */
    public static void claim(VendorApi vendor, String transaction) throws InterruptedException {
        Waiting.until(
                "the deposit " + transaction + " is credited",
                CLAIM_PATIENCE,
                PAUSE,
                () -> vendor.claimDeposit(transaction));
    }
}
