package dev.concord.submission.memory;

import dev.concord.submission.Market;
import dev.concord.submission.MarketContract;

/** The market in memory keeps the rules that tests of use cases rely on. */
final class InMemoryMarketTest implements MarketContract {

    private final InMemoryMarket market = new InMemoryMarket();

    @Override
    public Market market() {
        return market;
    }
}
