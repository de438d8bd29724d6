package dev.concord.local.apidrill;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes a request as a command for a shell that repeats it. */
final class CurlLine {

    private CurlLine() {}

    static String of(URI gateway, Request request) {
        var command = new StringBuilder("curl -i -X ").append(request.method());
        request.headers().forEach((name, value) -> command.append(header(name, value)));
        if (!request.caller().header().isEmpty()) {
            command.append(header(request.caller().header(), request.caller().value()));
        }
        command.append(" '").append(gateway.resolve(request.target())).append('\'');
        if (request.body().isEmpty()) {
            return command.toString();
        }
        var bytes = new String(request.bytes(), StandardCharsets.ISO_8859_1);
        return bytes.chars().allMatch(CurlLine::isPlain)
                ? command.append(" --data-binary '").append(bytes).append('\'').toString()
                : "printf '" + escaped(bytes) + "' | " + command.append(" --data-binary @-");
    }

    private static String header(String name, String value) {
        return " -H '" + name + ": " + value.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int letter) {
        return letter >= ' ' && letter <= '~' && letter != '\'';
    }

    /** No argument of a command can hold every byte; what printf writes can. */
    private static String escaped(String bytes) {
        return bytes.chars()
                .mapToObj(letter -> isPlain(letter) && letter != '\\' && letter != '%'
                        ? Character.toString(letter)
                        : "\\%03o".formatted(letter))
                .collect(Collectors.joining());
    }
}
