package dev.concord.payout.deposit;

import dev.concord.payout.deposit.domain.Deposit;

/** What became of a claim. */
public sealed interface Claim {

    record Credited(Deposit deposit, boolean repeated) implements Claim {}

    /** The transaction may become a deposit; ask again. */
    record NotFinal() implements Claim {}

    /** The chain knows no such transaction of the vendor's accounts. */
    record Unknown() implements Claim {}

    /** It is none, for a reason that stays. */
    record NoDeposit(String reason) implements Claim {}

    /** Another vendor was credited. */
    record Taken() implements Claim {}

    /** The vendor has proven no account. */
    record NoAccount() implements Claim {}

    /** The chain does not answer, or is not the one that the books are about. */
    record ChainAway(String reason) implements Claim {}
}
