package dev.concord.task.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a stream is cut into lines. */
final class PhysicalLinesTest {

    @Test
    void cutsAtEachLineBreakOfEitherKind() throws IOException {
        assertThat(texts("a\nb\r\n\nc")).containsExactly("a", "b", "", "c");
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(texts("")).isEmpty();
    }

    @Test
    void skipsAByteOrderMarkInFrontOnly() throws IOException {
        assertThat(texts("\uFEFFa\n\uFEFFb")).containsExactly("a", "\uFEFFb");
    }

    @Test
    void keepsALineOfExactlyTheLimit() throws IOException {
        var longest = "x".repeat(Piece.MAX_BYTES);

        assertThat(texts(longest + "\r\n" + longest)).containsExactly(longest, longest);
    }

    @Test
    void skipsALineBeyondTheLimitAndGoesOnBehindIt() throws IOException {
        var lines = lines(
                new ByteArrayInputStream(("a\n" + "x".repeat(10 << 20) + "\nb").getBytes(StandardCharsets.UTF_8)));

        assertThat(lines).extracting(Piece::number).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(Piece::tooLong).containsExactly(false, true, false);
    }

    @Test
    void noticesATooLongLastLineWithoutABreak() throws IOException {
        var lines =
                lines(new ByteArrayInputStream("x".repeat(Piece.MAX_BYTES + 1).getBytes(StandardCharsets.UTF_8)));

        assertThat(lines).extracting(Piece::tooLong).containsExactly(true);
    }

    @Test
    void readsTheSameHoweverTheBytesTrickleIn() throws IOException {
        var text = "first\r\nsecond\n\nlast";

        assertThat(lines(byteByByte(text)))
                .extracting(PhysicalLinesTest::text)
                .containsExactly("first", "second", "", "last");
    }

    @Test
    void stopsABodyBeyondItsLimit() {
        var lines = new PhysicalLines(new BoundedInput(new ByteArrayInputStream(new byte[2_000]), 1_999));

        assertThatThrownBy(lines::next)
                .isInstanceOf(BodyTooLarge.class)
                .hasMessageContaining("more than 1999 bytes (expected: at most 1999");
    }

    private static List<String> texts(String file) throws IOException {
        return lines(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).stream()
                .map(PhysicalLinesTest::text)
                .toList();
    }

    private static String text(Piece line) {
        return Piece.decode(line.bytes());
    }

    private static List<Piece> lines(InputStream input) throws IOException {
        var lines = new PhysicalLines(input);
        var all = new ArrayList<Piece>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    private static InputStream byteByByte(String text) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new InputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, 1);
            }
        };
    }
}
