package dev.concord.local.paybench;

import dev.concord.contracts.money.NearAmount;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.platform.PayoutAlone;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.WaitUntil;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the chain takes without the service before it: a bound of what the service can reach on it. */
final class ChainLoad {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final AccountId PAYER = new AccountId("load.bank.localnet");
    private static final NearAmount FLOAT = NearAmount.ofNear("1000");
    private static final int KEYS = 32;
    private static final int TRANSFERS_PER_KEY = 125;

    private final PayoutAlone platform;
    private final NearRpc rpc;
    private final List<SecretKey> keys;

    ChainLoad(PayoutAlone platform, NearRpc rpc, RandomGenerator random) {
        this.platform = platform;
        this.rpc = rpc;
        this.keys = Stream.generate(() -> SecretKey.random(random)).limit(KEYS).toList();
    }

    /** Returns how many transfers a second become final; they are signed before, and each key sends its own one by one. */
    double measure() throws InterruptedException {
        var bank = platform.bank(rpc);
        bank.create(PAYER, FLOAT, keys.stream().map(SecretKey::publicKey).toList());
        var work = new ArrayList<Callable<@Nullable Void>>();
        for (var key : keys) {
            var signed = new NearAccount(rpc, PAYER, key).transfers(TRANSFERS_PER_KEY, bank.id());
            work.add(() -> send(signed));
        }
        var startedNanos = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the chain under load", failed);
        }
        return KEYS * TRANSFERS_PER_KEY * NANOS_PER_SECOND / (System.nanoTime() - startedNanos);
    }

    /** All but the last are handed over without waiting for their blocks; when the last is final, so are they. */
    private @Nullable Void send(List<byte[]> signed) {
        signed.subList(0, signed.size() - 1).forEach(each -> rpc.send(each, WaitUntil.NONE));
        rpc.send(signed.getLast(), WaitUntil.FINAL);
        return null;
    }
}
