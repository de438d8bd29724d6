package dev.concord.local.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs a child in a session of its own. Otherwise Ctrl-C on the terminal would reach all children at once, and the broker
 * would be gone before the services had said goodbye to it.
 */
final class Sessions {

    private static final boolean SETSID = Executables.onPath("setsid").isPresent();

    private Sessions() {}

    static List<String> detached(List<String> command) {
        if (!SETSID) {
            return command;
        }
        var inOwnSession = new ArrayList<String>(command.size() + 1);
        inOwnSession.add("setsid");
        inOwnSession.addAll(command);
        return List.copyOf(inOwnSession);
    }
}
