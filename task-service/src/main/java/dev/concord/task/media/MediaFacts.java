package dev.concord.task.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.task.media.header.Dimensions;
import dev.concord.task.media.header.HeaderBytes;
import dev.concord.task.media.header.ImageHeaders;
import dev.concord.task.media.header.JpegHeader;
import dev.concord.task.media.header.WavHeader;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a medium beside its bytes; what its beginning does not tell is absent.
 *
 * @param width of an image as it is shown, in pixels
 * @param height of an image as it is shown, in pixels
 * @param seconds how long a recording is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediaFacts(
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double seconds) {

    /** Nothing is known. */
    public static final MediaFacts NONE = new MediaFacts(null, null, null);

    static MediaFacts of(MediaKind kind, SeekableByteChannel file) throws IOException {
        var bytes = new HeaderBytes(file);
        return switch (kind) {
            case PNG -> image(ImageHeaders.png(bytes));
            case JPEG -> image(JpegHeader.read(bytes));
            case GIF -> image(ImageHeaders.gif(bytes));
            case WEBP -> image(ImageHeaders.webp(bytes));
            case WAV -> {
                var seconds = WavHeader.seconds(bytes);
                yield seconds.isPresent() ? new MediaFacts(null, null, seconds.getAsDouble()) : NONE;
            }
            case MP3, OGG, FLAC, MP4 -> NONE;
        };
    }

    private static MediaFacts image(Optional<Dimensions> sides) {
        return sides.map(found -> new MediaFacts(found.width(), found.height(), null))
                .orElse(NONE);
    }
}
