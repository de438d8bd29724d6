package dev.concord.near.rpc;

/** The newest block that is so certain. Only a final one is never undone. */
public enum Finality implements BlockId {
    OPTIMISTIC("optimistic"),
    NEAR_FINAL("near-final"),
    FINAL("final");

    private final String code;

    Finality(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
