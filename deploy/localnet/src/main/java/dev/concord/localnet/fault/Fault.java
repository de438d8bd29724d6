package dev.concord.localnet.fault;

import java.util.Optional;
import java.util.Set;

/**
 * One thing that goes wrong, from when it is asked for until it has struck often enough or is taken back.
 *
 * @param endpoint the path of the endpoint that has it; empty for all
 * @param methods which calls it strikes; none for all
 * @param permille how many of a thousand chances it takes
 * @param times how often it strikes at most
 * @param size milliseconds, an HTTP status, blocks, or how much a number is off, as the kind has it
 * @param carriedOut whether the node does what it was asked before the answer is lost
 */
public record Fault(
        FaultKind kind,
        Optional<String> endpoint,
        Set<String> methods,
        int permille,
        int times,
        long size,
        boolean carriedOut) {

    private static final int MAX_METHODS = 20;
    private static final int MIN_ERROR_STATUS = 429;

    public Fault {
        methods = Set.copyOf(methods);
        expect("permille", permille, 1, 1000);
        expect("times", times, 1, Integer.MAX_VALUE);
        expect("methods", methods.size(), 0, MAX_METHODS);
        expect("size", size, kind == FaultKind.SERVER_ERROR ? MIN_ERROR_STATUS : 0, kind.maxSize());
    }

    /** A fault that strikes always and everywhere. */
    public static Fault of(FaultKind kind) {
        return new Fault(kind, Optional.empty(), Set.of(), 1000, Integer.MAX_VALUE, kind.usualSize(), false);
    }

    /**
     * Names a kind.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Fault named(String code) {
        return FaultKind.named(code)
                .map(Fault::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind: \"" + code + "\" (expected: one of README.md's, such as \"timeout\")"));
    }

    public Fault sized(long other) {
        return new Fault(kind, endpoint, methods, permille, times, other, carriedOut);
    }

    public Fault at(String path) {
        return new Fault(kind, Optional.of(path), methods, permille, times, size, carriedOut);
    }

    public Fault on(Set<String> calls) {
        return new Fault(kind, endpoint, calls, permille, times, size, carriedOut);
    }

    public Fault often(int thousandths, int atMost) {
        return new Fault(kind, endpoint, methods, thousandths, atMost, size, carriedOut);
    }

    public Fault carriedOut(boolean done) {
        return new Fault(kind, endpoint, methods, permille, times, size, done);
    }

    boolean concerns(String path, String method) {
        return endpoint.map(path::equals).orElse(true) && (methods.isEmpty() || methods.contains(method));
    }

    private static void expect(String what, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + ": " + value + " (expected: " + min + ".." + max + ")");
        }
    }
}
