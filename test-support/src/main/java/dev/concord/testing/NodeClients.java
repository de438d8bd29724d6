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
 * Programs for Node.js that a test runs against what it tests, with the packages that their lock file pins. They are installed below
 * {@code target}, unless the very same are there.
 */
public final class NodeClients {

    private static final long LONGEST_MINUTES = 5;

    private final Path sources;
    private final Path work;

    /**
     * Programs that lie in a folder of the module.
     *
     * @param work where they are installed and run
     */
    public NodeClients(Path sources, Path work) {
        this.sources = sources;
        this.work = work;
    }

    /** Tells whether there is something to run them; where there is not, a test should say plainly that it did not run. */
    public static boolean canRun() throws InterruptedException {
        return isThere("node") && isThere("npm");
    }

    /** Runs all their tests. */
    public Ended test(Map<String, String> environment) throws IOException, InterruptedException {
        install();
        return run(environment, List.of("node", "--test", "--test-concurrency=1"));
    }

    /** Returns where a file lies that a program wrote. */
    public Path written(String name) {
        return work.resolve(name);
    }

    private void install() throws IOException, InterruptedException {
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
            throw new IllegalStateException("npm ci: " + ended.output());
        }
        Files.writeString(installed, lock);
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

    private Ended run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        var output = work.resolve("output.txt").toFile();
        var builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Ended(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
    }

    /** How a program ended, and what it said. */
    public record Ended(int status, String output) {}
}
