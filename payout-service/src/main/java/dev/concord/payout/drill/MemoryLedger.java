package dev.concord.payout.drill;

import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Lines;
import dev.concord.payout.ledger.domain.Posting;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A ledger in memory that refuses what the database refuses: a reference posted twice, and an account overdrawn on the way. */
final class MemoryLedger {

    private final Map<LedgerAccount, BigInteger> balances = new HashMap<>();
    private final Set<Reference> posted = new HashSet<>();

    private record Reference(Posting.Reason reason, String text) {}

    /** Posts all or none. */
    void post(Collection<Posting> postings) {
        var references = new HashSet<Reference>();
        var changed = new HashMap<LedgerAccount, BigInteger>();
        for (var posting : postings) {
            var reference = new Reference(posting.reason(), posting.reference());
            Violation.unless(!posted.contains(reference) && references.add(reference), "{}: posted twice", reference);
            for (var line : Lines.of(posting)) {
                var account = line.account();
                var before = changed.getOrDefault(account, balances.getOrDefault(account, BigInteger.ZERO));
                var after = before.add(line.amount());
                Violation.unless(account.kind().mayHold(after), "{}: {} after {}", account, after, posting);
                changed.put(account, after);
            }
        }
        posted.addAll(references);
        balances.putAll(changed);
    }

    BigInteger balance(LedgerAccount account) {
        return balances.getOrDefault(account, BigInteger.ZERO);
    }

    Map<LedgerAccount, BigInteger> balances() {
        return Collections.unmodifiableMap(balances);
    }
}
