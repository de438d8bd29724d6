package dev.concord.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class HmacSha256Test {

    /** The test case 2 of RFC 4231. */
    private static final String PUBLISHED = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private final HmacSha256 jefe = new HmacSha256("Jefe".getBytes(US_ASCII));
    private final byte[] content = "what do ya want for nothing?".getBytes(US_ASCII);

    @Test
    void theMarkIsThePublishedOne() {
        assertThat(HexFormat.of().formatHex(jefe.of(content))).isEqualTo(PUBLISHED);
    }

    @Test
    void aDerivedKeyIsTheMarkOfItsPurpose() {
        assertThat(jefe.derived(content).of(content))
                .isEqualTo(new HmacSha256(HexFormat.of().parseHex(PUBLISHED)).of(content));
    }
}
