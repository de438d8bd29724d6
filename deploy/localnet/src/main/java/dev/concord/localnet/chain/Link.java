package dev.concord.localnet.chain;

/** How what a contract sends hangs together. */
enum Link {
    ALONE,
    /** Its result goes to the callback that is sent behind it. */
    RESULT_TO_CALLBACK,
    /** Waits for the result of what is sent before it, and gives the result of the whole call. */
    CALLBACK
}
