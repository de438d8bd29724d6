package dev.concord.task.media;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** The bytes of media by what they hash to: a folder, or a store elsewhere. */
interface MediaFiles {

    /** So many shelves there are, on which media lie by their hashes. */
    int SHELVES = 256;

    /**
     * Writes down what the stream has to its end, where nobody finds it yet.
     *
     * @throws RefusedMedia if it is none, or longer than it may be; nothing was kept, and the stream may not be at its end
     */
    Draft draft(InputStream content) throws IOException;

    Optional<Resource> find(MediaHash hash);

    /** Returns at most so many of the media on a shelf. */
    List<MediaHash> shelf(int number, int most) throws IOException;

    /** Deletes a medium for ever. The caller knows that nobody has it, nor comes to have it meanwhile. */
    void delete(MediaHash hash) throws IOException;

    /** Deletes some of the drafts that were begun before and whose writers must have gone; returns how many. */
    int deleteDrafts(Instant begunBefore, int most) throws IOException;

    /** A medium that is written, and gone unless it is published. */
    interface Draft extends Closeable {

        Media media();

        /** Lets it be found under its hash. It lasts when this returns; the same bytes again change nothing. */
        void publish() throws IOException;
    }
}
