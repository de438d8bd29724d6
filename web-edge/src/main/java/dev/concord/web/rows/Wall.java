package dev.concord.web.rows;

/** Which requests stand before the wall. */
enum Wall {
    REQUESTS,
    /** Only those that read. What changes something in a ledger writes the other side of it too, which is not the caller's. */
    READS
}
