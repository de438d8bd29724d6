package dev.concord.payout.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.NearRpc;
import dev.concord.payout.chain.NearSettings.TreasurySettings.Signing;
import dev.concord.payout.signing.KeysFile;
import dev.concord.payout.signing.RemoteSigner;
import dev.concord.payout.signing.Signer;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the chain's client and the treasury. */
@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean(destroyMethod = "close")
    NearRpc nearRpc(NearSettings settings) {
        return NearRpc.over(settings.endpoints());
    }

    @Bean
    Treasury treasury(NearSettings settings, Signer signer) {
        return new Treasury(new AccountId(settings.treasury().accountId()), signer);
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
