package dev.concord.localnet;

import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Token;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What the command line says. */
record Options(int port, Path data, NodeSettings settings, OptionalInt controlPort) {

    private static final int MIN_TOKEN_PARTS = 4;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it says anything else than it may
     */
    static Options parse(String[] arguments) {
        var options = new Options(
                3030, Path.of("localnet-data"), NodeSettings.every(Duration.ofMillis(600)), OptionalInt.empty());
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
            case "--port" -> new Options(Integer.parseInt(value), data, settings, controlPort);
            case "--data" -> new Options(port, Path.of(value), settings, controlPort);
            case "--block-millis" ->
                with(new NodeSettings(
                        Duration.ofMillis(Long.parseLong(value)),
                        settings.transactionValidityBlocks(),
                        settings.tokens()));
            case "--validity-blocks" ->
                with(new NodeSettings(settings.blockTime(), Long.parseLong(value), settings.tokens()));
            case "--token" -> with(settings.with(and(token(value)).toArray(Decree.Deploy[]::new)));
            case "--control-port" -> new Options(port, data, settings, OptionalInt.of(Integer.parseInt(value)));
            default -> throw new IllegalArgumentException(name + ": unknown");
        };
    }

    private Options with(NodeSettings other) {
        return new Options(port, data, other, controlPort);
    }

    private List<Decree.Deploy> and(Decree.Deploy token) {
        var tokens = new ArrayList<>(settings.tokens());
        tokens.add(token);
        return tokens;
    }

    private static Decree.Deploy token(String text) {
        var parts = List.of(text.split(":", -1));
        if (parts.size() < MIN_TOKEN_PARTS || parts.size() > MIN_TOKEN_PARTS + 1) {
            throw new IllegalArgumentException(
                    "token: \"" + text + "\" (expected: ACCOUNT:SYMBOL:DECIMALS:SUPPLY[:OWNER])");
        }
        var owner = parts.size() > MIN_TOKEN_PARTS ? new AccountId(parts.getLast()) : BankFile.BANK;
        var token = new Token(owner, parts.get(1), parts.get(1), Integer.parseInt(parts.get(2)));
        return new Decree.Deploy(new AccountId(parts.getFirst()), token, new BigInteger(parts.get(3)));
    }
}
