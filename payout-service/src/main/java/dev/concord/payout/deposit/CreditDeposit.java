package dev.concord.payout.deposit;

import dev.concord.contracts.id.VendorId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.deposit.domain.Deposit;
import dev.concord.payout.ledger.Ledger;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Books a deposit, once: the row of its transaction decides who was first. */
@Service
final class CreditDeposit {

    private final Deposits deposits;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    CreditDeposit(Deposits deposits, Ledger ledger, TransactionOperations transaction) {
        this.deposits = deposits;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Returns the answer that a claim got before. */
    Optional<Claim> known(VendorId vendor, CryptoHash hash) {
        return deposits.find(hash)
                .map(deposit ->
                        deposit.vendor().equals(vendor) ? new Claim.Credited(deposit, true) : new Claim.Taken());
    }

    Claim credit(CryptoHash hash, Deposit deposit) {
        return transaction.execute(_ -> {
            if (!deposits.add(hash, deposit)) {
                return known(deposit.vendor(), hash).orElseThrow();
            }
            ledger.post(deposit.posting(hash));
            return new Claim.Credited(deposit, false);
        });
    }
}
