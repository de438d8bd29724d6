package dev.concord.local.campaign;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.TaskerId;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.NearIdentity;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Registers taskers, each with a new account on NEAR that exists from its first payment on. */
public final class Crowd {

    private static final int HANDS = 8;

    private final ConcordClient client;
    private final Ids ids;
    private final Supplier<NearIdentity> newIdentity;

    public Crowd(ConcordClient client, Ids ids, Supplier<NearIdentity> newIdentity) {
        this.client = client;
        this.ids = ids;
        this.newIdentity = newIdentity;
    }

    /** Registers one tasker for each name. */
    public Map<String, Tasker> register(Set<String> names, Progress progress) throws InterruptedException {
        var taskers = new ConcurrentHashMap<String, Tasker>();
        new Crew(HANDS).work(names, name -> {
            taskers.put(name, registerOne());
            progress.update("registered %d of %d taskers".formatted(taskers.size(), names.size()));
        });
        progress.step("%d taskers registered, their NEAR accounts proven".formatted(taskers.size()));
        return Map.copyOf(taskers);
    }

    private Tasker registerOne() throws InterruptedException {
        var token = client.registerTasker(new TaskerId(ids.next()), false);
        var tasker = new Tasker(client.asTasker(token), newIdentity.get());
        tasker.api().accounts().register(tasker.identity());
        return tasker;
    }
}
