package dev.concord.payout.drill;

/**
 * What happened, so that a drill shows that it has tried what it claims.
 *
 * @param paid payouts that arrived
 * @param refused attempts that the chain refused for good
 * @param dead attempts that were proven to be dead
 * @param clawedBack rewards of which something was taken back
 * @param withdrawn those of the paid that were withdrawals of vendors
 * @param refunded arrivals that went back to their senders
 */
public record Counts(long steps, long paid, long refused, long dead, long clawedBack, long withdrawn, long refunded) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                steps + other.steps,
                paid + other.paid,
                refused + other.refused,
                dead + other.dead,
                clawedBack + other.clawedBack,
                withdrawn + other.withdrawn,
                refunded + other.refunded);
    }
}
