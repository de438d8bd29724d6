package dev.concord.local.command;

import dev.concord.local.treasury.KeyPool;
import dev.concord.near.key.PublicKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands what is typed after {@code ./concord keys}. */
final class KeysWords {

    private static final String COUNT = "--count";
    private static final String KEY = "--key";
    private static final String RPC = "--rpc";
    private static final String ACCOUNT = "--account";
    private static final String KEYS_FILE = "--keys-file";
    private static final String ADMIN_KEY_FILE = "--admin-key-file";
    private static final String GATEWAY = "--gateway";
    private static final String OPERATOR_TOKEN_FILE = "--operator-token-file";
    private static final List<String> ELSEWHERE =
            List.of(RPC, ACCOUNT, KEYS_FILE, ADMIN_KEY_FILE, GATEWAY, OPERATOR_TOKEN_FILE);
    private static final Set<String> OPTIONS =
            Set.of(Command.DATA, COUNT, KEY, RPC, ACCOUNT, KEYS_FILE, ADMIN_KEY_FILE, GATEWAY, OPERATOR_TOKEN_FILE);

    private KeysWords() {}

    static Command.Keys parse(List<String> words, Path standardData) {
        var arguments = Arguments.parse(words, OPTIONS, Set.of());
        return new Command.Keys(wish(arguments), Command.data(arguments, standardData), place(arguments));
    }

    private static KeysWish wish(Arguments arguments) {
        var what = arguments.operand("what to do: list, make, drain or retire");
        return switch (what) {
            case "list" -> new KeysWish.Listed();
            case "make" -> new KeysWish.Made(count(arguments));
            case "drain" -> new KeysWish.Drained(key(arguments));
            case "retire" -> new KeysWish.Retired(key(arguments));
            default -> throw new UsageError("keys " + what + " (expected: list, make, drain or retire)");
        };
    }

    private static int count(Arguments arguments) {
        var count = arguments.count(COUNT).orElse(1);
        if (count > KeyPool.MOST_AT_ONCE) {
            throw new UsageError(COUNT + " " + count + " (expected: 1.." + KeyPool.MOST_AT_ONCE
                    + ", as many as one transaction adds)");
        }
        return count;
    }

    private static PublicKey key(Arguments arguments) {
        var text = arguments.option(KEY).orElseThrow(() -> new UsageError("keys (expected: --key ed25519:...)"));
        try {
            return PublicKey.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new UsageError(KEY + " " + text + " (expected: ed25519:..., as ./concord keys list shows it)");
        }
    }

    /** All of it is named, or nothing. */
    private static Optional<KeysPlace> place(Arguments arguments) {
        var named = ELSEWHERE.stream()
                .filter(name -> arguments.option(name).isPresent())
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KeysPlace(
                Command.httpAddress(RPC, required(arguments, RPC)),
                Command.account(required(arguments, ACCOUNT)),
                Command.absolute(required(arguments, KEYS_FILE)),
                Command.absolute(required(arguments, ADMIN_KEY_FILE)),
                Command.httpAddress(GATEWAY, required(arguments, GATEWAY)),
                token(Command.absolute(required(arguments, OPERATOR_TOKEN_FILE)))));
    }

    private static String required(Arguments arguments, String option) {
        return arguments
                .option(option)
                .orElseThrow(() -> new UsageError(
                        option + " is missing (expected: all of " + String.join(", ", ELSEWHERE) + ", or none)"));
    }

    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
