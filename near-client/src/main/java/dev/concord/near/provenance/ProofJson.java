package dev.concord.near.provenance;

import dev.concord.near.key.CryptoHash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form of proof files, in two versions. Reading is strict: what is written anew from what was read must be the same. */
public final class ProofJson {

    /** What a file says it is, if no forest is in it. */
    static final String FORMAT = "concord-proof.v1";

    /** What a file with a forest says it is: a check of before, which knows of none, says so and does not call it changed. */
    static final String FORMAT_WITH_FOREST = "concord-proof.v2";

    /** An event has 256 KiB at most, and text in JSON may take up to twice as much. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final int MAX_DEPTH = 8;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ProofJson() {}

    public static ObjectNode write(Proof proof) {
        var file = JSON.createObjectNode()
                .put("format", format(proof))
                .put("state", proof.state().toString());
        file.putObject("leaf")
                .put("content", proof.leaf().content())
                .put("hash", hex(proof.leaf().hash()));
        if (proof.tree() != null) {
            file.set("tree", inclusion(proof.tree()));
        }
        if (proof.forest() != null) {
            file.set("forest", inclusion(proof.forest()));
        }
        if (proof.anchor() != null) {
            file.set("anchor", anchor(proof.anchor()));
        }
        return file;
    }

    /**
     * Reads a file.
     *
     * @throws MalformedProof if it is none, or has anything in it that would not be checked
     */
    public static Proof read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new MalformedProof("file: %d bytes (expected: at most %d)".formatted(file.length, MAX_BYTES));
        }
        var json = parsed(file);
        var fields = new ProofFields("", json);
        fields.requireFormat(FORMAT, FORMAT_WITH_FOREST);
        var proof = ProofFields.built("state", () -> fields.proof());
        fields.requireFormat(format(proof));
        requireSame(write(proof), json);
        return proof;
    }

    private static String format(Proof proof) {
        return proof.forest() == null ? FORMAT : FORMAT_WITH_FOREST;
    }

    private static JsonNode parsed(byte[] file) {
        try {
            return JSON.readTree(file);
        } catch (JacksonException unreadable) {
            throw new MalformedProof("file: " + unreadable.getOriginalMessage() + " (expected: JSON)");
        }
    }

    private static void requireSame(JsonNode written, JsonNode read) {
        if (!CanonicalJson.write(written).equals(ProofFields.built("file", () -> CanonicalJson.write(read)))) {
            throw new MalformedProof(
                    "file: has more in it, or in another form, than a proof (expected: nothing that is not checked)");
        }
    }

    private static ObjectNode inclusion(Proof.Inclusion inclusion) {
        var json = JSON.createObjectNode()
                .put("index", inclusion.path().index())
                .put("size", inclusion.path().size());
        var path = json.putArray("path");
        inclusion.path().siblings().forEach(sibling -> path.add(hex(sibling)));
        return json.put("root", hex(inclusion.root()));
    }

    private static ObjectNode anchor(Proof.Anchor anchor) {
        var json = JSON.createObjectNode()
                .put("chain", anchor.chain())
                .put("account", anchor.account().value())
                .put("key", anchor.key().toString())
                .put("blockHeight", anchor.height());
        if (anchor.blockHash() != null) {
            json.put("blockHash", anchor.blockHash().toString());
        }
        if (anchor.transaction() != null) {
            json.put("transactionHash", anchor.transaction().hash().toString())
                    .put("signedTransaction", anchor.transaction().bytes().base64());
        }
        return json;
    }

    private static String hex(CryptoHash hash) {
        return hash.bytes().hex();
    }
}
