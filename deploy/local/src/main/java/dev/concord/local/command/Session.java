package dev.concord.local.command;

import dev.concord.local.campaign.Progress;
import dev.concord.local.campaign.Waiting;
import dev.concord.local.command.Command.Place;
import dev.concord.local.infrastructure.StartUpCaches;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.Launcher;
import dev.concord.local.platform.Platform;
import dev.concord.local.platform.RunFile;
import dev.concord.local.platform.RunState;
import dev.concord.local.platform.Surroundings;
import dev.concord.local.process.DirectoryLock;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Opens the data directory for a command: alone, or as a guest of the launcher that works on it already. */
final class Session {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final long MIN_FREE_BYTES = 1L << 30;

    private final Path home;
    private final Surroundings surroundings;
    private final StartUpCaches caches;
    private final Progress progress;

    Session(Path home, Surroundings surroundings, StartUpCaches caches, Progress progress) {
        this.home = home;
        this.surroundings = surroundings;
        this.caches = caches;
        this.progress = progress;
    }

    /** What to do while the platform runs. */
    @FunctionalInterface
    interface Work {
        int on(RunState state) throws IOException, InterruptedException;
    }

    /** What to do with a platform that we started. */
    @FunctionalInterface
    interface OwnWork {
        int on(Platform.Ready ready) throws IOException, InterruptedException;
    }

    /** Runs the platform for some work; refuses if somebody else runs it. */
    int alone(Place place, OwnWork work) throws IOException, InterruptedException {
        var data = new DataDirectory(place.data());
        data.create();
        try (var lock = DirectoryLock.tryLock(data.lock()).orElseThrow(() -> occupied(data))) {
            assert lock != null;
            return withPlatform(data, place.fresh(), work);
        }
    }

    /** Does some work on the platform that runs, or on one of our own if none does. */
    int anyhow(Place place, Work work) throws IOException, InterruptedException {
        var data = new DataDirectory(place.data());
        data.create();
        var lock = DirectoryLock.tryLock(data.lock());
        if (lock.isEmpty()) {
            return asGuest(data, place.fresh(), work);
        }
        try (var held = lock.get()) {
            assert held != null;
            return withPlatform(data, place.fresh(), ready -> work.on(ready.state()));
        }
    }

    private int asGuest(DataDirectory data, boolean fresh, Work work) throws IOException, InterruptedException {
        if (fresh) {
            throw occupied(data);
        }
        var runFile = new RunFile(data.runFile());
        progress.step("using the platform that runs in " + data.root());
        Waiting.until(
                "the platform in " + data.root() + " is ready",
                START_PATIENCE,
                PAUSE,
                () -> runFile.read().isPresent());
        return work.on(runFile.read().orElseThrow(() -> new StartFailed("the platform was stopped")));
    }

    private int withPlatform(DataDirectory data, boolean fresh, OwnWork work) throws IOException, InterruptedException {
        requireDisk(data);
        var remains = new Launcher(data).endRemains();
        if (!remains.isEmpty()) {
            progress.step("ended what a killed launcher had left: " + String.join(", ", remains));
        }
        if (fresh) {
            data.clear();
        }
        var platform = new Platform(home, data, surroundings, caches, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
        try (platform) {
            return work.on(platform.start());
        }
    }

    private static void requireDisk(DataDirectory data) throws IOException {
        var free = Files.getFileStore(data.root()).getUsableSpace();
        if (free < MIN_FREE_BYTES) {
            throw new StartFailed("only %d MiB are free on the disk of %s (expected: at least %d MiB)"
                    .formatted(free >> 20, data.root(), MIN_FREE_BYTES >> 20));
        }
    }

    private static StartFailed occupied(DataDirectory data) {
        var who = new Launcher(data)
                .identity()
                .map(identity -> "process " + identity.pid())
                .orElse("another process");
        return new StartFailed(
                "%s works on %s already; see ./concord status, stop it with ./concord down, or name another"
                                .formatted(who, data.root())
                        + " place with --data DIR");
    }
}
