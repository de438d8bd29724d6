package dev.concord.task.export.archive;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a ZIP file (PKWARE's APPNOTE 6.3, with ZIP64 where it takes it) of small files. The JDK's own writer remembers every entry
 * until the directory is written at the end; this one keeps the directory in a temporary file, so that a million entries take the
 * memory of one.
 */
public final class ZipArchive implements Closeable {

    private static final int NEEDS_DEFLATE = 20;
    private static final int NEEDS_ZIP64 = 45;
    private static final int MADE_ON_UNIX = (3 << 8) | NEEDS_ZIP64;
    private static final int NAMES_IN_UTF_8 = 1 << 11;
    private static final int DEFLATED = 8;
    private static final int FIRST_OF_JANUARY_1980 = 0x21;
    private static final int PLAIN_FILE = 0100644 << 16;
    private static final int ALL_ONES_16 = 0xFFFF;
    private static final long ALL_ONES_32 = 0xFFFFFFFFL;
    private static final int LOCAL_HEADER = 30;
    private static final int DIRECTORY_HEADER = 46;
    private static final int ZIP64_OFFSET = 12;
    private static final int END = 22;
    private static final int ZIP64_END = 56;
    private static final int ZIP64_LOCATOR = 20;

    private final OutputStream target;
    private final Path spool;
    private final OutputStream directory;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private long position;
    private long directoryBytes;
    private long entries;

    /** Begins an archive. The target stays open when the archive is closed. */
    public ZipArchive(OutputStream target) throws IOException {
        this.target = target;
        this.spool = Files.createTempFile("concord-export", ".directory");
        this.directory = new BufferedOutputStream(Files.newOutputStream(spool));
    }

    /** Adds a file of a name that no other has. */
    public void add(String name, String content) throws IOException {
        add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file of a name that no other has. */
    public void add(String name, byte[] content) throws IOException {
        var encodedName = name.getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32();
        checksum.update(content);
        var packed = deflated(content);
        var beyond = position >= ALL_ONES_32;
        var entry = buffer(DIRECTORY_HEADER + encodedName.length + (beyond ? ZIP64_OFFSET : 0))
                .putInt(0x02014b50)
                .putShort((short) MADE_ON_UNIX);
        description(entry, beyond, checksum.getValue(), packed.length, content.length, encodedName.length);
        entry.putShort((short) (beyond ? ZIP64_OFFSET : 0))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(PLAIN_FILE)
                .putInt((int) (beyond ? ALL_ONES_32 : position))
                .put(encodedName);
        if (beyond) {
            entry.putShort((short) 1).putShort((short) Long.BYTES).putLong(position);
        }
        directory.write(bytes(entry));
        directoryBytes += entry.capacity();
        entries++;
        var local = buffer(LOCAL_HEADER + encodedName.length).putInt(0x04034b50);
        description(local, false, checksum.getValue(), packed.length, content.length, encodedName.length);
        write(bytes(local.putShort((short) 0).put(encodedName)));
        write(packed);
    }

    /** Writes the directory. An archive that was not closed is none. */
    public void finish() throws IOException {
        directory.close();
        var begin = position;
        Files.copy(spool, target);
        position += directoryBytes;
        var zip64 = entries >= ALL_ONES_16 || begin >= ALL_ONES_32 || directoryBytes >= ALL_ONES_32;
        if (zip64) {
            writeZip64End(begin);
        }
        var count = (short) Math.min(entries, ALL_ONES_16);
        write(bytes(buffer(END)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt((int) Math.min(directoryBytes, ALL_ONES_32))
                .putInt((int) Math.min(begin, ALL_ONES_32))
                .putShort((short) 0)));
        target.flush();
    }

    /** Gives back what it holds. */
    @Override
    public void close() throws IOException {
        deflater.end();
        directory.close();
        Files.deleteIfExists(spool);
    }

    private void writeZip64End(long begin) throws IOException {
        var end = position;
        write(bytes(buffer(ZIP64_END)
                .putInt(0x06064b50)
                .putLong(ZIP64_END - Integer.BYTES - Long.BYTES)
                .putShort((short) MADE_ON_UNIX)
                .putShort((short) NEEDS_ZIP64)
                .putInt(0)
                .putInt(0)
                .putLong(entries)
                .putLong(entries)
                .putLong(directoryBytes)
                .putLong(begin)));
        write(bytes(
                buffer(ZIP64_LOCATOR).putInt(0x07064b50).putInt(0).putLong(end).putInt(1)));
    }

    /** What both headers of a file say, from the version that it takes to the length of its name. */
    private static void description(
            ByteBuffer header, boolean zip64, long checksum, int packedBytes, int bytes, int nameBytes) {
        header.putShort((short) (zip64 ? NEEDS_ZIP64 : NEEDS_DEFLATE))
                .putShort((short) NAMES_IN_UTF_8)
                .putShort((short) DEFLATED)
                .putShort((short) 0)
                .putShort((short) FIRST_OF_JANUARY_1980)
                .putInt((int) checksum)
                .putInt(packedBytes)
                .putInt(bytes)
                .putShort((short) nameBytes);
    }

    private byte[] deflated(byte[] content) throws IOException {
        deflater.reset();
        var packed = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(packed, deflater)) {
            stream.write(content);
        }
        return packed.toByteArray();
    }

    private void write(byte[] bytes) throws IOException {
        target.write(bytes);
        position += bytes.length;
    }

    private static byte[] bytes(ByteBuffer full) {
        var bytes = new byte[full.capacity()];
        full.flip().get(bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
