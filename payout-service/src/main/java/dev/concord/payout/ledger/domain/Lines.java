package dev.concord.payout.ledger.domain;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The signed lines that postings consist of: one out of the account that gives, one into the account that gets. */
public final class Lines {

    private Lines() {}

    /** One signed line. */
    public record Line(LedgerAccount account, BigInteger amount) {}

    public static List<Line> of(Posting posting) {
        return posting.movements().stream()
                .flatMap(movement -> Stream.of(
                        new Line(movement.from(), movement.amount().yocto().negate()),
                        new Line(movement.to(), movement.amount().yocto())))
                .toList();
    }

    /** Returns what each account gains or loses, in the order in which balances are locked. */
    public static Map<LedgerAccount, BigInteger> changes(Collection<Posting> postings) {
        var changes = new TreeMap<LedgerAccount, BigInteger>();
        postings.stream()
                .flatMap(posting -> of(posting).stream())
                .forEach(line -> changes.merge(line.account(), line.amount(), BigInteger::add));
        return changes;
    }
}
