package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Waiting;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole platform from its Boot jars, and what its customers do with it. Random requests leave it in disorder, so they come last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PlatformIT {

    private static final int LABELS = GeneratedCrowd.TASKS * GeneratedCrowd.LABELS_PER_TASK;

    @TempDir
    private static Path folder;

    private static Typed platform;
    private static Thread launcher;

    private final Typed command = new Typed();

    @BeforeAll
    static void start() throws InterruptedException {
        platform = new Typed();
        launcher = Thread.ofPlatform().start(() -> platform.run("up", "--data", data().toString()));
        Waiting.until(
                "the platform is ready",
                Duration.ofMinutes(3),
                Duration.ofMillis(100),
                () -> platform.told().contains("the platform is ready") || !launcher.isAlive());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        launcher.interrupt();
        launcher.join();
        assertThat(new DataDirectory(data()).runFile()).doesNotExist();
    }

    @Test
    @Order(1)
    void aReplayPaysEveryLabelOnceThoughAServiceIsKilledMeanwhile() throws IOException {
        var crowd = folder.resolve("crowd");
        GeneratedCrowd.writeTo(crowd);
        var assassin = Thread.ofVirtual().start(this::killOnceLabelling);

        var exitCode = command.run("replay", crowd.toString(), "--data", data().toString());

        assassin.interrupt();
        assertThat(exitCode).as(command.told()).isZero();
        assertThat(platform.told()).contains("submission-service ended with 137");
        var result = command.lastLine();
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
    }

    /** {@code ./concord drill requests} does it with many more. */
    @Test
    @Order(2)
    void randomRequestsAreAnsweredAsDescribed() {
        var exitCode = command.run("drill", "requests", "--requests", "500", "--data", data().toString());

        assertThat(exitCode).as(command.told()).isZero();
        assertThat(command.printed()).contains("seed 1: 500 requests, and every answer was as described");
    }

    /** Kills the service that takes the labels, as soon as its taskers are registered. */
    private void killOnceLabelling() {
        try {
            while (!command.told().contains("taskers registered")) {
                Thread.sleep(20);
            }
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException replayEnded) {
            Thread.currentThread().interrupt();
            return;
        }
        var victim = new RunFile(new DataDirectory(data()).runFile())
                .read()
                .orElseThrow()
                .processes()
                .get("submission-service");
        if (victim != null) {
            ProcessHandle.of(victim.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static Path data() {
        return folder.resolve("data");
    }

    /** One command, and what it wrote. */
    private static final class Typed {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();

        int run(String... words) {
            var random = new SecureRandom();
            var clock = Clock.systemUTC();
            var home = Path.of("../..").toAbsolutePath().normalize();
            var setting = new Setting(home, new Surroundings(clock, new TimeOrderedIds(clock, random), random), false);
            return new CommandLine(
                            setting,
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8))
                    .run(List.of(words));
        }

        String printed() {
            return out.toString(StandardCharsets.UTF_8);
        }

        String told() {
            return err.toString(StandardCharsets.UTF_8);
        }

        JsonNode lastLine() {
            return new JsonMapper().readTree(printed().lines().toList().getLast());
        }
    }
}
