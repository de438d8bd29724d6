package dev.concord.local.platform;

import dev.concord.local.process.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code run.json}: there while the platform runs, replaced as a whole whenever a process is, readable by its owner. */
public final class RunFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    public RunFile(Path file) {
        this.file = file;
    }

    /** Returns what runs; empty if nothing does. */
    public Optional<RunState> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), RunState.class));
        } catch (IOException | JacksonException absent) {
            return Optional.empty();
        }
    }

    void write(RunState state) {
        PrivateFiles.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
