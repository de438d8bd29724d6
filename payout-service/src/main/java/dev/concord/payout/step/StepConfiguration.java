package dev.concord.payout.step;

import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps go unnoticed unless a drill says where it wants to be told. */
@Configuration(proxyBeanMethods = false)
class StepConfiguration {

    @Bean
    Steps steps(DrillSettings settings) {
        var folder = settings.folder();
        if (folder == null) {
            return _ -> {};
        }
        LoggerFactory.getLogger(StopWhenAsked.class)
                .warn("this is a drill: whoever may write to {} stops this process", folder);
        return new StopWhenAsked(folder);
    }
}
