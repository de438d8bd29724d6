package dev.concord.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Gives each request a thread of the platform, of which {@code server.tomcat.threads.max} bounds the number. Spring Boot would give
 * it a virtual one, which takes more turns of the processor each time that it waits: see ADR 49.
 */
final class RequestThreads implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(null));
    }
}
