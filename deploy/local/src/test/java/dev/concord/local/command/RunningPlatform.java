package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.RunFile;
import dev.concord.local.platform.RunState;
import dev.concord.local.platform.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The whole platform from its Boot jars, as {@code ./concord up} runs it, for what is typed beside it. */
final class RunningPlatform {

    private static final Duration START_PATIENCE = Duration.ofMinutes(10);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;
    private final Thread launcher;

    /** A platform that keeps its state where the launcher has it by itself when it is typed in this folder. */
    RunningPlatform(Path folder) {
        this.folder = folder;
        this.launcher = new Thread(() -> run("up"), "up");
    }

    /** Returns when labels can be given. */
    void start() {
        launcher.start();
        await().atMost(START_PATIENCE)
                .failFast("the platform did not start", () -> !launcher.isAlive())
                .untilAsserted(() -> assertThat(runFile().read()).as(told()).isPresent());
    }

    /** Runs a command beside the platform, and returns its exit code. */
    int run(String... words) {
        var random = new SecureRandom();
        var clock = Clock.systemUTC();
        var home = Path.of("../..").toAbsolutePath().normalize();
        var commandLine = new CommandLine(
                new Setting(home, new Surroundings(clock, new TimeOrderedIds(clock, random), random), false),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        var inData = Stream.of("--data", data().toString());
        return commandLine.run(Stream.concat(Stream.of(words), inData).toList());
    }

    RunState state() {
        return runFile().read().orElseThrow();
    }

    /** Returns what was told on the way. */
    String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Returns the results, a line each. */
    List<String> results() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Stops it as Ctrl-C does. */
    void stop() throws InterruptedException {
        launcher.interrupt();
        launcher.join();
    }

    RunFile runFile() {
        return new RunFile(new DataDirectory(data()).runFile());
    }

    private Path data() {
        return folder.resolve(".concord");
    }
}
