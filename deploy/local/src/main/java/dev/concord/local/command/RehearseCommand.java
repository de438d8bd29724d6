package dev.concord.local.command;

import dev.concord.local.command.Command.Place;
import dev.concord.local.platform.Rehearsal;
import java.io.IOException;

/** Runs a short demo once after a build, so that every process starts faster from then on. */
final class RehearseCommand {

    private final Rehearsal rehearsal;
    private final RunCommand runs;

    RehearseCommand(Rehearsal rehearsal, RunCommand runs) {
        this.rehearsal = rehearsal;
        this.runs = runs;
    }

    int run() throws IOException, InterruptedException {
        rehearsal.prepare();
        try {
            return runs.rehearse(new Place(rehearsal.data(), true));
        } finally {
            rehearsal.tidy();
        }
    }
}
