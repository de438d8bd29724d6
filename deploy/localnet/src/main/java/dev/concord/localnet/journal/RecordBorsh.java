package dev.concord.localnet.journal;

import dev.concord.localnet.chain.Genesis;
import dev.concord.localnet.journal.JournalRecord.Accepted;
import dev.concord.localnet.journal.JournalRecord.Begun;
import dev.concord.localnet.journal.JournalRecord.BlockMade;
import dev.concord.localnet.journal.JournalRecord.ChunkMissed;
import dev.concord.localnet.journal.JournalRecord.Decreed;
import dev.concord.localnet.journal.JournalRecord.Forked;
import dev.concord.localnet.journal.JournalRecord.Paced;
import dev.concord.near.borsh.BorshReader;
import dev.concord.near.borsh.BorshWriter;
import dev.concord.near.borsh.MalformedBorsh;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Records as bytes. */
final class RecordBorsh {

    private static final int BEGUN = 0;
    private static final int PACED = 1;
    private static final int ACCEPTED = 2;
    private static final int BLOCK_MADE = 3;
    private static final int DECREED = 4;
    private static final int CHUNK_MISSED = 5;
    private static final int FORKED = 6;
    private static final int BLOCK_MADE_FINDING_INVALID = 7;
    private static final int MAX_HASHES = 100_000;

    private RecordBorsh() {}

    static byte[] write(JournalRecord record) {
        var out = new BorshWriter();
        switch (record) {
            case Begun(var genesis) ->
                out.u8(BEGUN)
                        .fixed(genesis.seed().bytes().toArray())
                        .string(genesis.bank().value())
                        .fixed(genesis.bankKey().bytes().toArray());
            case Paced(var height, var epochNanos, var intervalNanos) -> {
                out.u8(PACED);
                number(out, height);
                number(out, epochNanos);
                number(out, intervalNanos);
            }
            case Accepted(var signed) -> out.u8(ACCEPTED).bytes(signed.toArray());
            case BlockMade made -> blockMade(out, made);
            case Decreed(var height, var decree) -> {
                number(out.u8(DECREED), height);
                DecreeBorsh.write(out, decree);
            }
            case ChunkMissed(var height) -> number(out.u8(CHUNK_MISSED), height);
            case Forked(var height, var lost) -> {
                number(out.u8(FORKED), height);
                out.u8(lost ? 1 : 0);
            }
        }
        return out.toByteArray();
    }

    static JournalRecord read(byte[] encoded) {
        var in = new BorshReader(encoded);
        var kind = in.u8();
        var record = switch (kind) {
            case BEGUN -> new Begun(genesis(in));
            case PACED -> new Paced(number(in), number(in), number(in));
            case ACCEPTED -> new Accepted(Bytes.of(in.bytes(Journal.MAX_RECORD_BYTES)));
            case BLOCK_MADE -> new BlockMade(number(in), hashes(in), hashes(in), List.of());
            case BLOCK_MADE_FINDING_INVALID -> new BlockMade(number(in), hashes(in), hashes(in), hashes(in));
            case DECREED -> new Decreed(number(in), DecreeBorsh.read(in));
            case CHUNK_MISSED -> new ChunkMissed(number(in));
            case FORKED -> new Forked(number(in), in.present());
            default -> throw new MalformedBorsh("record: kind " + kind + " (expected: 0..7)");
        };
        in.end();
        return record;
    }

    private static void blockMade(BorshWriter out, BlockMade made) {
        var usual = made.foundInvalid().isEmpty();
        number(out.u8(usual ? BLOCK_MADE : BLOCK_MADE_FINDING_INVALID), made.height());
        hashes(out, made.included());
        hashes(out, made.dropped());
        if (!usual) {
            hashes(out, made.foundInvalid());
        }
    }

    private static Genesis genesis(BorshReader in) {
        var seed = CryptoHash.of(in.fixed(CryptoHash.SIZE));
        var bank = new AccountId(in.string(64));
        return new Genesis(seed, bank, PublicKey.of(in.fixed(PublicKey.SIZE)));
    }

    private static void number(BorshWriter out, long value) {
        out.u64(BigInteger.valueOf(value));
    }

    private static long number(BorshReader in) {
        return in.u64().longValueExact();
    }

    private static void hashes(BorshWriter out, List<CryptoHash> hashes) {
        out.u32(hashes.size());
        hashes.forEach(hash -> out.fixed(hash.bytes().toArray()));
    }

    private static List<CryptoHash> hashes(BorshReader in) {
        var count = in.count(MAX_HASHES);
        var hashes = new ArrayList<CryptoHash>(count);
        for (var i = 0; i < count; i++) {
            hashes.add(CryptoHash.of(in.fixed(CryptoHash.SIZE)));
        }
        return hashes;
    }
}
