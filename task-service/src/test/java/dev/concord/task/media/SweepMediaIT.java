package dev.concord.task.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.RunningTaskService;
import dev.concord.task.Samples;
import dev.concord.task.project.CreateProject;
import dev.concord.task.project.Projects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** Media go when nobody needs them, stay as long as anybody does, and what a vendor has is counted exactly. */
final class SweepMediaIT {

    private final RunningTaskService service = RunningTaskService.get();
    private final JdbcClient jdbc = service.bean(JdbcClient.class);
    private final SweepMedia sweep = service.bean(SweepMedia.class);
    private final KeepMedia keeping = service.bean(KeepMedia.class);
    private final MediaFiles files = service.bean(MediaFiles.class);
    private final VendorId vendor = Samples.vendor();
    private final ProjectId project = Samples.projectId();
    private final ProjectId other = Samples.projectId();

    @BeforeEach
    void order() {
        for (var each : List.of(project, other)) {
            service.bean(CreateProject.class).create(vendor, Optional.of(each), Samples.specification());
        }
    }

    @Test
    void aProjectThatWasSettledLongAgoLosesItsMediaAndTheBytesGoWithTheLastWhoHadThem() throws IOException {
        var shared = keep(keeping, project, sound());
        keep(keeping, other, shared);
        var own = keep(keeping, project, sound());
        settle(project, 91);

        sweep.forgetSettled();
        for (var hash : List.of(hash(shared), hash(own))) {
            sweep.sweepShelf(Integer.parseInt(hash.hex().substring(0, 2), 16));
        }

        assertThat(files.find(hash(own))).isEmpty();
        assertThat(files.find(hash(shared))).isPresent();
        assertThat(usage()).isEqualTo(new MediaUsage(1, shared.length));
        assertThat(keeping.keep(vendor, project, new ByteArrayInputStream(own)))
                .as("who is over gets nothing more")
                .isInstanceOf(Keeping.ProjectSettled.class);
    }

    @Test
    void oneThatWasSettledOfLateAndOneThatIsNotKeepTheirs() throws IOException {
        var late = keep(keeping, project, sound());
        var open = keep(keeping, other, sound());
        settle(project, 89);

        sweep.forgetSettled();
        sweep.sweepSome();

        assertThat(usage()).isEqualTo(new MediaUsage(2, late.length + open.length));
    }

    @Test
    void fromWhenItIsFirstSeenSettledItsTimeRuns() throws IOException {
        keep(keeping, project, sound());
        jdbc.sql("update projects set state = 'settled' where id = :id")
                .param("id", project.value())
                .update();

        sweep.forgetSettled();

        assertThat(usage().media()).isEqualTo(1);
        assertThat(jdbc.sql("select settled_at is not null from projects where id = :id")
                        .param("id", project.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void ofManyAtOnceAsManyAreKeptAsTheQuotaAllowsAndNoByteMore() throws Exception {
        var quota = new MediaQuota(3, DataSize.ofMegabytes(1));
        var limited = new KeepMedia(
                service.bean(Projects.class),
                files,
                service.bean(ProjectMedia.class),
                quota,
                service.bean(TransactionOperations.class));
        var sounds = IntStream.range(0, 12).mapToObj(_ -> sound()).toList();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var attempts = pool.invokeAll(sounds.stream()
                    .<Callable<Boolean>>map(sound -> () -> isKept(limited, sound))
                    .toList());

            assertThat(attempts.stream().filter(attempt -> attempt.resultNow()).count())
                    .isEqualTo(3);
        }

        assertThat(sounds.stream()
                        .filter(sound -> files.find(hash(sound)).isPresent())
                        .count())
                .isEqualTo(3);
        assertThat(usage().media()).isEqualTo(3);
        assertThatThrownBy(() -> limited.keep(project, new ByteArrayInputStream(sound())))
                .isInstanceOf(QuotaReached.class)
                .hasMessage("media: 4 of the vendor's projects (expected: at most 3)");
        var kept = sounds.stream()
                .filter(sound -> files.find(hash(sound)).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(limited.keep(project, new ByteArrayInputStream(kept)).sizeBytes())
                .as("what it has already costs nothing")
                .isEqualTo(kept.length);
    }

    private boolean isKept(KeepMedia limited, byte[] sound) throws IOException {
        try {
            limited.keep(project, new ByteArrayInputStream(sound));
            return true;
        } catch (QuotaReached full) {
            return false;
        }
    }

    private static byte[] keep(KeepMedia keeping, ProjectId project, byte[] sound) throws IOException {
        keeping.keep(project, new ByteArrayInputStream(sound));
        return sound;
    }

    private MediaUsage usage() {
        return jdbc.sql("select media, size_bytes from media_usage where vendor_id = :vendor")
                .param("vendor", vendor.value())
                .query((row, _) -> new MediaUsage(row.getLong("media"), row.getLong("size_bytes")))
                .single();
    }

    private void settle(ProjectId settled, int daysAgo) {
        jdbc.sql(
                        "update projects set state = 'settled', settled_at = now() - make_interval(days => :days) where id = :id")
                .param("days", daysAgo)
                .param("id", settled.value())
                .update();
    }

    private static MediaHash hash(byte[] content) {
        return new MediaHash(FolderMediaFixture.hash(content));
    }

    /** One that no run before has left in the folder of media. */
    private static byte[] sound() {
        return MediaSamples.bytes("OggS" + Samples.IDS.next());
    }
}
