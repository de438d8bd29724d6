package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

final class PreferencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait=7",
                "Wait = 7",
                "wait=\"7\"",
                "respond-async, wait=7",
                "respond-async;x=y,wait=7;foo",
                "wait=7, wait=9"
            })
    void howLongACallerWouldWaitIsRead(String header) {
        assertThat(Preferences.waitIn(prefer(header))).hasValue(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=-1", "wait=1.5", "wait=9999999999", "await=7", "return=minimal"})
    void whatCannotBeReadIsNoPreference(String header) {
        assertThat(Preferences.waitIn(prefer(header))).isEmpty();
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(Preferences.waitIn(prefer("return=minimal", "wait=3"))).hasValue(Duration.ofSeconds(3));
        assertThat(Preferences.waitIn(new HttpHeaders())).isEmpty();
        assertThat(Preferences.toWait(Duration.ofSeconds(3))).isEqualTo("wait=3");
    }

    private static HttpHeaders prefer(String... values) {
        var headers = new HttpHeaders();
        for (var value : values) {
            headers.add("Prefer", value);
        }
        return headers;
    }
}
