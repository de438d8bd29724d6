package dev.concord.local.platform;

import dev.concord.local.infrastructure.DirectoryTree;
import dev.concord.local.process.PrivateFiles;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the platform keeps everything across restarts; only its owner may enter. */
public record DataDirectory(Path root) {

    private static final String MARKER = "concord-data";

    /**
     * Creates the directory if it is new.
     *
     * @throws StartFailed if there is something else in it
     */
    public void create() throws IOException {
        PrivateFiles.createDirectory(root);
        if (!Files.exists(root.resolve(MARKER))) {
            requireEmpty();
            Files.writeString(root.resolve(MARKER), "State of a Concord platform; ./concord up --fresh starts over.\n");
        }
    }

    /** Deletes all state. The lock stays, because the caller holds it. */
    public void clear() throws IOException {
        try (var entries = Files.list(root)) {
            for (var entry : entries.toList()) {
                if (!entry.equals(lock()) && !entry.equals(root.resolve(MARKER))) {
                    DirectoryTree.delete(entry);
                }
            }
        }
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path runFile() {
        return root.resolve("run.json");
    }

    /** Returns where the processes that we started are noted. */
    public Path processes() {
        return root.resolve("processes.json");
    }

    public Path secrets() {
        return root.resolve("secrets.json");
    }

    public Path treasuryKeys() {
        return root.resolve("treasury-keys");
    }

    /** Returns where the treasury's key is kept that is no lane: it adds and deletes the others. */
    public Path treasuryAdminKey() {
        return root.resolve("treasury-admin-key");
    }

    public Path rootsKey() {
        return root.resolve("roots-key");
    }

    /** Returns where the ready-made vendor and tasker are kept. */
    public Path firstCustomers() {
        return root.resolve("first-customers.json");
    }

    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    Path of(String process) {
        return root.resolve(process);
    }

    private void requireEmpty() throws IOException {
        try (var entries = Files.list(root)) {
            var foreign = entries.filter(entry -> !entry.equals(lock())).findFirst();
            if (foreign.isPresent()) {
                throw new StartFailed("--data " + root + ": holds "
                        + foreign.get().getFileName() + " (expected: an empty directory, or one that ./concord made)");
            }
        }
    }
}
