package dev.concord.task.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A medium is kept whole or not at all, and once. */
final class FolderMediaTest {

    private static final int MAX_BYTES = 200_000;

    /** As {@code sha256sum} has it. */
    private static final String DOT_HASH = "497790947d4666760ce38f3c00e852c71fdb66cae849bae8e9ede352719e1581";

    @TempDir
    private Path folder;

    @Test
    void itIsFoundByItsHash() throws IOException {
        var kept = keep(stream(MediaSamples.DOT));

        assertThat(kept)
                .isEqualTo(new Media(
                        new MediaHash(DOT_HASH), MediaKind.PNG, MediaSamples.DOT.length, new MediaFacts(1, 1, null)));
        assertThat(media().find(kept.hash()).orElseThrow().getContentAsByteArray())
                .isEqualTo(MediaSamples.DOT);
        assertThat(media().find(new MediaHash("0".repeat(64)))).isEmpty();
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        var once = keep(stream(MediaSamples.sound(MAX_BYTES)));
        var again = keep(stream(MediaSamples.sound(MAX_BYTES)));

        assertThat(again).isEqualTo(once);
        assertThat(files()).singleElement().asString().endsWith(once.hash().hex());
    }

    @Test
    void nothingStaysOfWhatIsRefusedOrBreaksOff() {
        assertThatThrownBy(() -> keep(stream(MediaSamples.bytes("<svg/>"))))
                .isInstanceOf(RefusedMedia.class)
                .hasMessageStartingWith("content: not known (expected: png, jpeg");
        assertThatThrownBy(() -> keep(stream(MediaSamples.sound(MAX_BYTES + 1))))
                .isInstanceOf(RefusedMedia.class)
                .hasMessageStartingWith("content: more than 200000 bytes");
        assertThatThrownBy(() -> keep(new SequenceInputStream(stream(MediaSamples.DOT), broken())))
                .hasMessage("Stream closed");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsNotPublishedIsFoundByNobodyAndGone() throws IOException {
        try (var draft = media().draft(stream(MediaSamples.DOT))) {
            assertThat(media().find(draft.media().hash())).isEmpty();
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void aShelfHasWhatLiesOnItAndDraftsOfTheDeadAreDeleted() throws IOException {
        var kept = keep(stream(MediaSamples.DOT));
        var left = Files.writeString(folder.resolve("draft-1.part"), "x");

        assertThat(media().shelf(0x49, 10)).containsExactly(kept.hash());
        assertThat(media().shelf(0x49, 0)).isEmpty();
        assertThat(media().shelf(0x48, 10)).isEmpty();
        assertThat(media().deleteDrafts(Files.getLastModifiedTime(left).toInstant(), 10))
                .isZero();
        assertThat(media().deleteDrafts(
                                Files.getLastModifiedTime(left).toInstant().plusMillis(1), 10))
                .isEqualTo(1);
        media().delete(kept.hash());
        assertThat(files()).isEmpty();
    }

    private Media keep(InputStream content) throws IOException {
        try (var draft = media().draft(content)) {
            draft.publish();
            return draft.media();
        }
    }

    private FolderMedia media() {
        return new FolderMedia(new MediaSettings(folder, DataSize.ofBytes(MAX_BYTES), Duration.ofMinutes(1)));
    }

    private List<Path> files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** Breaks off at once. */
    private static InputStream broken() throws IOException {
        var stream = InputStream.nullInputStream();
        stream.close();
        return stream;
    }
}
