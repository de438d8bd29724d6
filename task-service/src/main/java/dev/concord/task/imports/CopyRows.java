package dev.concord.task.imports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in the binary format of PostgreSQL's COPY (manual, page sql-copy): lengths instead of escapes. */
final class CopyRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final int NULL = -1;
    private static final int END = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);

    CopyRows() {
        bytes.writeBytes(SIGNATURE);
        writeInt(NO_FLAGS);
        writeInt(NO_EXTENSION);
    }

    CopyRows row(int fields) {
        writeShort(fields);
        return this;
    }

    CopyRows uuid(UUID value) {
        writeInt(2 * Long.BYTES);
        bytes.writeBytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array());
        return this;
    }

    /** Text, and json too, which travels as text. */
    CopyRows text(@Nullable String value) {
        if (value == null) {
            writeInt(NULL);
            return this;
        }
        var encoded = value.getBytes(StandardCharsets.UTF_8);
        writeInt(encoded.length);
        bytes.writeBytes(encoded);
        return this;
    }

    byte[] end() {
        writeShort(END);
        return bytes.toByteArray();
    }

    private void writeInt(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    private void writeShort(int value) {
        bytes.writeBytes(
                ByteBuffer.allocate(Short.BYTES).putShort((short) value).array());
    }
}
