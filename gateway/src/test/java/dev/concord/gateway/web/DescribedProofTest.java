package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.provenance.AgreementLeaf;
import dev.concord.near.provenance.AnchorKey;
import dev.concord.near.provenance.MerkleTree;
import dev.concord.near.provenance.Proof;
import dev.concord.near.provenance.Proof.Inclusion;
import dev.concord.near.provenance.Proof.State;
import dev.concord.near.provenance.ProofJson;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A proof is written as a file and not as a record, so its description is held to the file. */
final class DescribedProofTest {

    private static final JsonNode DOCUMENT = new JsonMapper().valueToTree(OpenApiDocument.read());
    private static final JsonNode SCHEMA = DOCUMENT.requiredAt("/components/schemas/Proof");
    private static final CryptoHash HASH = CryptoHash.sha256(new byte[0]);
    private static final AgreementLeaf LEAF = new AgreementLeaf("{\"format\":\"concord-agreement.v1\"}");
    private static final Proof.Leaf PROVEN = new Proof.Leaf(LEAF.content(), LEAF.hash());
    private static final Inclusion TREE = inclusion(new MerkleTree(List.of(LEAF.hash(), HASH)));
    private static final Inclusion FOREST =
            inclusion(MerkleTree.forest(List.of(TREE.key(), AnchorKey.of(7, HASH), AnchorKey.of(9, HASH))));

    static List<Proof> proofs() {
        return List.of(
                new Proof(State.WAITING_FOR_TREE, PROVEN, null, null, null),
                new Proof(State.NOT_ANCHORED, PROVEN, TREE, null, null),
                new Proof(State.WAITING_FOR_ANCHOR, PROVEN, TREE, FOREST, null),
                new Proof(State.ANCHORED, PROVEN, TREE, null, anchor(TREE)),
                new Proof(State.ANCHORED, PROVEN, TREE, FOREST, anchor(FOREST)));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void everyFileIsAsDescribed(Proof proof) {
        var whole = ((ObjectNode) SCHEMA).deepCopy();
        whole.set("components", DOCUMENT.required("components"));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);

        assertThat(schema.validate(ProofJson.write(proof))).isEmpty();
    }

    @Test
    void everyFieldIsDescribedAndNoOther() {
        var file = ProofJson.write(proofs().getLast());

        assertSameFields(file, SCHEMA);
        assertSameFields(file.required("leaf"), SCHEMA.at("/properties/leaf"));
        assertSameFields(file.required("tree"), described("tree"));
        assertSameFields(file.required("forest"), described("forest"));
        assertSameFields(file.required("anchor"), SCHEMA.at("/properties/anchor"));
    }

    @Test
    void everyStateIsDescribed() {
        assertThat(SCHEMA.at("/properties/state/enum").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(State.values()).map(State::toString).toList());
    }

    private static JsonNode described(String inclusion) {
        var reference = SCHEMA.requiredAt("/properties/" + inclusion).required("$ref");
        return DOCUMENT.requiredAt(reference.asString().substring(1));
    }

    private static void assertSameFields(JsonNode written, JsonNode described) {
        assertThat(written.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        described.required("properties").propertyNames());
    }

    private static Inclusion inclusion(MerkleTree tree) {
        return new Inclusion(tree.path(0), tree.root());
    }

    private static Proof.Anchor anchor(Inclusion top) {
        var signed = new Proof.Signed(HASH, Bytes.of(new byte[] {1}));
        return new Proof.Anchor("localnet", new AccountId("roots.near"), top.key(), 7, HASH, signed);
    }
}
