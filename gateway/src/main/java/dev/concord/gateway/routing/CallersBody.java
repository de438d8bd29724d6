package dev.concord.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The body of a request while it is handed on. A failure to read it is its sender's, not the service's that waits for it; and
 * it takes the connection to the service along, because the client would end a broken body as if it were complete.
 */
final class CallersBody extends FilterInputStream {

    private final HttpUriRequestBase onward;
    private @Nullable IOException failure;

    private CallersBody(HttpServletRequest request, HttpUriRequestBase onward) throws IOException {
        super(request.getInputStream());
        this.onward = onward;
    }

    /** Hands the body on, of known length or else in chunks, just as it came; there may be none. */
    static Optional<CallersBody> handOn(HttpServletRequest request, HttpUriRequestBase onward) throws IOException {
        var length = request.getContentLengthLong();
        if (length <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return Optional.empty();
        }
        var body = new CallersBody(request, onward);
        onward.setEntity(new InputStreamEntity(body, length, null));
        return Optional.of(body);
    }

    /** Returns why it could not be read to its end, if that is so. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException unreadable) {
            throw givenUp(unreadable);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException unreadable) {
            throw givenUp(unreadable);
        }
    }

    private IOException givenUp(IOException unreadable) {
        failure = unreadable;
        onward.abort();
        return unreadable;
    }
}
