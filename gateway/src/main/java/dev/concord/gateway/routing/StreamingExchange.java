package dev.concord.gateway.routing;

import dev.concord.gateway.access.Route;
import dev.concord.gateway.web.Later;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Hands a request on and its answer back, both as streams. Spring's own exchange tells neither a caller that went away from a
 * service that did, nor a broken body from a complete one; where labels and money pass, both must be told.
 */
final class StreamingExchange implements ProxyExchange {

    private static final Logger LOG = LoggerFactory.getLogger(StreamingExchange.class);

    /** What the client says itself, from the body that it is given. */
    private static final Set<String> SAID_BY_CLIENT = Set.of("content-length", "transfer-encoding", "expect", "host");

    private final HttpClient client;
    private final RequestConfig patience;

    StreamingExchange(HttpClient client, UpstreamSettings settings) {
        this.client = client;
        this.patience = UpstreamClient.waits(settings.patientTimeout());
    }

    @Override
    public ServerResponse exchange(Request request) {
        var uri = Objects.requireNonNull(request.getUri(), "a routed request has a URI");
        var onward = handedOn(request, uri);
        if (request.getServerRequest().attribute(Route.ATTRIBUTE).orElse(null) instanceof Route route
                && route.patient()) {
            onward.setConfig(patience);
        }
        Optional<CallersBody> body = Optional.empty();
        try {
            body = CallersBody.handOn(request.getServerRequest().servletRequest(), onward);
            return answered(client.executeOpen(HttpHost.create(uri), onward, null), onward, request);
        } catch (IOException failure) {
            body.flatMap(CallersBody::failure).ifPresent(StreamingExchange::blameCaller);
            LOG.warn("{} at {} is put off: {}", request.getMethod(), uri.getAuthority(), failure.toString());
            throw Later.unavailable("a service is away (expected: soon back)");
        }
    }

    private static HttpUriRequestBase handedOn(Request request, URI uri) {
        var onward = new HttpUriRequestBase(request.getMethod().name(), uri);
        request.getHeaders().forEach((name, values) -> {
            if (!SAID_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> onward.addHeader(name, value));
            }
        });
        return onward;
    }

    private static ServerResponse answered(ClassicHttpResponse answer, HttpUriRequestBase onward, Request request) {
        var upstream = new UpstreamAnswer(answer, onward::cancel);
        var response = upstream.response();
        request.getResponseConsumers().forEach(consumer -> consumer.accept(upstream, response));
        return response;
    }

    private static void blameCaller(IOException unreadable) {
        if (unreadable instanceof ClientAbortException || unreadable instanceof BadRequestException) {
            throw new ProblemException(EdgeProblem.MALFORMED_REQUEST, "body: ended early (expected: all of it)");
        }
        throw new UncheckedIOException(unreadable);
    }
}
