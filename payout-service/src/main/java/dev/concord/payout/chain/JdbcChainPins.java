package dev.concord.payout.chain;

import dev.concord.near.key.CryptoHash;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcChainPins implements ChainPins {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcChainPins(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<ChainPin> find() {
        return jdbc.sql("select chain_id, genesis_hash, treasury, opening_height from chain")
                .query((row, _) -> new ChainPin(
                        row.getString("chain_id"),
                        CryptoHash.parse(row.getString("genesis_hash")),
                        row.getString("treasury"),
                        row.getLong("opening_height")))
                .optional();
    }

    @Override
    public boolean add(ChainPin pin) {
        return jdbc.sql("""
                        insert into chain (chain_id, genesis_hash, treasury, opening_height, opened_at)
                        values (:chain, :genesis, :treasury, :height, :now) on conflict do nothing
                        """)
                        .param("chain", pin.chainId())
                        .param("genesis", pin.genesisHash().toString())
                        .param("treasury", pin.treasury())
                        .param("height", pin.openingHeight())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
