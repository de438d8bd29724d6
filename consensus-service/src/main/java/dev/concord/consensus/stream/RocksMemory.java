package dev.concord.consensus.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bounded memory for all stores of the process. By itself every store of every partition takes up to 100 MB outside the
 * heap. Static, since Kafka Streams makes an instance for each store; public, because it makes it by name.
 */
public final class RocksMemory implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 64L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 32L * 1024 * 1024;
    private static final int NO_SHARD_BITS = -1;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(CACHE_BYTES, NO_SHARD_BITS, false);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String store, Options options) {
        // Cache and buffers are shared and live as long as the process.
    }
}
