/** JSON-RPC over HTTP in nearcore's shapes. */
@NullMarked
package dev.concord.localnet.web;

import org.jspecify.annotations.NullMarked;
