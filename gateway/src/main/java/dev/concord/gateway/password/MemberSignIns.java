package dev.concord.gateway.password;

import dev.concord.contracts.id.MemberId;
import dev.concord.gateway.session.Person;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** How members come to sign in; all within the transaction that changes the membership. */
@Component
public final class MemberSignIns {

    private final Passwords passwords;
    private final PasswordHashes hashes;
    private final InstantSource clock;

    MemberSignIns(Passwords passwords, PasswordHashes hashes, InstantSource clock) {
        this.passwords = passwords;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** A password that nobody has yet, hashed before the transaction, as that takes its time. */
    public record Prepared(SignInName name, String hash) {

        @Override
        public String toString() {
            return "Prepared(hidden)";
        }
    }

    public Prepared prepare(ChosenPassword chosen) {
        return new Prepared(chosen.name(), hashes.of(chosen.password()));
    }

    /** Gives the member the password; false if the name is taken. */
    public boolean add(MemberId member, Prepared prepared) {
        return passwords.add(new Person.Member(member), prepared.name(), prepared.hash(), clock.instant());
    }
}
