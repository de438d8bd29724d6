package dev.concord.payout.account;

import dev.concord.near.key.Bytes;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcChallenges implements Challenges {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcChallenges(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(Owner owner, Bytes nonce, int keep, Instant forgetBefore) {
        jdbc.sql("""
                        delete from challenges where nonce in (
                            (select nonce from challenges where drawn_at < :before limit 100)
                            union all
                            (select nonce from challenges where owner_id = :owner order by drawn_at desc offset :keep))
                        """)
                .param("before", Timestamp.from(forgetBefore))
                .param("owner", owner.id())
                .param("keep", keep - 1)
                .update();
        jdbc.sql("""
                        insert into challenges (nonce, owner_kind, owner_id, drawn_at) values (:nonce, :kind, :owner, :now)
                        """)
                .param("nonce", nonce.toArray())
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean isDrawn(Owner owner, Bytes nonce, Instant drawnSince) {
        return jdbc.sql("""
                        select exists (select 1 from challenges
                            where nonce = :nonce and owner_id = :owner and owner_kind = :kind and drawn_at >= :since)
                        """)
                .param("nonce", nonce.toArray())
                .param("owner", owner.id())
                .param("kind", owner.kind())
                .param("since", Timestamp.from(drawnSince))
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean take(Owner owner, Bytes nonce, Instant drawnSince) {
        return jdbc.sql("""
                        delete from challenges
                        where nonce = :nonce and owner_id = :owner and owner_kind = :kind and drawn_at >= :since
                        """)
                        .param("nonce", nonce.toArray())
                        .param("owner", owner.id())
                        .param("kind", owner.kind())
                        .param("since", Timestamp.from(drawnSince))
                        .update()
                == 1;
    }
}
