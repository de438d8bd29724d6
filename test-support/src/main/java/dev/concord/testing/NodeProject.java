package dev.concord.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A folder with a package.json and a lock file whose programs a test runs. It is copied below {@code target} and installed there,
 * exactly as the lock file pins it and without any package's own scripts. Node need not be there: ask first.
 */
public final class NodeProject {

    private static final long LONGEST_MINUTES = 5;

    private final Path sources;
    private final Path work;

    /** The project in a folder of the module whose tests run. */
    public NodeProject(String folder) {
        this.sources = Path.of(folder);
        this.work = Path.of("target", folder);
    }

    /** Tells whether Node and npm are on this machine. */
    public static boolean canRun() throws InterruptedException {
        return isThere("node") && isThere("npm");
    }

    /** Where the project is installed; a test may leave files there for its programs. */
    public Path work() {
        return work;
    }

    /** Installs what the lock file pins, unless that very thing is installed already. */
    public void install() throws IOException, InterruptedException {
        var lock = Files.readString(sources.resolve("package-lock.json"));
        var installed = work.resolve("installed.json");
        Files.createDirectories(work);
        try (var files = Files.list(sources)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, work.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (Files.exists(installed) && Files.readString(installed).equals(lock)) {
            return;
        }
        var ended =
                run(Map.of(), List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
        if (ended.status() != 0) {
            throw new IllegalStateException("npm ci: status " + ended.status() + " (expected: 0)\n" + ended.output());
        }
        Files.writeString(installed, lock);
    }

    /** Runs a program in the folder where the project is installed, for some minutes at most. */
    public Ended run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        var output = work.resolve("output.txt");
        var builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            var process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** How a program ended, and what it said. */
    public record Ended(int status, String output) {}
}
