package dev.concord.task.export.table;

import dev.concord.contracts.label.LabelKind;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.springframework.stereotype.Component;

/** Apache Parquet, with the names of the JSON lines; labels are JSON, submissions and predictions lists of groups. */
@Component
final class ParquetFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("parquet", "application/vnd.apache.parquet", "parquet");

    /** What is held until it is written. */
    private static final long ROW_GROUP_BYTES = 8L << 20;

    private static final int PAGE_BYTES = 256 << 10;

    /** Rows may be large, so their sizes are looked at often. */
    private static final int ROWS_BETWEEN_CHECKS = 20;

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return true;
    }

    @Override
    public boolean showsSubmissions() {
        return true;
    }

    @Override
    public boolean readsData() {
        return false;
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        // Closed only at its end, since that writes the footer: a file that broke off must not look complete.
        var writer = new ParquetRows.Builder(new ParquetTarget(target), export.submissions())
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new GzipPages())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageSize(PAGE_BYTES)
                .withMinRowCountForPageSizeCheck(ROWS_BETWEEN_CHECKS)
                .build();
        export.agreements().forEach(writer::write);
        writer.close();
    }
}
