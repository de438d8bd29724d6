package dev.concord.local.infrastructure;

/** The token that the simulated chain has from the start, so that money in tokens can be tried at once. */
public final class LocalToken {

    public static final String CONTRACT = "usd.localnet";
    public static final String SYMBOL = "USD";
    public static final int DECIMALS = 6;

    /** A million million dollars, all the bank's. */
    private static final String SUPPLY = "1000000000000000000";

    private LocalToken() {}

    /** As the node takes it on its command line. */
    static String option() {
        return String.join(":", CONTRACT, SYMBOL, Integer.toString(DECIMALS), SUPPLY);
    }
}
