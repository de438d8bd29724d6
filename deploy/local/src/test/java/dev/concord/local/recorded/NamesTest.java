package dev.concord.local.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NamesTest {

    private final Names names = new Names();

    @Test
    void namesAreNumberedInTheOrderInWhichTheyFirstCome() {
        assertThat(names.number("b")).isZero();
        assertThat(names.number("a")).isEqualTo(1);
        assertThat(names.number("b")).isZero();
        assertThat(names.size()).isEqualTo(2);
        assertThat(names.text(1)).isEqualTo("a");
    }

    @Test
    void aNameThatIsNotThereIsNotAddedBySearching() {
        var bytes = "xya".getBytes(StandardCharsets.UTF_8);
        names.number("y");

        assertThat(names.find(bytes, 1, 2)).isZero();
        assertThat(names.find(bytes, 0, 1)).isEqualTo(-1);
        assertThat(names.size()).isEqualTo(1);
    }

    @Test
    void theEmptyNameAndThoseThatBeginAlikeAreDistinct() {
        assertThat(names.number("")).isZero();
        assertThat(names.number("\0")).isEqualTo(1);
        assertThat(names.number("12345678")).isEqualTo(2);
        assertThat(names.number("123456789")).isEqualTo(3);
        assertThat(names.number("12345678\0")).isEqualTo(4);
        assertThat(names.text(0)).isEmpty();
    }

    @Test
    void bytesAreWrittenAsTheyCame() throws IOException {
        var bytes = new byte[] {'a', (byte) 0xFF, ','};
        var number = names.number(bytes, 0, 3);
        var out = new ByteArrayOutputStream();

        names.writeTo(out, number);

        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(names.contains(number, ",;")).isTrue();
        assertThat(names.contains(number, ";")).isFalse();
    }

    @Test
    void manyNamesAreKeptApartAsByAMap() {
        var seed = 20_260_206L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var expected = new HashMap<String, Integer>();
        for (var call = 0; call < 200_000; call++) {
            var name = Long.toString(random.nextLong(60_000), 2 + random.nextInt(34));
            var number = expected.computeIfAbsent(name, _ -> expected.size());

            assertThat(names.number(name)).isEqualTo(number);
        }
        expected.forEach((name, number) -> assertThat(names.text(number)).isEqualTo(name));
    }
}
