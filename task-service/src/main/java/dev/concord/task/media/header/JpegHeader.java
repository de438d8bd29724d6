package dev.concord.task.media.header;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a JPEG (ITU-T T.81) says how large it is: in the header of its frame, behind segments of any number. As taskers see it turned
 * the way that Exif asks for, and draw on it so, its sides are told as turned.
 */
public final class JpegHeader {

    private static final int MARK = 0xFF;
    private static final int LARGEST_DIRECTORY = 200;
    private static final int ENTRY_BYTES = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final int LAST_ON_ITS_SIDE = 8;

    private final HeaderBytes file;
    private boolean onItsSide;

    private JpegHeader(HeaderBytes file) {
        this.file = file;
    }

    public static Optional<Dimensions> read(HeaderBytes file) throws IOException {
        return new JpegHeader(file).frame();
    }

    private Optional<Dimensions> frame() throws IOException {
        var position = 2L;
        for (var next = file.at(position, 4); next.isPresent(); next = file.at(position, 4)) {
            var segment = next.get();
            var mark = Byte.toUnsignedInt(segment.get());
            var code = Byte.toUnsignedInt(segment.get());
            if (mark != MARK || code == 0xDA || code == 0xD9) {
                return Optional.empty(); // the image itself begins, or ends, and no frame was there
            }
            if (code == MARK) {
                position++; // filling
                continue;
            }
            if (isFrame(code)) {
                return file.at(position + 5, 4).flatMap(this::sides);
            }
            if (code == 0xE1) {
                onItsSide = onItsSide || isOnItsSide(position + 4);
            }
            position += 2 + Short.toUnsignedInt(segment.getShort());
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15, among which there are three other marks. */
    private static boolean isFrame(int code) {
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    private Optional<Dimensions> sides(ByteBuffer bytes) {
        var height = Short.toUnsignedInt(bytes.getShort());
        var width = Short.toUnsignedInt(bytes.getShort());
        return Dimensions.of(width, height).map(sides -> onItsSide ? sides.turned() : sides);
    }

    /** Exif is a TIFF file in a segment; its first directory has the orientation. */
    private boolean isOnItsSide(long exif) throws IOException {
        var head = file.at(exif, 14);
        if (head.isEmpty()
                || !StandardCharsets.ISO_8859_1
                        .decode(head.get().slice(0, 6))
                        .toString()
                        .equals("Exif\0\0")) {
            return false;
        }
        var tiff = exif + 6;
        var order = head.get().getShort(6) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var directory = tiff + Integer.toUnsignedLong(head.get().order(order).getInt(10));
        var entries = file.at(directory, 2)
                .map(bytes -> Short.toUnsignedInt(bytes.order(order).getShort()))
                .orElse(0);
        var table = file.at(directory + 2, Math.min(entries, LARGEST_DIRECTORY) * ENTRY_BYTES);
        return table.isPresent() && isOnItsSide(table.get().order(order));
    }

    private static boolean isOnItsSide(ByteBuffer entries) {
        for (var place = 0; place + ENTRY_BYTES <= entries.limit(); place += ENTRY_BYTES) {
            if (Short.toUnsignedInt(entries.getShort(place)) == ORIENTATION) {
                var orientation = entries.getShort(place + 8);
                return orientation >= FIRST_ON_ITS_SIDE && orientation <= LAST_ON_ITS_SIDE;
            }
        }
        return false;
    }
}
