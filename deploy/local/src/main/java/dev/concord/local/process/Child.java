package dev.concord.local.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One process to keep alive.
 *
 * @param environment added to the launcher's own; secrets go here, because a command line is visible to every user
 * @param log where its output is appended
 * @param management where its health and metrics are, if it has them
 */
public record Child(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Readiness readiness,
        StopSignal stopSignal,
        Optional<URI> management) {

    public Child {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A child without management address that ends on TERM. */
    public static Child of(String name, List<String> command, Path log, Readiness readiness) {
        return new Child(name, command, Map.of(), log, readiness, StopSignal.TERMINATE, Optional.empty());
    }

    public Child with(StopSignal signal) {
        return new Child(name, command, environment, log, readiness, signal, management);
    }
}
