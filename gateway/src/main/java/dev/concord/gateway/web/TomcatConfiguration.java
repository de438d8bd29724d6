package dev.concord.gateway.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat does otherwise than it would. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

    /**
     * A caller that asks first, as curl does before a large import, is told to go on only once somebody reads the body. A form
     * is a body like any other: Tomcat would read it to find parameters.
     */
    @Bean
    TomcatConnectorCustomizer patientConnector() {
        return connector -> {
            connector.setProperty("continueResponseTiming", "onRead");
            connector.setParseBodyMethods("");
        };
    }

    /** Customizers without an order come last, and the valve that comes last is asked first. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableRequests(JsonMapper json) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableRequests(json)));
    }
}
