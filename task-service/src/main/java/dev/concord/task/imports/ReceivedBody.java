package dev.concord.task.imports;

import dev.concord.task.Sha256;
import dev.concord.task.imports.format.BodyTooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** The body of an import as it arrives: counted, and digested for when it comes again. */
final class ReceivedBody extends FilterInputStream {

    private final LongConsumer received;
    private final MessageDigest digest = Sha256.digest();
    private long sizeBytes;

    /**
     * A body of which nothing was read yet.
     *
     * @param received told, after each read, how many bytes it were so far
     */
    ReceivedBody(TaskFile file, LongConsumer received) {
        super(file.body());
        this.received = received;
        digest.update((file.reading() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what nobody has read yet, and nothing further than an import may be long. */
    Fingerprint end(long maxBytes) throws IOException {
        var rest = new byte[16 * 1024];
        while (read(rest, 0, rest.length) >= 0) {
            if (sizeBytes > maxBytes) {
                throw new BodyTooLarge("body: more than " + maxBytes + " bytes (expected: at most " + maxBytes + ")");
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var taken = super.read(target, offset, length);
        if (taken > 0) {
            digest.update(target, offset, taken);
            sizeBytes += taken;
            received.accept(sizeBytes);
        }
        return taken;
    }

    /** Skips by reading, as what is skipped belongs to the body too. */
    @Override
    public long skip(long count) throws IOException {
        var skipped = new byte[Math.clamp(count, 0, 16 * 1024)];
        return skipped.length == 0 ? 0 : Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
