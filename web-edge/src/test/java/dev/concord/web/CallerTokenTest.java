package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what the gateway signed, and only for as long as it said, tells who calls. */
final class CallerTokenTest {

    private static final String SECRET = "a secret of these tests, 32 characters";
    private static final Instant EXPIRY = Instant.parse("2026-11-24T10:01:00Z");
    private static final Instant BEFORE = EXPIRY.minusSeconds(60);
    private static final UUID ID = UUID.fromString("0193a000-0000-7000-8000-000000000001");
    private static final Caller VENDOR = new Caller.VendorCaller(new VendorId(ID));
    private static final Caller MEMBER =
            new Caller.VendorCaller(new VendorId(ID), VendorRole.REVIEWER, new MemberId(ID));

    @Test
    void eachKindOfCallerComesOutAsItWentIn() {
        assertComesOut(VENDOR);
        assertComesOut(MEMBER);
        assertComesOut(new Caller.VendorCaller(new VendorId(ID), VendorRole.VIEWER, null));
        assertComesOut(new Caller.TaskerCaller(new TaskerId(ID), false));
        assertComesOut(new Caller.TaskerCaller(new TaskerId(ID), true));
        assertComesOut(new Caller.OperatorCaller());
    }

    @Test
    void aTokenEndsWithTheSecondThatItNames() {
        var token = CallerToken.mint(VENDOR, EXPIRY, SECRET);

        assertThat(CallerToken.verify(token, EXPIRY.plusMillis(999), SECRET)).contains(VENDOR);
        assertThat(CallerToken.verify(token, EXPIRY.plusSeconds(1), SECRET)).isEmpty();
    }

    @Test
    void aTokenUnderAnotherSecretIsNone() {
        var token = CallerToken.mint(VENDOR, EXPIRY, "another secret of 32 characters...");

        assertThat(CallerToken.verify(token, BEFORE, SECRET)).isEmpty();
    }

    @Test
    void whateverIsChangedInATokenItIsNoneAnyMore() {
        var token = CallerToken.mint(new Caller.TaskerCaller(new TaskerId(ID), false), EXPIRY, SECRET);

        for (var at = 0; at < token.length(); at++) {
            var changed = token.substring(0, at) + (token.charAt(at) == '1' ? '2' : '1') + token.substring(at + 1);
            assertThat(CallerToken.verify(changed, BEFORE, SECRET)).as(changed).isEmpty();
        }
        assertThat(CallerToken.verify(
                        CallerToken.mint(MEMBER, EXPIRY, SECRET).replace("reviewer", "owner"), BEFORE, SECRET))
                .isEmpty();
        assertThat(CallerToken.verify(token.replace("tasker", "vendor"), BEFORE, SECRET))
                .isEmpty();
        assertThat(CallerToken.verify(token.replace("false", "true"), BEFORE, SECRET))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "|", "||||", "vendor", "vendor|x||1|", "operator||| |", "operator||9999999999|x", "ö|ö|ö|ö|ö"
            })
    void whatIsNoTokenIsNone(String text) {
        assertThat(CallerToken.verify(text, BEFORE, SECRET)).isEmpty();
    }

    @Test
    void aLongTextIsRefusedWithoutALook() {
        var token = CallerToken.mint(VENDOR, EXPIRY, SECRET);

        assertThat(CallerToken.verify(token + "=".repeat(200), BEFORE, SECRET)).isEmpty();
        assertThat(CallerToken.verify("|".repeat(1 << 20), BEFORE, SECRET)).isEmpty();
    }

    @Test
    void theLongestTokenIsShortEnough() {
        var longest = CallerToken.mint(MEMBER, Instant.ofEpochSecond(99_999_999_999L), SECRET);

        assertThat(longest).hasSizeLessThan(200);
        assertThat(CallerToken.verify(longest, BEFORE, SECRET)).isPresent();
    }

    @Test
    void theSignatureIsOf256Bits() {
        var token = CallerToken.mint(VENDOR, EXPIRY, SECRET);

        assertThat(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('|') + 1)))
                .hasSize(32);
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefused() {
        assertThatThrownBy(() -> CallerToken.requireStrong("x".repeat(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("caller secret: 31 characters (expected: at least 32)");
        CallerToken.requireStrong("x".repeat(32));
    }

    private static void assertComesOut(Caller caller) {
        assertThat(CallerToken.verify(CallerToken.mint(caller, EXPIRY, SECRET), BEFORE, SECRET))
                .contains(caller);
    }
}
