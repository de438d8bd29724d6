package dev.concord.local.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Ahead-of-time caches (JEP 483, 514 and 515): what a JVM loaded, linked and learned about its methods in a rehearsal, so that
 * the next one need not do it again. A JVM that finds its cache unfit goes on without it.
 *
 * @param folder holds one file for each process
 * @param recording whether processes leave their caches there when they end, or use those that are there
 */
public record StartUpCaches(Path folder, boolean recording) {

    /** Returns the caches that a rehearsal left below the project's home. */
    public static StartUpCaches used(Path home) {
        return new StartUpCaches(folder(home), false);
    }

    public static StartUpCaches recorded(Path home) {
        return new StartUpCaches(folder(home), true);
    }

    /** Returns none, for JVMs with other flags than those of the rehearsal. */
    public static StartUpCaches none() {
        return new StartUpCaches(Path.of("none"), false);
    }

    private static Path folder(Path home) {
        return home.resolve("deploy/local/target/start-up-caches");
    }

    /** Returns what to tell a process's JVM. */
    public List<String> options(String process) {
        var file = folder.resolve(process + ".aot");
        if (recording) {
            return List.of("-XX:AOTCacheOutput=" + file);
        }
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }
}
