package dev.concord.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The file that remembers which processes we started, so that a launcher that was killed leaves nothing behind for good. */
public final class ProcessRegistry {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    public ProcessRegistry(Path file) {
        this.file = file;
    }

    /** Notes a process, in place of an earlier one of the same name. */
    public synchronized void note(ProcessIdentity started) {
        var all = new ArrayList<>(read());
        all.removeIf(earlier -> earlier.name().equals(started.name()));
        all.add(started);
        PrivateFiles.replace(file, JSON.writeValueAsBytes(all));
    }

    public synchronized Optional<ProcessIdentity> find(String name) {
        return read().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Ends what still runs of the noted processes, the youngest first, and forgets them. */
    public synchronized List<String> stopAll(Duration patience) {
        var stopped = new ArrayList<String>();
        for (var identity : read().reversed()) {
            identity.running().ifPresent(handle -> {
                handle.destroy();
                awaitOrKill(handle, patience);
                stopped.add(identity.name());
            });
        }
        clear();
        return List.copyOf(stopped);
    }

    public synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private List<ProcessIdentity> read() {
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<List<ProcessIdentity>>() {});
        } catch (IOException | JacksonException absentOrTorn) {
            return List.of();
        }
    }

    private static void awaitOrKill(ProcessHandle handle, Duration patience) {
        CompletableFuture<ProcessHandle> ended = handle.onExit();
        try {
            ended.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            handle.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
