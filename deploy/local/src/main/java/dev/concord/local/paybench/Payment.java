package dev.concord.local.paybench;

/** What is paid, and the gas that the real network's rules have it burn. */
enum Payment {
    /**
     * To an account that is named by its key: nobody knows when sending whether it exists, so that creating it is paid for each time. To
     * accounts with names of their own some 17 times as many would go.
     */
    NEAR("NEAR", 7.525e12),
    /** To somebody whom the token does not know: a registration goes before. */
    TOKEN_REGISTERING("token, registering", 6.0e12),
    TOKEN("token", 3.3e12);

    private static final double GAS_PER_CHUNK = 1_000e12;

    private final String label;
    private final double gas;

    Payment(String label, double gas) {
        this.label = label;
        this.gas = gas;
    }

    String label() {
        return label;
    }

    /** Returns how many a chunk can hold. */
    double mostPerChunk() {
        return GAS_PER_CHUNK / gas;
    }
}
