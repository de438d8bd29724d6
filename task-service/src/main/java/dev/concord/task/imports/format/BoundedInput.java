package dev.concord.task.imports.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is read no further than it may be long. */
final class BoundedInput extends FilterInputStream {

    private final long maxBytes;
    private final String what;
    private final String remedy;
    private long totalBytes;

    /** The body of an import. */
    BoundedInput(InputStream body, long maxBytes) {
        this(body, maxBytes, "body", "split it into several imports");
    }

    /** Something else, with what to call it and what to do where it is too long. */
    BoundedInput(InputStream content, long maxBytes, String what, String remedy) {
        super(content);
        this.maxBytes = maxBytes;
        this.what = what;
        this.remedy = remedy;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var taken = super.read(target, offset, length);
        count(Math.max(0, taken));
        return taken;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long taken) throws BodyTooLarge {
        totalBytes += taken;
        if (totalBytes > maxBytes) {
            throw new BodyTooLarge(
                    "%s: more than %d bytes (expected: at most %d; %s)".formatted(what, maxBytes, maxBytes, remedy));
        }
    }
}
