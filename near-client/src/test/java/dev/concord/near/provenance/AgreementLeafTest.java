package dev.concord.near.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.near.key.CryptoHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is hashed of an agreement, to the letter: once anchored it can never be written in another way. */
final class AgreementLeafTest {

    @Test
    void anAgreementIsWrittenInOneWay() {
        var given = "{\"label\":{\"kind\":\"choice\",\"value\":\"ship\"},"
                + "\"submission\":\"01990a5d-ac96-774b-8cce-b302099a0005\","
                + "\"tasker\":\"01990a5d-ac96-774b-8cce-b302099a0003\"}";
        var hash = CryptoHash.sha256(given.getBytes(StandardCharsets.UTF_8))
                .bytes()
                .hex();

        assertThat(AgreementLeaf.of(ProvenSamples.agreed("image-1")).content())
                .isEqualTo("{\"confidence\":0.97,\"format\":\"concord-agreement.v1\","
                        + "\"label\":{\"kind\":\"choice\",\"value\":\"ship\"},\"method\":\"dawid-skene\",\"name\":\"image-1\","
                        + "\"project\":\"01990a5d-ac96-774b-8cce-b302099a0001\",\"revision\":{\"generation\":1,\"number\":2},"
                        + "\"state\":\"agreed\",\"submissions\":[{\"hash\":\"" + hash
                        + "\",\"submission\":\"01990a5d-ac96-774b-8cce-b302099a0005\"}],"
                        + "\"task\":\"01990a5d-ac96-774b-8cce-b302099a0002\"}");
    }

    @Test
    void aTaskWithoutALabelHasALeafToo() {
        var agreed = ProvenSamples.agreed("image-1");
        var withdrawn = new LabelAgreed(
                agreed.taskId(),
                agreed.projectId(),
                "image-1",
                AgreementState.WITHDRAWN,
                null,
                0,
                Revision.FIRST,
                DecisionMethod.MAJORITY,
                0,
                Map.of(),
                List.of());

        assertThat(AgreementLeaf.of(withdrawn).content())
                .contains("\"confidence\":0,", "\"state\":\"withdrawn\"", "\"submissions\":[]")
                .doesNotContain("label\":{");
    }

    @Test
    void aNumberThatIsEqualIsWrittenAlike() {
        var agreed = ProvenSamples.agreed("image-1");
        var boxes = new LabelAgreed(
                agreed.taskId(),
                agreed.projectId(),
                "image-1",
                AgreementState.AGREED,
                new Boxes(List.of(new Box("ship", 10.50, 0, 200, 80.25))),
                1,
                Revision.FIRST,
                DecisionMethod.REGION_VOTE,
                3,
                Map.of(),
                List.of(),
                null,
                true,
                null);

        assertThat(AgreementLeaf.of(boxes).content())
                .contains(
                        "{\"class\":\"ship\",\"height\":80.25,\"width\":200,\"x\":10.5,\"y\":0}", "\"reviewed\":true");
    }

    @Test
    void whatATaskerGaveChangesTheHash() {
        var agreed = ProvenSamples.agreed("image-1");

        assertThat(AgreementLeaf.of(agreed).hash())
                .isNotEqualTo(AgreementLeaf.of(ProvenSamples.agreed("image-2")).hash());
        assertThat(AgreementLeaf.of(agreed).hash())
                .isEqualTo(AgreementLeaf.of(ProvenSamples.agreed("image-1")).hash());
    }
}
