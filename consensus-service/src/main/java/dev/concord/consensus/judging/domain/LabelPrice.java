package dev.concord.consensus.judging.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The price of a label: where tasks that bid more would use up the rest of the budget, if they went on to buy label after label
 * as long as they bid more than it. Tasks that wait for a label count, as what they are expected to bid. A label is worth its price to a task that still bids as much with it. So a doubtful task is
 * not outrun by easy ones that happen to bid before it comes back with its next bid. Once no bids come any more, it will not, and
 * the rest is for those who are there.
 */
public final class LabelPrice {

    private LabelPrice() {}

    /**
     * Returns who gets a label now, the highest bid first.
     *
     * @param left how many labels the budget has left, at least one
     * @param quiet whether no bids came for a while; then half of the rest is given to the highest, whatever the price
     */
    public static <T> List<T> winners(Map<T, LabelBid> bids, long left, boolean quiet) {
        var highestFirst = bids.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<T, LabelBid> bid) -> -bid.getValue().amount()))
                .toList();
        var present =
                highestFirst.stream().filter(bid -> !bid.getValue().away()).toList();
        var price = price(highestFirst.stream().map(Map.Entry::getValue).toList(), left);
        var winners = present.stream()
                .filter(bid -> bid.getValue().amountAfterOneMore() >= price)
                .limit(left)
                .map(Map.Entry::getKey)
                .toList();
        return winners.isEmpty() && quiet
                ? present.stream()
                        .limit(Math.ceilDiv(left, 2))
                        .map(Map.Entry::getKey)
                        .toList()
                : winners;
    }

    /** Water-filling: the bidders above the price share what is left so that all of them end at it. */
    private static double price(List<LabelBid> highestFirst, long left) {
        var doubt = 0.0;
        var labels = (double) left;
        var price = Double.POSITIVE_INFINITY;
        for (var bid : highestFirst) {
            if (labels > left && bid.amount() <= price) {
                break;
            }
            doubt += bid.doubt();
            labels += bid.labels();
            price = doubt / labels;
        }
        return price;
    }
}
