package dev.concord.consensus.aggregation.transcript;

/**
 * Lays a transcript along the slots of a network at the least cost (see {@link Stretch}). A long one is first pinned to the network
 * where both surely say the same, and only what lies between two pins is laid; so time and memory are bounded.
 */
final class Alignment {

    /** Slots times words that are still laid without pins. */
    private static final long EXACT_AREA = 1 << 18;

    private Alignment() {}

    /** Returns for each word the slot where it stands, or {@code ~slot} if it is a new one before that slot. */
    static int[] places(Votes votes, int[] words) {
        var places = new int[words.length];
        var slot = 0;
        var word = 0;
        if ((long) votes.slots() * words.length > EXACT_AREA) {
            for (var pin : Pins.of(votes, words)) {
                new Stretch(votes, words, slot, pin.slot(), word, pin.word()).lay(places);
                places[pin.word()] = pin.slot();
                slot = pin.slot() + 1;
                word = pin.word() + 1;
            }
        }
        new Stretch(votes, words, slot, votes.slots(), word, words.length).lay(places);
        return places;
    }
}
