package dev.concord.payout.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcLimits;
import io.micrometer.core.instrument.MeterRegistry;
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
    Treasury treasury(NearSettings settings, MeterRegistry metrics) {
        var treasury = settings.treasury();
        return Treasury.read(new AccountId(treasury.accountId()), treasury.keysFile(), metrics.timer("payout.signing"));
    }
}
