package dev.concord.web;

import dev.concord.web.outbound.OutboundGuard;
import dev.concord.web.outbound.OutboundSettings;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the edge in front of every controller. The secret has no default: a known one would let anybody be anybody. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({ProblemAdvice.class, ContainerErrorController.class})
public class WebEdgeAutoConfiguration {

    @Bean
    BodyLimit bodyLimit(@Value("${concord.web.streamed-paths:}") List<String> streamedPaths) {
        return new BodyLimit(streamedPaths);
    }

    @Bean
    RequestThreads requestThreads() {
        return new RequestThreads();
    }

    @Bean
    WholeAnswers wholeAnswers() {
        return new WholeAnswers();
    }

    @Bean
    JsonBodyDepth jsonBodyDepth() {
        return new JsonBodyDepth();
    }

    @Bean
    RequestCallers requestCallers(
            @Value("${concord.web.caller-secret}") String secret, ObjectProvider<InstantSource> clocks) {
        return new RequestCallers(secret, clocks.getIfAvailable(InstantSource::system));
    }

    @Bean
    OutboundGuard outboundGuard(
            @Value("${concord.outbound.allow-http:false}") boolean http,
            @Value("${concord.outbound.allow-internal:false}") boolean internal) {
        return new OutboundGuard(new OutboundSettings(http, internal), InetAddress::getAllByName);
    }

    /** Lets controllers ask for their caller. */
    @Configuration(proxyBeanMethods = false)
    static class CallerConfiguration implements WebMvcConfigurer {

        private final CallerArgument caller;

        CallerConfiguration(RequestCallers callers) {
            this.caller = new CallerArgument(callers);
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(caller);
        }
    }
}
