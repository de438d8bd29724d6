package dev.concord.local.drill;

import java.util.List;

/**
 * Books, chain and what is due, compared once everything is said to be paid.
 *
 * @param doublyPaid who got more than was due
 * @param lost who got less
 * @param misbooked of whom the ledger says something else than the chain
 */
record Reckoning(List<Account> doublyPaid, List<Account> lost, List<Account> misbooked) {

    Reckoning {
        doublyPaid = List.copyOf(doublyPaid);
        lost = List.copyOf(lost);
        misbooked = List.copyOf(misbooked);
    }

    static Reckoning of(List<Account> accounts) {
        return new Reckoning(
                accounts.stream()
                        .filter(each -> each.onChain().compareTo(each.due()) > 0)
                        .toList(),
                accounts.stream()
                        .filter(each -> each.onChain().compareTo(each.due()) < 0)
                        .toList(),
                accounts.stream()
                        .filter(each -> !each.booked().equals(each.onChain()))
                        .toList());
    }

    boolean isClean() {
        return doublyPaid.isEmpty() && lost.isEmpty() && misbooked.isEmpty();
    }
}
