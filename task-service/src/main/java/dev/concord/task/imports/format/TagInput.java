package dev.concord.task.imports.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body in which no tag may be large: a reader of XML holds a tag as a whole, its attributes included. */
final class TagInput extends FilterInputStream {

    private static final int MAX_TAG_BYTES = 1 << 20;

    private int taken;

    TagInput(InputStream body) {
        super(body);
    }

    /** From here on the next tag is counted. */
    void beginTag() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        count(length);
        return super.read(target, offset, length);
    }

    /** The JDK's reader closes what it has read to its end; but the body is its owner's, who asks it whether more comes. */
    @Override
    public void close() {}

    private void count(int wanted) throws UnreadableFile {
        if (taken > MAX_TAG_BYTES) {
            throw new UnreadableFile("tag: longer than %d bytes (expected: at most that)".formatted(MAX_TAG_BYTES));
        }
        taken += wanted;
    }
}
