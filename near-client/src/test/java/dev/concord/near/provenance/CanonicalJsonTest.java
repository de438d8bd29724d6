package dev.concord.near.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The examples of RFC 8785. */
final class CanonicalJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Appendix B: the bits of a double, and what it is written as. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreWrittenAsEcmaScriptDoes(String bits, String expected) {
        assertThat(EcmaNumber.text(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.97, 0.97",
        "10.0, 10",
        "0.1, 0.1",
        "1e21, 1e+21",
        "123456789.125, 123456789.125",
        "1e-7, 1e-7",
        "2e-323, 2e-323"
    })
    void ordinaryNumbersToo(double number, String expected) {
        assertThat(EcmaNumber.text(number)).isEqualTo(expected);
    }

    @Test
    void everyNumberReadsBackAsItself() {
        var seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (var i = 0; i < 20_000; i++) {
            var number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(EcmaNumber.text(number)))
                        .as("seed %d, number %s", seed, number)
                        .isEqualTo(number == 0 ? 0.0 : number);
            }
        }
    }

    @Test
    void theExampleOfTheRfc() {
        assertThat(canonical("""
                        {
                          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                          "literals": [null, true, false]
                        }"""))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void namesAreOrderedByTheirUtf16CodeUnits() {
        assertThat(canonical("""
                        {"\\u20ac":"Euro","\\r":"CR","\\ufb33":"Dalet","1":"One","\\ud83d\\ude00":"Face","\\u0080":"Control",\
                        "\\u00f6":"O"}"""))
                .isEqualTo("{\"\\r\":\"CR\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"O\",\"€\":\"Euro\","
                        + "\"😀\":\"Face\",\"\ufb33\":\"Dalet\"}");
    }

    @Test
    void emptyOnesAndWholeNumbers() {
        assertThat(canonical("{ \"b\" : [ ] , \"a\" : { } , \"c\" : -12 }")).isEqualTo("{\"a\":{},\"b\":[],\"c\":-12}");
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        assertThatThrownBy(() -> canonical("9007199254740993")).hasMessageContaining("at most 2^53");
        assertThatThrownBy(() -> canonical("-9223372036854775808")).hasMessageContaining("at most 2^53");
        assertThatThrownBy(() -> canonical("123456789012345678901234567890")).hasMessageContaining("at most 2^53");
        assertThatThrownBy(() -> CanonicalJson.write(JSON.createArrayNode().add("half \ud83d of it")))
                .hasMessageContaining("half a character");
        assertThatThrownBy(() -> EcmaNumber.text(Double.NaN)).hasMessageContaining("finite");
    }

    private static String canonical(String json) {
        return CanonicalJson.write(JSON.readTree(json));
    }
}
