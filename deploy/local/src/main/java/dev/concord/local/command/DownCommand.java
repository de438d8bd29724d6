package dev.concord.local.command;

import dev.concord.local.campaign.Waiting;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Stops what runs on a data directory, and what a killed launcher left there. */
final class DownCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Terminal terminal;

    DownCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(Path place) throws IOException, InterruptedException {
        var data = new DataDirectory(place);
        var launcher = new Launcher(data);
        if (!Files.exists(data.lock())) {
            terminal.step("nothing runs in " + place);
            return 0;
        }
        if (launcher.isAtWork()) {
            return stop(launcher, place);
        }
        var ended = launcher.endRemains();
        terminal.step(ended.isEmpty() ? "nothing runs in " + place : "ended " + String.join(", ", ended));
        return 0;
    }

    private int stop(Launcher launcher, Path place) throws InterruptedException {
        if (!launcher.askToStop()) {
            terminal.step("the launcher that works on " + place + " is not known; stop it with Ctrl-C");
            return 1;
        }
        Waiting.until("everything in " + place + " has stopped", PATIENCE, PAUSE, () -> !isAtWork(launcher));
        terminal.step("stopped");
        return 0;
    }

    private static boolean isAtWork(Launcher launcher) {
        try {
            return launcher.isAtWork();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
