package dev.concord.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.local.process.StartFailed;
import org.junit.jupiter.api.Test;

final class MachineTest {

    @Test
    void knownMachinesHaveBinaries() {
        assertThat(Machine.of("Linux", "amd64")).isEqualTo(Machine.LINUX_X86_64);
        assertThat(Machine.of("Linux", "aarch64")).isEqualTo(Machine.LINUX_ARM_64);
        assertThat(Machine.of("Mac OS X", "aarch64")).isEqualTo(Machine.DARWIN_ARM_64);
        assertThat(Machine.of("Mac OS X", "x86_64")).isEqualTo(Machine.DARWIN_X86_64);
    }

    @Test
    void othersAreNamed() {
        assertThatThrownBy(() -> Machine.of("Windows 11", "amd64"))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("Windows 11 on amd64 (expected: Linux or macOS");
        assertThatThrownBy(() -> Machine.of("Linux", "riscv64")).hasMessageContaining("riscv64");
    }
}
