package dev.concord.payout.ledger.domain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What money in an account is. Per asset, the sources equal the uses:
 * deposits + top-ups + unattributed = available + escrow + due + in flight + paid + withdrawn + equity + suspense + chain costs.
 */
public enum AccountKind {
    /** What vendors sent to the treasury. */
    DEPOSITS("deposits", Side.SOURCE),
    /** What the operator put into the treasury. */
    TOP_UPS("top-ups", Side.SOURCE),
    /** What came in and nobody has claimed. */
    UNATTRIBUTED("unattributed", Side.SOURCE),
    /** What a vendor may still spend. */
    AVAILABLE("available", Side.USE),
    /** What a project was funded with and has not spent. */
    ESCROW("escrow", Side.USE),
    /** What a tasker has earned and no payout has taken yet. */
    DUE("due", Side.USE),
    /** What a payout has taken and the chain has not confirmed. */
    IN_FLIGHT("in-flight", Side.USE),
    /** What has reached a tasker. */
    PAID("paid", Side.USE),
    /** What has gone back on chain: to vendors, to senders whom nobody knew, and to the cold account. */
    WITHDRAWN("withdrawn", Side.USE),
    /** The platform's own. It lies below zero by as much of others' money as the cold account holds. */
    EQUITY("equity", Side.USE),
    /** Money whose owner is not known. */
    SUSPENSE("suspense", Side.USE),
    /** What the chain has burnt. */
    CHAIN_COSTS("chain-costs", Side.USE);

    private final String text;
    private final Side side;

    AccountKind(String text, Side side) {
        this.text = text;
        this.side = side;
    }

    public String text() {
        return text;
    }

    /** Whether money comes from here: such an account's balance runs below zero. */
    public boolean isSource() {
        return side == Side.SOURCE;
    }

    /** Whether an account of this kind may hold so much. The platform's own may fall below zero: it then owes its own costs, or the cold account holds what belongs to others. */
    public boolean mayHold(BigInteger balance) {
        return switch (this) {
            case EQUITY -> true;
            case DEPOSITS, TOP_UPS, UNATTRIBUTED -> balance.signum() <= 0;
            case AVAILABLE, ESCROW, DUE, IN_FLIGHT, PAID, WITHDRAWN, SUSPENSE, CHAIN_COSTS -> balance.signum() >= 0;
        };
    }

    /** Returns the kinds whose money lies in the treasury on chain no longer. */
    public static List<AccountKind> gone() {
        return List.of(PAID, WITHDRAWN, CHAIN_COSTS);
    }

    /** Returns what the treasury holds on chain if nothing that is in flight has left it, given what the accounts of each kind sum to. */
    public static BigInteger inTreasury(Map<AccountKind, BigInteger> totals) {
        return totals.entrySet().stream()
                .filter(each -> each.getKey().isSource() || gone().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .negate();
    }

    public static AccountKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind: " + text + " (expected: a ledger account's)"));
    }

    private enum Side {
        SOURCE,
        USE
    }
}
