package dev.concord.web.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only https to the public internet, whatever a name says and in whatever form an address is written. */
final class OutboundGuardTest {

    private final OutboundGuard guard =
            new OutboundGuard(new OutboundSettings(false, false), InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.215.14/hook",
                "https://93.184.215.14:8443/hook?token=a",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "HTTPS://1.1.1.1"
            })
    void publicAddressesMayBeCalled(String url) {
        assertThat(guard.check("url", url)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "0x7f000001",
                "[::]",
                "[::1]",
                "[::127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:a9fe:a9fe]",
                "[64:ff9b::a9fe:a9fe]",
                "[64:ff9b:1::1]",
                "[100::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[2002:a9fe:a9fe::1]",
                "[3fff::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "[febf::1]",
                "[fec0::1]",
                "[ff02::1]"
            })
    void internalAddressesMayNot(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.check("url", "https://" + host + "/"))
                .withMessage("url: host %s (expected: one with public addresses only)", host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.215.14/",
                "ftp://93.184.215.14/",
                "file:///etc/passwd",
                "//93.184.215.14/",
                "https:///hook",
                "https://user@93.184.215.14/",
                "https://93.184.215.14@10.0.0.1/",
                "https://93.184.215.14/#part",
                "https://93.184.215.14\\@10.0.0.1/",
                "https://127.1/",
                "not an address",
                ""
            })
    void whatIsNoPlainHttpsAddressIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.check("url", url))
                .withMessageStartingWith("url: \"" + url + "\" (expected: https:// with a host");
    }

    @Test
    void anAddressOfAnyLengthIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.check("url", "https://93.184.215.14/" + "a".repeat(3_000)));
    }

    @Test
    void aNameIsRefusedIfOneOfItsAddressesIsInternal() throws UnknownHostException {
        var mixed = guard("93.184.215.14", "10.0.0.1");

        assertThatExceptionOfType(InternalAddressException.class).isThrownBy(() -> mixed.resolve("mixed.example"));
        assertThat(guard("93.184.215.14").resolve("public.example"))
                .containsExactly(InetAddress.ofLiteral("93.184.215.14"));
    }

    @Test
    void aNameThatChangesItsMindIsRefusedWhenItIsConnectedTo() throws UnknownHostException {
        var answers = new ArrayDeque<>(List.of("93.184.215.14", "169.254.169.254"));
        var rebinding = new OutboundGuard(
                new OutboundSettings(false, false), _ -> new InetAddress[] {InetAddress.ofLiteral(answers.remove())});

        rebinding.check("url", "https://rebinding.example/");

        assertThatExceptionOfType(InternalAddressException.class)
                .isThrownBy(() -> rebinding.resolve("rebinding.example"));
    }

    @Test
    void aLocalPlatformMayCallItselfButNoMetadata() {
        var local = new OutboundGuard(new OutboundSettings(true, true), InetAddress::getAllByName);

        assertThat(local.check("url", "http://127.0.0.1:8080/hook")).hasPort(8080);
        assertThat(local.check("url", "http://192.168.1.7/")).hasHost("192.168.1.7");
        assertThatIllegalArgumentException().isThrownBy(() -> local.check("url", "http://169.254.169.254/"));
        assertThatIllegalArgumentException().isThrownBy(() -> local.check("url", "http://[fe80::1]/"));
    }

    private static OutboundGuard guard(String... addresses) {
        return new OutboundGuard(
                new OutboundSettings(false, false),
                _ -> Arrays.stream(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
    }
}
