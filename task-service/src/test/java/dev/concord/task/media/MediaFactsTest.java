package dev.concord.task.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the beginnings of media tell, of media that others have written. */
final class MediaFactsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"PNG,png", "JPEG,jpg", "GIF,gif"})
    void anImageTellsItsSides(MediaKind kind, String writer) throws IOException {
        assertThat(facts(kind, image(writer, 320, 200))).isEqualTo(new MediaFacts(320, 200, null));
        assertThat(facts(kind, image(writer, 1, 3_000))).isEqualTo(new MediaFacts(1, 3_000, null));
    }

    /** The beginnings that RFC 9649 has for an image of 320 x 200: lossy, lossless, and with a canvas. */
    @ParameterizedTest
    @CsvSource({
        "52494646000000005745425056503820000000001002009d012a4001c800",
        "5249464600000000574542505650384c000000002f3fc13100",
        "524946460000000057454250565038580a000000100000003f0100c70000"
    })
    void aWebpTellsThemInThreeWays(String hex) throws IOException {
        var head = HexFormat.of().parseHex(hex);

        assertThat(facts(MediaKind.WEBP, Arrays.copyOf(head, 64))).isEqualTo(new MediaFacts(320, 200, null));
    }

    @ParameterizedTest
    @CsvSource({"1,320,200", "3,320,200", "5,200,320", "6,200,320", "8,200,320", "9,320,200"})
    void aJpegThatIsShownOnItsSideHasItsSidesTurned(int orientation, int width, int height) throws IOException {
        for (var order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            var jpeg = withExif(image("jpg", 320, 200), orientation, order);

            assertThat(facts(MediaKind.JPEG, jpeg)).isEqualTo(new MediaFacts(width, height, null));
        }
    }

    @Test
    void aRecordingTellsItsLength() throws IOException {
        assertThat(facts(MediaKind.WAV, sound(16_000, 24_000))).isEqualTo(new MediaFacts(null, null, 1.5));
        var streamed = sound(8_000, 8_000);
        ByteBuffer.wrap(streamed).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -1);
        assertThat(facts(MediaKind.WAV, streamed))
                .as("whoever streams does not know the length yet")
                .isEqualTo(new MediaFacts(null, null, 1.0));
    }

    /** Whatever the bytes are: no failure, no reading without end, and nothing that cannot be. */
    @Test
    void brokenBeginningsTellNothing() throws IOException {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var whole = new byte[][] {
            image("png", 9, 9),
            image("jpg", 9, 9),
            image("gif", 9, 9),
            sound(8_000, 100),
            new byte[] {(byte) 0xFF, (byte) 0xD8}
        };
        for (var round = 0; round < 2_000; round++) {
            var bytes = whole[random.nextInt(whole.length)].clone();
            for (var change = 0; change < 4; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            for (var kind : MediaKind.values()) {
                var facts = facts(kind, cut);
                assertThat(facts.width() == null).as("seed %d", seed).isEqualTo(facts.height() == null);
            }
        }
        var filled = new byte[2_000_000];
        Arrays.fill(filled, (byte) 0xFF);
        filled[1] = (byte) 0xD8;
        assertThat(facts(MediaKind.JPEG, filled)).isEqualTo(MediaFacts.NONE);
    }

    private MediaFacts facts(MediaKind kind, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("medium"), content);
        try (var channel = FileChannel.open(file)) {
            return MediaFacts.of(kind, channel);
        }
    }

    private static byte[] image(String writer, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), writer, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    private static byte[] sound(int samplesPerSecond, int samples) throws IOException {
        var format = new AudioFormat(samplesPerSecond, 16, 1, true, false);
        var bytes = new ByteArrayOutputStream();
        var content = new AudioInputStream(new ByteArrayInputStream(new byte[2 * samples]), format, samples);
        AudioSystem.write(content, AudioFileFormat.Type.WAVE, bytes);
        return bytes.toByteArray();
    }

    /** Puts a segment behind the start of the image, as cameras do. */
    private static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order) {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D));
        exif.order(order).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
