package dev.concord.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.local.campaign.Progress;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.Surroundings;
import dev.concord.payout.step.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill's short form: the real service is killed at main steps, with the chain in trouble, and everybody is paid once. */
final class PayoutDrillIT {

    private static final long SEED = 1;

    @TempDir
    private Path folder;

    @Test
    void everybodyIsPaidOnceThoughTheServiceIsKilledAtItsMainSteps() throws IOException, InterruptedException {
        var data = new DataDirectory(folder.resolve("data"));
        data.create();
        var random = new SecureRandom();
        var clock = Clock.systemUTC();
        var home = Path.of("../..").toAbsolutePath().normalize();
        var drill =
                new PayoutDrill(home, new Surroundings(clock, new TimeOrderedIds(clock, random), random), new Silent());

        var report = drill.run(
                data,
                List.of(
                        new Round(1, Step.STORED, Trouble.LAGGING, "/second", true),
                        new Round(2, Step.SENT, Trouble.PAUSED_TOKEN, "/", false),
                        new Round(3, Step.BOOKING_PAID, Trouble.DISCONNECTS, "/", false),
                        new Round(4, Step.WITHDRAWN, Trouble.SERVER_ERRORS, "/", true),
                        new Round(5, Step.RETURNED, Trouble.NOTHING, "/", false),
                        new Round(6, Step.REFUNDED, Trouble.LYING_FAILED, "/first", true),
                        new Round(7, Step.SWEPT, Trouble.NOTHING, "/", false)),
                new Random(SEED));

        assertThat(report.isClean()).as(report.table()).isTrue();
        assertThat(report.steps())
                .contains("STORED 1", "SENT 1", "BOOKING_PAID 1", "WITHDRAWN 1", "RETURNED 1", "REFUNDED 1", "SWEPT 1");
    }

    /** Tells nobody. */
    private static final class Silent implements Progress {

        @Override
        public void step(String what) {}

        @Override
        public void update(String what) {}
    }
}
