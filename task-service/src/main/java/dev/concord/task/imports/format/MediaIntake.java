package dev.concord.task.imports.format;

import dev.concord.task.media.Media;
import java.io.IOException;
import java.io.InputStream;

/** Takes the media that a file brings. */
@FunctionalInterface
public interface MediaIntake {

    /**
     * Keeps what the stream has to its end.
     *
     * @throws dev.concord.task.media.RefusedMedia if it is no medium that is kept
     */
    Media keep(InputStream content) throws IOException;
}
