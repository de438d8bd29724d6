package dev.concord.near.rpc;

/** The node understood and refuses: the question itself is wrong, and will be tomorrow. */
public final class DefiniteFailure extends RpcFailure {

    private final String name;

    DefiniteFailure(String name, String message) {
        super(message, null);
        this.name = name;
    }

    /** The chain's name of the error, such as PARSE_ERROR. */
    public String name() {
        return name;
    }
}
