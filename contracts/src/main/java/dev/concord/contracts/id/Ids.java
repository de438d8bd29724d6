package dev.concord.contracts.id;

import java.util.UUID;

/** Where new ids come from; injected, so that a test can replay. */
@FunctionalInterface
public interface Ids {

    /** Returns an id that was never returned before. */
    UUID next();
}
