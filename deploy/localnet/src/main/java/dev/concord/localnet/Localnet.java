package dev.concord.localnet;

import tools.jackson.databind.json.JsonMapper;

/** Runs a simulated NEAR node as a process: {@code --port 3030 --data DIR --block-millis 600}; see README.md. */
public final class Localnet {

    private static final String USAGE =
            "usage: [--port PORT] [--data DIR] [--block-millis 1..60000] [--validity-blocks N]"
                    + " [--token ACCOUNT:SYMBOL:DECIMALS:SUPPLY[:OWNER]]... [--control-port PORT]";

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
        var node = LocalNode.start(options.data(), options.port(), options.settings(), options.controlPort());
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        System.out.println(readyLine(node));
        node.awaitEnd();
        System.exit(1);
    }

    private static String readyLine(LocalNode node) {
        var json = JsonMapper.builder().build();
        var ready = json.createObjectNode()
                .put("near", node.uri().toString())
                .put("chainId", "localnet")
                .put("accountId", node.bank().accountId().value())
                .put("secretKey", node.bank().key().reveal());
        node.control().ifPresent(control -> ready.put("control", control.toString()));
        return json.writeValueAsString(ready);
    }
}
