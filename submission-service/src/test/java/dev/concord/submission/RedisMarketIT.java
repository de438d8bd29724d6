package dev.concord.submission;

import dev.concord.testing.Backing;
import dev.concord.testing.RunningRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The scripts keep the rules of the market. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RedisMarketIT implements MarketContract {

    private final RunningRedis server = Backing.freshRedis();
    private final RedisMarket market = new RedisMarket(server.uri());

    @Override
    public Market market() {
        return market;
    }

    @AfterAll
    void stop() {
        market.close();
        server.close();
    }
}
