package dev.concord.gateway.tasker;

/** Who may label, as submission-service knows them. */
public interface LabellingTaskers {

    /** Makes the tasker known there; again changes nothing. Returns false if the service did not confirm it. */
    boolean admit(Tasker tasker);
}
