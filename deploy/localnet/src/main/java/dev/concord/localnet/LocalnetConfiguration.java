package dev.concord.localnet;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The real clock and the real dice; all else is given them. */
final class LocalnetConfiguration {

    private LocalnetConfiguration() {}

    static InstantSource clock() {
        return InstantSource.system();
    }

    static RandomGenerator random() {
        return new SecureRandom();
    }
}
