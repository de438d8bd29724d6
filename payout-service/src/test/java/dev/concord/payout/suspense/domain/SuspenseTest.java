package dev.concord.payout.suspense.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Lines;
import dev.concord.payout.ledger.domain.Posting;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the books hold of an arrival after all that may become of it. */
final class SuspenseTest {

    private static final VendorId VENDOR = new VendorId(new UUID(0, 5));
    private static final CryptoHash HASH = CryptoHash.sha256(new byte[] {1});
    private static final Arrival ARRIVAL =
            new Arrival(HASH, HASH, new AccountId("sender.near"), Asset.NEAR, NearAmount.parse("7"), 1, Instant.EPOCH);

    @Test
    void whatIsClaimedLateIsADepositAndNothingElse() {
        assertThat(after(Suspense.suspended(ARRIVAL), Suspense.claimed(ARRIVAL, VENDOR)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(platform(AccountKind.DEPOSITS), -7, LedgerAccount.available(VENDOR, Asset.NEAR), 7));
    }

    @Test
    void whatIsAssignedToAVendorStaysUnattributed() {
        assertThat(after(Suspense.suspended(ARRIVAL), Suspense.assigned(ARRIVAL, new Assignee.Vendor(VENDOR))))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(platform(AccountKind.UNATTRIBUTED), -7, LedgerAccount.available(VENDOR, Asset.NEAR), 7));
    }

    @Test
    void whatIsThePlatformsIsATopUp() {
        assertThat(after(Suspense.suspended(ARRIVAL), Suspense.assigned(ARRIVAL, new Assignee.Platform())))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(platform(AccountKind.TOP_UPS), -7, platform(AccountKind.EQUITY), 7));
    }

    private static Map<LedgerAccount, Integer> after(Posting... postings) {
        var balances = new HashMap<LedgerAccount, Integer>();
        Lines.changes(List.of(postings)).forEach((account, amount) -> {
            if (!amount.equals(BigInteger.ZERO)) {
                balances.put(account, amount.intValueExact());
            }
        });
        return balances;
    }

    private static LedgerAccount platform(AccountKind kind) {
        return LedgerAccount.ofPlatform(kind, Asset.NEAR);
    }
}
