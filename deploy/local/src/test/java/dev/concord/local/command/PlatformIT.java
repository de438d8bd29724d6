package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.RunFile;
import dev.concord.local.platform.Surroundings;
import dev.concord.local.replay.GeneratedCrowd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole platform from its Boot jars: labels go in at the gateway, and one service is killed while they do. */
final class ReplayIT {

    private static final int LABELS = GeneratedCrowd.TASKS * GeneratedCrowd.LABELS_PER_TASK;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aReplayPaysEveryLabelOnceThoughAServiceIsKilledMeanwhile() throws IOException {
        var crowd = folder.resolve("crowd");
        var data = folder.resolve("data");
        GeneratedCrowd.writeTo(crowd);
        var assassin = Thread.ofVirtual().start(() -> killOnceLabelling(data));

        var exitCode = commandLine().run(List.of("replay", crowd.toString(), "--data", data.toString()));

        assassin.interrupt();
        assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("submission-service ended with 137");
        var result = lastLine();
        assertThat(result.required("tasks").asInt()).isEqualTo(GeneratedCrowd.TASKS);
        assertThat(result.required("labelsSubmitted").asInt()).isEqualTo(LABELS);
        assertThat(result.required("labelsRejected").asInt()).isEqualTo(GeneratedCrowd.REPEATED);
        assertThat(result.required("agreed").asInt()
                        + result.required("contested").asInt())
                .isEqualTo(GeneratedCrowd.TASKS);
        assertThat(result.required("accuracy").asDouble()).isGreaterThan(0.9);
        var earned = NearAmount.ofNear("0.001").times(LABELS).toString();
        assertThat(result.required("rewardsDue").asString()).isEqualTo(earned);
        assertThat(result.required("rewardsPaid").asString()).isEqualTo(earned);
        assertThat(result.required("taskersPaid").asInt()).isEqualTo(GeneratedCrowd.WORKERS);
        assertThat(result.required("ledgerBalanced").asBoolean()).isTrue();
        assertThat(result.required("chainMatchesLedger").asBoolean()).isTrue();
        assertThat(new DataDirectory(data).runFile()).doesNotExist();
    }

    /** Kills the service that takes the labels, as soon as its taskers are registered. */
    private void killOnceLabelling(Path data) {
        var runFile = new RunFile(new DataDirectory(data).runFile());
        try {
            while (!err.toString(StandardCharsets.UTF_8).contains("taskers registered")) {
                Thread.sleep(20);
            }
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException replayEnded) {
            Thread.currentThread().interrupt();
            return;
        }
        var victim = runFile.read().orElseThrow().processes().get("submission-service");
        if (victim != null) {
            ProcessHandle.of(victim.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private CommandLine commandLine() {
        var random = new SecureRandom();
        var clock = Clock.systemUTC();
        var home = Path.of("../..").toAbsolutePath().normalize();
        return new CommandLine(
                new Setting(home, new Surroundings(clock, new TimeOrderedIds(clock, random), random), false),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode lastLine() {
        return new JsonMapper()
                .readTree(out.toString(StandardCharsets.UTF_8).lines().toList().getLast());
    }
}
