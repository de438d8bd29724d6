package dev.concord.localnet;

import dev.concord.localnet.node.NodeSettings;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Runs a simulated NEAR node as a process: {@code --port 3030 --data DIR --block-millis 600}. */
public final class Localnet {

    private static final String USAGE = "usage: [--port PORT] [--data DIR] [--block-millis 1..60000]";

    private Localnet() {}

    /** Prints one line of JSON when the node is ready, and runs until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + USAGE);
            System.exit(2);
            return;
        }
        var node = LocalNode.start(options.data(), options.port(), NodeSettings.every(options.blockTime()));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        System.out.println(readyLine(node));
        node.awaitEnd();
        System.exit(1);
    }

    private static String readyLine(LocalNode node) {
        var json = JsonMapper.builder().build();
        return json.writeValueAsString(json.createObjectNode()
                .put("near", node.uri().toString())
                .put("chainId", "localnet")
                .put("accountId", node.bank().accountId().value())
                .put("secretKey", node.bank().key().reveal()));
    }

    /** What the command line says. */
    private record Options(int port, Path data, Duration blockTime) {

        static Options parse(String[] arguments) {
            var options = new Options(3030, Path.of("localnet-data"), Duration.ofMillis(600));
            for (var i = 0; i < arguments.length; i += 2) {
                if (i + 1 == arguments.length) {
                    throw new IllegalArgumentException(arguments[i] + ": no value");
                }
                options = options.with(arguments[i], arguments[i + 1]);
            }
            return options;
        }

        private Options with(String name, String value) {
            return switch (name) {
                case "--port" -> new Options(Integer.parseInt(value), data, blockTime);
                case "--data" -> new Options(port, Path.of(value), blockTime);
                case "--block-millis" -> new Options(port, data, Duration.ofMillis(Long.parseLong(value)));
                default -> throw new IllegalArgumentException(name + ": unknown");
            };
        }
    }
}
