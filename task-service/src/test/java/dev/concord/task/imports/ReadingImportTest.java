package dev.concord.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.ImportId;
import dev.concord.task.Samples;
import dev.concord.task.imports.format.TaskLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An import says how far it is as it goes, and not at every line. */
final class ReadingImportTest {

    private static final ImportId ID = new ImportId(Samples.IDS.next());

    private final List<String> notes = new ArrayList<>();
    private final List<Rejections.Rejection> listed = new ArrayList<>();
    private Instant now = Samples.NOW;
    private final ReadingImport reading = new ReadingImport(
            ID,
            Samples.projectId(),
            (counts, bytes) -> notes.add(counts.accepted() + " " + counts.rejected() + " " + bytes),
            new RejectedLines(ID, new Listing()),
            () -> now);

    @Test
    void itIsNotedAtOnceAndThenNoMoreThanOnceASecond() {
        reading.received(100);
        reading.accept();
        reading.received(200);
        now = now.plus(Duration.ofMillis(999));
        reading.received(300);
        now = now.plus(Duration.ofMillis(1));
        reading.received(400);

        assertThat(notes).containsExactly("0 0 100", "1 0 400");
    }

    @Test
    void withANoteTheRejectedLinesAreListed() {
        reading.reject(new TaskLine.Rejected(7, "name: missing", "{}"));
        assertThat(listed).isEmpty();

        reading.note();

        assertThat(notes).containsExactly("0 1 0");
        assertThat(listed).containsExactly(new Rejections.Rejection(1, 7, "name: missing", "{}"));
    }

    @Test
    void whatALineHoldsIsShownOnOneLineAndNotWithoutEnd() {
        reading.reject(new TaskLine.Rejected(1, "a\tb", "x\u0000" + "y".repeat(1_000)));
        reading.note();

        assertThat(listed).singleElement().satisfies(line -> {
            assertThat(line.reason()).isEqualTo("a?b");
            assertThat(line.beginning()).isEqualTo("x?" + "y".repeat(198) + "...");
        });
    }

    @Test
    void linesBeyondTheListAreCounted() {
        for (var line = 1; line <= RejectedLines.MAX_LISTED + 1; line++) {
            reading.reject(new TaskLine.Rejected(line, "no", ""));
        }
        reading.note();

        assertThat(listed).hasSize(RejectedLines.MAX_LISTED);
        assertThat(reading.counts().rejected()).isEqualTo(RejectedLines.MAX_LISTED + 1);
        assertThat(reading.errors()).hasSize(RejectedLines.MAX_ERRORS);
    }

    private final class Listing implements Rejections {

        @Override
        public void add(ImportId importId, List<Rejection> lines) {
            listed.addAll(lines);
        }

        @Override
        public List<Rejection> page(ImportId importId, int after, int limit) {
            return listed.stream().skip(after).limit(limit).toList();
        }

        @Override
        public void discardOld() {
            listed.clear();
        }
    }
}
