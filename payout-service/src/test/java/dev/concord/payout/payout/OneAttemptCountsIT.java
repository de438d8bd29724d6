package dev.concord.payout.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.Migrations;
import dev.concord.payout.Samples;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.Batch;
import dev.concord.payout.payout.domain.Line;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.WaitingPayout;
import dev.concord.payout.reward.Dues;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself lets no payout have two attempts that count, whatever the code thinks. */
final class OneAttemptCountsIT {

    private static final Asset USD = new Asset("usd.near");
    private static final NearAmount COST = NearAmount.parse("3");
    private static final Attempts.End SUCCEEDED = new Attempts.End.Succeeded(COST);
    private static final Attempts.End FAILED = new Attempts.End.Failed(COST);

    private static final DataSource SOURCE = Migrations.fresh("attempts");
    private static final TransactionTemplate TRANSACTION =
            new TransactionTemplate(new DataSourceTransactionManager(SOURCE));

    private static final JdbcClient JDBC = JdbcClient.create(SOURCE);

    private final Instant now = Instant.parse("2026-11-26T10:00:00Z");
    private final SplittableRandom random = new SplittableRandom();
    private final JdbcLanes lanes = new JdbcLanes(JDBC);
    private final JdbcAttempts attempts = new JdbcAttempts(JDBC, () -> now);
    private final JdbcBatches batches = new JdbcBatches(JDBC);
    private final JdbcPayouts payouts = new JdbcPayouts(JDBC, new Dues(JDBC), () -> now);
    private final JdbcReceivers receivers = new JdbcReceivers(JDBC, () -> now);
    private final JdbcRests rests =
            new JdbcRests(JDBC, () -> now, new AttemptSettings(10, Duration.ofSeconds(30), Duration.ofMinutes(15)));

    @BeforeAll
    static void migrate() {
        Migrations.migrate(SOURCE, "10");
        storeAsTheVersionBeforeDid();
        Migrations.migrate(SOURCE, Migrations.NEWEST);
    }

    @Test
    void whatWasStoredBeforeHasALine() {
        assertThat(JDBC.sql("""
                                select state || ' ' || attempt_payouts.void from attempts
                                join attempt_payouts on attempt_id = attempts.id where attempts.payout_id is not null
                                and attempts.public_key = 'of before' order by state
                                """).query(String.class).list()).containsExactly("dead true", "succeeded false");
    }

    @Test
    void anAttemptCarriesItsPayoutsInTheirOrder() {
        var lines = List.of(line(USD), registering(USD), line(USD));

        var attempt = store(lines);

        assertThat(batches.of(List.of(attempt.id()))).isEqualTo(Map.of(attempt.id(), new Batch(USD, lines)));
        assertThat(attempts.toSend(now.plusSeconds(10), 100)).contains(attempt);
    }

    @Test
    void aPayoutHasNoSecondAttemptBeforeTheFirstIsVoid() {
        var shared = line(USD);
        var first = store(List.of(shared, line(USD)));

        assertThatThrownBy(() -> store(List.of(shared))).isInstanceOf(DuplicateKeyException.class);
        assertThat(attempts.resolve(Map.of(first.id(), FAILED))).containsExactly(first.id());
        var second = store(List.of(line(USD), shared));
        assertThatThrownBy(() -> store(List.of(shared))).isInstanceOf(DuplicateKeyException.class);
        assertThat(attempts.resolve(Map.of(second.id(), SUCCEEDED))).containsExactly(second.id());
        assertThatThrownBy(() -> store(List.of(shared))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anAttemptIsResolvedOnce() {
        var attempt = store(List.of(line(Asset.NEAR)));

        assertThat(attempts.resolve(Map.of(attempt.id(), new Attempts.End.Dead())))
                .containsExactly(attempt.id());
        assertThat(attempts.resolve(Map.of(attempt.id(), SUCCEEDED))).isEmpty();
        assertThat(attempts.isResolvedAs(attempt.id(), new Attempts.End.Dead())).isTrue();
    }

    @Test
    void oneThatIsTakenKeepsNoOtherFromBeingStored() {
        var taken = line(USD);
        var first = store(List.of(taken));
        var signed = Stream.of(line(USD), line(USD), taken, line(USD), line(USD))
                .map(line -> signed(List.of(line)))
                .toList();
        var storing = new StoreAttempts(lanes, attempts, batches, rests, TRANSACTION, () -> now, _ -> {});

        var stored = storing.store(signed);

        assertThat(stored)
                .containsExactlyElementsOf(signed.stream()
                        .filter(each -> !each.equals(signed.get(2)))
                        .map(NewAttempt::attempt)
                        .toList());
        assertThat(attempts.toSend(now.plusSeconds(10), 1_000))
                .containsAll(stored)
                .contains(first);
    }

    @Test
    void aPayoutThatHasEndedGetsNoAttempt() {
        var returned = line(USD);
        end(returned, "returned");

        assertThatThrownBy(() -> store(List.of(returned))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aTaskerWhoIsHeldGetsNoAttempt() {
        var held = line(USD);
        var free = line(USD);
        hold(held);

        assertThatThrownBy(() -> store(List.of(free, held)))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("held");
        store(List.of(free));
        JDBC.sql("update holds set ended_at = now() where tasker_id = :tasker")
                .param("tasker", tasker(held))
                .update();
        store(List.of(held));
    }

    @Test
    void whoSignsWhileATaskerIsBeingHeldWaitsAndIsRefused() throws Exception {
        var held = line(USD);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stored = TRANSACTION.execute(_ -> {
                hold(held);
                var attempt = threads.submit(() -> store(List.of(held)));
                awaitSomebodyWaitingForALock();
                return attempt;
            });

            assertThatThrownBy(stored::get).hasCauseInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void whoHoldsWhileItIsSignedWaitsAndTheAttemptGoesOn() throws Exception {
        var signed = signed(List.of(line(USD)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var holding = TRANSACTION.execute(_ -> {
                attempts.add(lanes.allot(List.of(signed)), now);
                batches.add(List.of(signed));
                var hold = threads.submit(() -> hold(signed.batch().lines().getFirst()));
                awaitSomebodyWaitingForALock();
                return hold;
            });

            holding.get();
        }
        assertThat(attempts.toSend(now.plusSeconds(10), 1_000)).contains(signed.attempt());
    }

    @Test
    void aPayoutGoesNotBackWhileAnAttemptMayPayIt() {
        var line = line(USD);
        var attempt = store(List.of(line));

        assertThatThrownBy(() -> end(line, "returned")).isInstanceOf(DataIntegrityViolationException.class);
        attempts.resolve(Map.of(attempt.id(), FAILED));
        end(line, "returned");
    }

    @Test
    void aRegistrationIsPaidForOnce() {
        var first = registering(USD);
        var account = first.payout().account();
        var failed = store(List.of(first));
        attempts.resolve(Map.of(failed.id(), FAILED));
        assertThat(receivers.registering(USD, account)).isEqualTo(Receivers.Registering.NEVER);
        var paid = store(List.of(first));
        assertThat(receivers.registering(USD, account)).isEqualTo(Receivers.Registering.UNDER_WAY);
        attempts.resolve(Map.of(paid.id(), SUCCEEDED));

        assertThat(receivers.registering(USD, account)).isEqualTo(Receivers.Registering.PAID);
        var again = new Line(payout(USD, account), first.registration());
        assertThatThrownBy(() -> store(List.of(again))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aLaneThatHasMovedOnTakesNothing() {
        var signed = signed(List.of(line(USD)));
        var other = signed(List.of(line(USD)), signed.lane());
        assertThat(TRANSACTION.<List<NewAttempt>>execute(_ -> lanes.allot(List.of(other))))
                .containsExactly(other);

        assertThat(TRANSACTION.<List<NewAttempt>>execute(_ -> lanes.allot(List.of(signed))))
                .isEmpty();
    }

    @Test
    void aLaneIsFreeOnceItsAttemptIsInABlock() {
        var attempt = store(List.of(line(USD)));
        assertThat(lanes.free(List.of(attempt.key()), 10)).isEmpty();

        attempts.noteSent(List.of(attempt), now);
        attempts.noteIncluded(List.of(attempt.hash()), 70, now);

        assertThat(lanes.free(List.of(attempt.key()), 10)).containsExactly(new Lane(attempt.key(), attempt.nonce()));
        assertThat(attempts.toAsk(69, now, 100)).extracting(Attempt::id).doesNotContain(attempt.id());
        assertThat(attempts.toAsk(70, now, 100)).extracting(Attempt::id).contains(attempt.id());
    }

    @Test
    void whatRestsIsNotPaid() {
        var tired = new Asset("tired.near");
        var one = line(tired);
        var other = line(tired);
        assertThat(waiting(tired)).containsExactlyInAnyOrder(one.payout(), other.payout());

        assertThat(rests.noteFailure(one.payout().id())).isEqualTo(1);
        rests.rest(one.payout().id(), 1);
        assertThat(waiting(tired)).containsExactly(other.payout());
        TRANSACTION.executeWithoutResult(_ -> rests.rest(tired, "paused"));
        assertThat(waiting(tired)).isEmpty();
        assertThat(rests.onTrial()).contains(tired);
        rests.end(List.of(tired));
        assertThat(waiting(tired)).containsExactly(other.payout());
    }

    private List<Payout> waiting(Asset asset) {
        return payouts.withoutAttempt(1_000, 1_000).stream()
                .map(WaitingPayout::payout)
                .filter(payout -> payout.asset().equals(asset))
                .toList();
    }

    private Line line(Asset asset) {
        return new Line(payout(asset, account()));
    }

    private Line registering(Asset asset) {
        return new Line(payout(asset, account()), Optional.of(NearAmount.ofNear("0.00125")));
    }

    private AccountId account() {
        return SecretKey.random(random).publicKey().implicitAccount();
    }

    private Payout payout(Asset asset, AccountId account) {
        var payout = new Payout(
                new PayoutId(Samples.IDS.next()),
                new Payout.Purpose.Rewards(Samples.tasker()),
                account,
                asset,
                NearAmount.parse("5"));
        JDBC.sql("""
                        insert into payouts (id, tasker_id, account_id, asset, amount, state, planned_at)
                        values (:id, :tasker, :account, :asset, :amount, 'planned', now())
                        """)
                .param("id", payout.id().value())
                .param("tasker", payout.tasker().orElseThrow().value())
                .param("account", account.value())
                .param("asset", asset.code())
                .param("amount", YoctoColumn.write(payout.amount()))
                .update();
        return payout;
    }

    private static UUID tasker(Line line) {
        return line.payout().tasker().orElseThrow().value();
    }

    private static void hold(Line line) {
        JDBC.sql("""
                        insert into holds (id, tasker_id, cause, about, reason, held_at)
                        values (gen_random_uuid(), :tasker, 'operator', '', 'a doubt', now())
                        """).param("tasker", tasker(line)).update();
    }

    private static void awaitSomebodyWaitingForALock() {
        await().until(() -> JDBC.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single());
    }

    private void end(Line line, String state) {
        JDBC.sql("update payouts set state = :state, ended_at = now() where id = :id")
                .param("state", state)
                .param("id", line.payout().id().value())
                .update();
    }

    private Attempt store(List<Line> lines) {
        var signed = signed(lines);
        TRANSACTION.executeWithoutResult(_ -> {
            attempts.add(lanes.allot(List.of(signed)), now);
            batches.add(List.of(signed));
        });
        return signed.attempt();
    }

    private NewAttempt signed(List<Line> lines) {
        var key = SecretKey.random(random).publicKey();
        lanes.add(List.of(key));
        return signed(lines, new Lane(key, Nonce.ZERO));
    }

    private NewAttempt signed(List<Line> lines, Lane lane) {
        var asset = lines.getFirst().payout().asset();
        var bytes = new byte[] {1, 2, 3};
        var attempt = new Attempt(
                Samples.IDS.next(),
                asset,
                lane.key(),
                Nonce.of(7),
                40,
                Bytes.of(bytes),
                CryptoHash.sha256(Samples.IDS.next().toString().getBytes(StandardCharsets.UTF_8)),
                Attempt.Progress.STORED);
        return new NewAttempt(attempt, lane, new Batch(asset, lines));
    }

    private static void storeAsTheVersionBeforeDid() {
        var payout = UUID.randomUUID();
        JDBC.sql("""
                        insert into payouts (id, tasker_id, account_id, amount, state, planned_at, ended_at)
                        values (:id, :id, 'ann.near', 5, 'paid', now(), now())
                        """).param("id", payout).update();
        JDBC.sql("insert into lanes (public_key, last_nonce) values ('of before', 2)")
                .update();
        Stream.of("dead", "succeeded")
                .forEach(state -> JDBC.sql("""
                        insert into attempts (id, payout_id, public_key, nonce, base_height, signed, transaction_hash, state,
                            signed_at, send_after, resolved_at, cost)
                        values (gen_random_uuid(), :payout, 'of before', :nonce, 1, '', :state, :state, now(), now(), now(),
                            case :state when 'succeeded' then 1 end)
                        """)
                        .param("payout", payout)
                        .param("nonce", state.length())
                        .param("state", state)
                        .update());
    }
}
