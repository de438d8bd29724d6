package dev.concord.payout.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.NearRpc;
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
    Treasury treasury(NearSettings settings) {
        var treasury = settings.treasury();
        return Treasury.read(new AccountId(treasury.accountId()), treasury.keysFile());
    }
}
