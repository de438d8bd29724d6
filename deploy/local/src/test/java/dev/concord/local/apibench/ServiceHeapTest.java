package dev.concord.local.apibench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ServiceHeapTest {

    @Test
    void theHeapIsTheSumOfItsParts() {
        var metrics = """
            # TYPE jvm_memory_committed_bytes gauge
            jvm_memory_committed_bytes{area="heap",id="Eden Space"} 1.0E7
            jvm_memory_committed_bytes{area="heap",id="Tenured Gen"} 2.5E7
            jvm_memory_committed_bytes{area="nonheap",id="Metaspace"} 9.0E7
            """;

        assertThat(ServiceHeap.committed(metrics)).isEqualTo(3.5E7);
    }
}
