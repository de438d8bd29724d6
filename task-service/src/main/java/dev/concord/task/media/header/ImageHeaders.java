package dev.concord.task.media.header;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where PNG (W3C), GIF (CompuServe, 89a) and WebP (RFC 9649) say how large they are. */
public final class ImageHeaders {

    private static final int LOW_14_BITS = 0x3FFF;
    private static final int LOW_24_BITS = 0xFF_FFFF;
    private static final int VP8L_SIGNATURE = 0x2F;
    private static final int FOUR = 4;

    private ImageHeaders() {}

    public static Optional<Dimensions> png(HeaderBytes file) throws IOException {
        return file.at(16, 8).flatMap(bytes -> Dimensions.of(bytes.getInt(), bytes.getInt()));
    }

    public static Optional<Dimensions> gif(HeaderBytes file) throws IOException {
        return file.at(6, 4)
                .map(bytes -> bytes.order(ByteOrder.LITTLE_ENDIAN))
                .flatMap(bytes ->
                        Dimensions.of(Short.toUnsignedInt(bytes.getShort()), Short.toUnsignedInt(bytes.getShort())));
    }

    /** Its first chunk is a lossy frame, a lossless one, or the canvas of what comes. */
    public static Optional<Dimensions> webp(HeaderBytes file) throws IOException {
        var name = file.at(12, FOUR)
                .map(bytes -> StandardCharsets.ISO_8859_1.decode(bytes).toString());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var chunk = file.at(20, 10).map(bytes -> bytes.order(ByteOrder.LITTLE_ENDIAN));
        if (chunk.isEmpty()) {
            return Optional.empty();
        }
        var bytes = chunk.get();
        return switch (name.get()) {
            case "VP8 " -> Dimensions.of(bytes.getShort(6) & LOW_14_BITS, bytes.getShort(8) & LOW_14_BITS);
            case "VP8L" -> bytes.get(0) == VP8L_SIGNATURE ? lossless(bytes.getInt(1)) : Optional.empty();
            case "VP8X" -> Dimensions.of((bytes.getInt(4) & LOW_24_BITS) + 1, (bytes.getInt(6) >>> 8) + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<Dimensions> lossless(int packed) {
        return Dimensions.of((packed & LOW_14_BITS) + 1, ((packed >>> 14) & LOW_14_BITS) + 1);
    }
}
