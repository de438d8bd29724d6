package dev.concord.local.drill;

import dev.concord.payout.step.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws rounds from two decks of cards, one of steps and one of troubles, so that each comes about as often as the others. */
final class Draw {

    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();

    Draw(long seed) {
        this.random = new Random(seed);
    }

    List<Round> rounds(int count) {
        var rounds = new ArrayList<Round>();
        for (var number = 1; number <= count; number++) {
            rounds.add(round(number));
        }
        return List.copyOf(rounds);
    }

    private Round round(int number) {
        var step = card(steps, Step.values());
        var endpoint = ChainControl.ENDPOINTS.get(random.nextInt(ChainControl.ENDPOINTS.size()));
        // Nothing is buried unless it has expired; another trouble stays in its deck.
        var isBurial = step == Step.BURYING || step == Step.BURIED;
        var trouble = isBurial ? Trouble.EXPIRY : card(troubles, Trouble.values());
        return new Round(number, step, trouble, endpoint, random.nextBoolean());
    }

    private <T> T card(List<T> deck, T[] all) {
        if (deck.isEmpty()) {
            deck.addAll(Arrays.asList(all));
            Collections.shuffle(deck, random);
        }
        return deck.removeLast();
    }
}
