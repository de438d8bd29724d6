package dev.concord.localnet.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.TestChain;
import dev.concord.localnet.chain.Token;
import dev.concord.localnet.journal.JournalRecord.Accepted;
import dev.concord.localnet.journal.JournalRecord.Begun;
import dev.concord.localnet.journal.JournalRecord.BlockMade;
import dev.concord.localnet.journal.JournalRecord.ChunkMissed;
import dev.concord.localnet.journal.JournalRecord.Decreed;
import dev.concord.localnet.journal.JournalRecord.Forked;
import dev.concord.localnet.journal.JournalRecord.Paced;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

    private static final AccountId BANK = TestChain.BANK;
    private static final CryptoHash HASH = CryptoHash.sha256(new byte[] {4});

    private static final List<JournalRecord> RECORDS = List.of(
            new Begun(TestChain.GENESIS),
            new Paced(1, 1_800_000_000_000_000_000L, 600_000_000),
            new Accepted(Bytes.of(new byte[] {1, 2, 3})),
            new BlockMade(8, List.of(HASH), List.of(), List.of(HASH)),
            new Decreed(9, new Decree.Deploy(BANK, new Token(BANK, "US Dollar", "USD", 6), BigInteger.TEN)),
            new Decreed(10, new Decree.Pause(BANK, true)),
            new Decreed(11, new Decree.Delete(new AccountId("alice.localnet"), BANK)),
            new ChunkMissed(12),
            new Forked(11, true),
            new BlockMade(13, List.of(HASH), List.of(), List.of()));

    private final Path directory;
    private final Path file;

    JournalTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        this.file = directory.resolve("journal");
        try (var journal = Journal.open(file, record -> {})) {
            RECORDS.forEach(journal::append);
        }
    }

    @Test
    void whatWasWrittenIsReadInOrder() throws IOException {
        assertThat(read()).isEqualTo(RECORDS);
    }

    @Test
    void whateverAKillLeavesOfTheLastRecordIsCutOffAndWritingGoesOn() throws IOException {
        var whole = Files.readAllBytes(file);
        var lastRecord = 8 + 1 + 8 + 4 + 32 + 4;
        for (var kept = whole.length - lastRecord; kept < whole.length; kept++) {
            Files.write(file, Arrays.copyOf(whole, kept));

            try (var journal = Journal.open(file, record -> {})) {
                journal.append(RECORDS.getLast());
            }

            assertThat(read()).isEqualTo(RECORDS);
        }
    }

    @Test
    void aDamagedRecordIsNotPassedOver() throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[12] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged at byte 0");
    }

    @Test
    void theTipIsTheLastHeightWritten() throws IOException {
        try (var tip = Tip.open(directory.resolve("tip"))) {
            assertThat(tip.read()).isZero();
            tip.write(5);
            tip.write(6);
        }

        try (var tip = Tip.open(directory.resolve("tip"))) {
            assertThat(tip.read()).isEqualTo(6);
        }
        assertThat(Files.size(directory.resolve("tip"))).isEqualTo(8);
    }

    private List<JournalRecord> read() throws IOException {
        var records = new ArrayList<JournalRecord>();
        Journal.open(file, records::add).close();
        return records;
    }
}
