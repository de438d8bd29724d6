package dev.concord.payout.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.message.SpokesmanKey;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcLimits;
import dev.concord.payout.chain.NearSettings.TreasurySettings.Signing;
import dev.concord.payout.signing.KeysFile;
import dev.concord.payout.signing.RemoteSigner;
import dev.concord.payout.signing.Signer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the chain's client and the treasury. */
@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean(destroyMethod = "close")
    NearRpc nearRpc(NearSettings settings, MeterRegistry metrics) {
        return NearRpc.over(
                settings.endpoints(),
                RpcLimits.STANDARD,
                (method, time) -> metrics.timer("chain.calls", "method", method).record(time));
    }

    @Bean
    SpokesmanKey spokesmanKey(NearRpc rpc) {
        return new SpokesmanKey(rpc);
    }

    @Bean
    Treasury treasury(NearSettings settings, Signer signer, MeterRegistry metrics) {
        return new Treasury(new AccountId(settings.treasury().accountId()), signer, metrics.timer("payout.signing"));
    }

    /** Closed with the context, where it is one that can be closed. */
    @Bean
    Signer signer(NearSettings settings, InstantSource clock) {
        return switch (settings.treasury().signing()) {
            case Signing.ByFile(Path keys) -> new KeysFile(keys);
            case Signing.ByService(URI address, Path tokenFile) -> RemoteSigner.known(address, tokenFile, clock);
        };
    }
}
