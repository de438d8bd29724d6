package dev.concord.local.platform;

import dev.concord.local.infrastructure.DirectoryTree;
import dev.concord.local.infrastructure.StartUpCaches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prepares the run in which every process records its start-up cache. */
public final class Rehearsal {

    private final Path home;

    public Rehearsal(Path home) {
        this.home = home;
    }

    /** Returns where the rehearsal keeps its state; nobody needs it afterwards. */
    public Path data() {
        return home.resolve("deploy/local/target/rehearsal");
    }

    /** Removes what an earlier build left, which would not fit, and lays the services out. */
    public void prepare() throws IOException, InterruptedException {
        var caches = StartUpCaches.recorded(home).folder();
        clear(caches);
        Files.createDirectories(caches);
        clear(home.resolve("deploy/local/target/services"));
        for (var service : Service.values()) {
            new ServiceProgram(home, service).extract();
        }
    }

    public void tidy() throws IOException {
        clear(data());
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            DirectoryTree.delete(directory);
        }
    }
}
