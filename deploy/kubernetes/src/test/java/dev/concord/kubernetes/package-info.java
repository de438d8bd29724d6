/** The kustomize base is read as a cluster would read it, only more strictly: nothing in it may be unknown, dangling or unsafe. */
@NullMarked
package dev.concord.kubernetes;

import org.jspecify.annotations.NullMarked;
