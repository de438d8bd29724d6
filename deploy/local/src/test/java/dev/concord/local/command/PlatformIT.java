package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.local.apidrill.ForeignAccess;
import dev.concord.local.apidrill.SentExamples;
import dev.concord.local.replay.GeneratedCrowd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people do with the whole platform, first as its pages tell them to, then with one service killed meanwhile, then with what is
 * not theirs, then as the examples have it, then at random.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PlatformIT {

    private static final int LABELS = GeneratedCrowd.TASKS * GeneratedCrowd.LABELS_PER_TASK;

    @TempDir
    private static Path folder;

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = new RunningPlatform(folder);
        platform.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        platform.stop();
        assertThat(platform.runFile().read())
                .as("run.json of a stopped platform")
                .isEmpty();
    }

    @Test
    @Order(1)
    void aVendorWhoFollowsTheQuickstartGetsTheFirstAgreedLabel() throws IOException, InterruptedException {
        var run = ShellPage.read("quickstart.md").run(folder);

        assertThat(run.exitCode()).as(run.printed()).isZero();
        assertThat(run.printed())
                .contains("\"state\":\"agreed\",\"label\":{\"kind\":\"choice\",\"value\":\"complaint\"}")
                .containsPattern("message-1,[0-9a-f-]{36},agreed,false,complaint,");
    }

    @Test
    @Order(2)
    void aReplayPaysEveryLabelOnceThoughAServiceIsKilledMeanwhile() throws IOException {
        var crowd = folder.resolve("crowd");
        GeneratedCrowd.writeTo(crowd);
        var assassin = Thread.ofVirtual().start(PlatformIT::killOnceLabelling);

        var exitCode = platform.run("replay", crowd.toString());

        assassin.interrupt();
        assertThat(exitCode).as(platform.told()).isZero();
        assertThat(platform.told()).contains("submission-service ended with 137");
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
    }

    @Test
    @Order(3)
    void whatBelongsToSomebodyElseIsNotThere() throws InterruptedException {
        assertThat(ForeignAccess.faults(platform.state())).isEmpty();
    }

    @Test
    @Order(4)
    void theExamplesOfTheDescriptionAreTaken() throws InterruptedException {
        assertThat(SentExamples.faults(platform.state())).isEmpty();
    }

    /** {@code ./concord drill requests} does it with many more. */
    @Test
    @Order(5)
    void randomRequestsAreAnsweredAsDescribed() {
        var exitCode = platform.run("drill", "requests", "--requests", "500");

        assertThat(exitCode).as(platform.told()).isZero();
        assertThat(platform.results()).last().asString().contains("500 requests, and every answer was as described");
    }

    /** Kills the service that takes the labels, as soon as its taskers are registered. */
    private static void killOnceLabelling() {
        try {
            while (!platform.told().contains("taskers registered")) {
                Thread.sleep(20);
            }
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException replayEnded) {
            Thread.currentThread().interrupt();
            return;
        }
        var victim = platform.state().processes().get("submission-service");
        if (victim != null) {
            ProcessHandle.of(victim.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static JsonNode lastLine() {
        return new JsonMapper().readTree(platform.results().getLast());
    }
}
