package dev.concord.task.imports.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read no further than an import may be long. */
final class BoundedInput extends FilterInputStream {

    private final long maxBytes;
    private long totalBytes;

    BoundedInput(InputStream body, long maxBytes) {
        super(body);
        this.maxBytes = maxBytes;
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
            throw new BodyTooLarge("body: more than " + maxBytes + " bytes (expected: at most " + maxBytes
                    + "; split it into several imports)");
        }
    }
}
