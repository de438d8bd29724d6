package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ScaleMethodTest {

    @Test
    void methodsAreFoundByName() {
        assertThat(ScaleMethod.named("catd")).isEqualTo(ScaleMethod.CATD);
        assertThat(ScaleMethod.named("latent-scale").refinement()).isInstanceOf(LatentScale.class);
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> ScaleMethod.named("mode"))
                .hasMessage("method: mode (expected one of: mean, median, catd, latent-scale)");
    }
}
