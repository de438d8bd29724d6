package dev.concord.gateway.wallet;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.message.SpokesmanKey;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcLimits;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chain that is asked who may speak for an account, if there is one. */
@Component
final class SignInChain implements AutoCloseable {

    /** Somebody waits in front of a browser, and what is told of a key is short. */
    private static final RpcLimits LIMITS = new RpcLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 256 * 1024);

    private final @Nullable NearRpc rpc;

    SignInChain(WalletSettings settings) {
        this.rpc = settings.endpoints().isEmpty() ? null : NearRpc.over(settings.endpoints(), LIMITS);
    }

    boolean isThere() {
        return rpc != null;
    }

    /** Returns nothing where there is no chain. */
    Optional<SpokesmanKey.Answer> ask(AccountId account, PublicKey key) {
        return Optional.ofNullable(rpc).map(SpokesmanKey::new).map(spokesman -> spokesman.ask(account, key));
    }

    @Override
    public void close() {
        if (rpc != null) {
            rpc.close();
        }
    }
}
