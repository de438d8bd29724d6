package dev.concord.task.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.Samples;
import dev.concord.task.media.MediaLinks.MediaLink;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A link opens one medium, for its time, and cannot be made by others. */
final class MediaLinksTest {

    private static final String SECRET = "a secret of the tests, long enough to sign";
    private static final MediaHash HASH = new MediaHash("a".repeat(64));
    private static final MediaHash ANOTHER = new MediaHash("b".repeat(64));

    private Instant now = Samples.NOW;

    @Test
    void itIsGoodUntilItEnds() {
        var link = links(SECRET).to(HASH);

        assertThat(link.until()).isEqualTo(Samples.NOW.plusSeconds(60));
        assertThat(links(SECRET).isGood(link)).isTrue();
        now = link.until().minusMillis(1);
        assertThat(links(SECRET).isGood(link)).isTrue();
        now = link.until();
        assertThat(links(SECRET).isGood(link)).isFalse();
    }

    @Test
    void itIsGoodForNothingElse() {
        var link = links(SECRET).to(HASH);

        assertThat(links(SECRET).isGood(new MediaLink(ANOTHER, link.until(), link.signature())))
                .isFalse();
        assertThat(links(SECRET).isGood(new MediaLink(HASH, link.until().plusSeconds(1), link.signature())))
                .isFalse();
        assertThat(links(SECRET).isGood(new MediaLink(HASH, link.until(), ""))).isFalse();
        assertThat(links(SECRET + "!").isGood(link)).isFalse();
    }

    private MediaLinks links(String secret) {
        var settings = new MediaSettings(Path.of("unused"), DataSize.ofBytes(1), Duration.ofMinutes(1));
        return new MediaLinks(secret, settings, () -> now);
    }
}
