package dev.concord.payout.ledger.domain;

import dev.concord.near.key.Bytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Chains the entries of each account: an entry's hash covers the one before it in the account, its own content and its posting's.
 * The database checks the same by {@code entry_hash}, which is written anew in SQL, so that neither is believed alone.
 */
public final class Chain {

    static final int HASH_BYTES = 32;

    private final Map<LedgerAccount, Head> heads;
    private final List<Entry> entries = new ArrayList<>();
    private final MessageDigest sha256 = sha256();

    private Chain(Map<LedgerAccount, Head> heads) {
        this.heads = new HashMap<>(heads);
    }

    /** What is to be written: entries in order, and the heads of the accounts after them. */
    public record Extended(List<Entry> entries, Map<LedgerAccount, Head> heads) {

        public Extended {
            entries = List.copyOf(entries);
            heads = Map.copyOf(heads);
        }
    }

    /**
     * Puts postings behind what the accounts hold.
     *
     * @param heads of the accounts that have entries
     */
    public static Extended extend(Map<LedgerAccount, Head> heads, Collection<Written> postings) {
        var chain = new Chain(heads);
        postings.forEach(chain::add);
        return new Extended(chain.entries, chain.heads);
    }

    private void add(Written posting) {
        var number = 0;
        for (var line : Lines.of(posting.posting())) {
            var before = heads.getOrDefault(line.account(), Head.NONE);
            var balance = before.balance().add(line.amount());
            var place = before.place() + 1;
            var hash = hash(before.hash(), text(posting, number, line, place, balance));
            var head = new Head(balance, place, hash);
            heads.put(line.account(), head);
            entries.add(new Entry(posting, number++, line.account(), line.amount(), head));
        }
    }

    /** The reference comes last and nothing before it can hold the separator, so that two contents never have one text. */
    private static String text(Written posting, int number, Lines.Line line, long place, BigInteger balance) {
        var account = line.account();
        return String.join(
                "|",
                posting.id().toString(),
                posting.posting().reason().name(),
                Long.toString(micros(posting.at())),
                Integer.toString(number),
                account.kind().text(),
                account.owner().toString(),
                account.asset().code(),
                Long.toString(place),
                line.amount().toString(),
                balance.toString(),
                posting.posting().reference());
    }

    private Bytes hash(Bytes previous, String content) {
        sha256.update(previous.toArray());
        return Bytes.of(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static long micros(Instant moment) {
        return TimeUnit.SECONDS.toMicros(moment.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(moment.getNano());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
