package dev.concord.task.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** The bytes of media by what they hash to: a folder, or a store elsewhere. */
interface MediaFiles {

    /**
     * Keeps what the stream has to its end. It lasts when this returns; the same bytes again change nothing.
     *
     * @throws RefusedMedia if it is none, or longer than it may be; nothing was kept, and the stream may not be at its end
     */
    Media keep(InputStream content) throws IOException;

    Optional<Resource> find(MediaHash hash);
}
