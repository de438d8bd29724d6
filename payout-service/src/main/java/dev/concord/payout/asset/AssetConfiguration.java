package dev.concord.payout.asset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what the operator allows. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration {

    @Bean
    Assets assets(AssetSettings settings) {
        return new Assets(settings.allowed());
    }
}
