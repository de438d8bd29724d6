package dev.concord.gateway.tasker;

import dev.concord.gateway.identity.SecretHash;

final class InMemoryTaskersTest implements TaskersContract {

    private final InMemoryTaskers taskers = new InMemoryTaskers();

    @Override
    public Taskers taskers() {
        return taskers;
    }

    @Override
    public void use(SecretHash token) {
        taskers.use(token);
    }
}
