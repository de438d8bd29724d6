package dev.concord.consensus.aggregation.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records of all lengths come back, from whichever page they lie in; equal labels have one number. */
final class ByteColumnTest {

    private static final long SEED = 11;
    /** So that the largest page is passed, too. */
    private static final int LONGEST = 3_000_000;

    @Test
    void recordsComeBackFromAllPages() {
        var random = new Random(SEED);
        var column = new ByteColumn();
        var added = new ArrayList<byte[]>();
        for (var record = 0; record < 300; record++) {
            var bytes = new byte[record % 100 == 99 ? LONGEST : random.nextInt(20_000)];
            random.nextBytes(bytes);
            assertThat(column.add(bytes)).isEqualTo(record);
            added.add(bytes);
        }

        assertThat(column.size()).isEqualTo(300);
        for (var record = 0; record < 300; record++) {
            assertThat(column.holds(record, added.get(record))).isTrue();
            assertThat(column.holds(record, added.get((record + 1) % 300))).isFalse();
        }
    }

    @Test
    void aReaderBeginsWhereItsRecordDoes() {
        var column = new ByteColumn();
        for (var number = 0; number < 10_000; number++) {
            column.add(
                    new ByteWriter().count(number).text("x".repeat(number % 7)).written());
        }

        for (var number = 0; number < 10_000; number++) {
            var reader = column.reader(number);
            assertThat(reader.count()).isEqualTo(number);
            assertThat(reader.text()).hasSize(number % 7);
        }
    }

    @Test
    void equalLabelsHaveOneNumberAndDifferentOnesTheirOwn() {
        var random = new Random(SEED);
        var numbers = new LabelNumbers(new TextKind(100));
        var known = new HashMap<String, Integer>();
        for (var label = 0; label < 50_000; label++) {
            var text = "answer " + random.nextInt(20_000);
            assertThat(numbers.number(new Text(text))).isEqualTo(known.computeIfAbsent(text, _ -> known.size()));
        }

        assertThat(numbers.size()).isEqualTo(known.size()).isGreaterThan(10_000);
    }
}
