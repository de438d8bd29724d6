package dev.concord.near.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a proof file; what is missing or of another type is named. */
record ProofFields(String place, JsonNode node) {

    /** More than the highest tree has levels. */
    private static final int MOST_SIBLINGS = 32;

    Proof proof() {
        var named = text("state");
        var state = Arrays.stream(Proof.State.values())
                .filter(each -> each.toString().equals(named))
                .findFirst()
                .orElseThrow(() -> unexpected("state", "one of " + Arrays.toString(Proof.State.values())));
        var leaf = object("leaf");
        var tree = find("tree");
        var forest = find("forest");
        var anchor = find("anchor");
        return new Proof(
                state,
                new Proof.Leaf(leaf.text("content"), leaf.hex("hash")),
                tree == null ? null : tree.inclusion(),
                forest == null ? null : forest.inclusion(),
                anchor == null ? null : anchor.anchor());
    }

    private Proof.Inclusion inclusion() {
        var path = built(
                place,
                () -> new MerklePath(number("index").intValue(), number("size").intValue(), siblings()));
        return new Proof.Inclusion(path, hex("root"));
    }

    private List<CryptoHash> siblings() {
        var path = present("path");
        if (!path.isArray() || path.size() > MOST_SIBLINGS) {
            throw unexpected("path", "a list of at most " + MOST_SIBLINGS + " hashes");
        }
        var siblings = new ArrayList<CryptoHash>();
        for (var each : path) {
            siblings.add(parsed("path", each, text -> new CryptoHash(Bytes.fromHex(text))));
        }
        return siblings;
    }

    private Proof.Anchor anchor() {
        return new Proof.Anchor(
                text("chain"),
                parsed("account", AccountId::new),
                parsed("key", PublicKey::parse),
                number("blockHeight").longValue(),
                node.has("blockHash") ? parsed("blockHash", CryptoHash::parse) : null,
                node.has("transactionHash")
                        ? new Proof.Signed(
                                parsed("transactionHash", CryptoHash::parse),
                                parsed("signedTransaction", Bytes::fromBase64))
                        : null);
    }

    void requireFormat(String... expected) {
        if (!List.of(expected).contains(text("format"))) {
            throw unexpected("format", String.join(" or ", expected));
        }
    }

    private ProofFields object(String name) {
        if (!present(name).isObject()) {
            throw unexpected(name, "an object");
        }
        return new ProofFields(place + name + ".", present(name));
    }

    private @Nullable ProofFields find(String name) {
        return node.has(name) ? object(name) : null;
    }

    private String text(String name) {
        if (!present(name).isString()) {
            throw unexpected(name, "text");
        }
        return present(name).stringValue();
    }

    private Long number(String name) {
        var value = present(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw unexpected(name, "a whole number from 0 up");
        }
        if (value.longValue() > Integer.MAX_VALUE && !name.equals("blockHeight")) {
            throw unexpected(name, "at most " + MerkleTree.MOST_LEAVES);
        }
        return value.longValue();
    }

    private CryptoHash hex(String name) {
        return parsed(name, text -> new CryptoHash(Bytes.fromHex(text)));
    }

    private <T> T parsed(String name, Function<String, T> parser) {
        text(name);
        return parsed(name, present(name), parser);
    }

    private <T> T parsed(String name, JsonNode value, Function<String, T> parser) {
        return built(place + name, () -> parser.apply(value.asString()));
    }

    private JsonNode present(String name) {
        var value = node.get(name);
        if (value == null) {
            throw new MalformedProof(place + name + ": missing");
        }
        return value;
    }

    /** Builds something, and says in which field it fails. */
    static <T> T built(String place, Supplier<T> builder) {
        try {
            return builder.get();
        } catch (IllegalArgumentException unusable) {
            throw new MalformedProof(place + ": " + unusable.getMessage());
        }
    }

    private MalformedProof unexpected(String name, String expected) {
        var shown = String.valueOf(node.get(name));
        return new MalformedProof("%s: %s (expected: %s)"
                .formatted(place + name, shown.length() > 80 ? shown.substring(0, 80) + "..." : shown, expected));
    }
}
