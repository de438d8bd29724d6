/** Fungible tokens (NEP-141, 145, 148, 297): calls that pay, views that read, and what the chain says was moved. */
@NullMarked
package dev.concord.near.token;

import org.jspecify.annotations.NullMarked;
