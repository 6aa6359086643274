package storefront.load;

/**
 * How much load there is to be, within bounds: what is more or less than can be is an {@link IllegalArgumentException}.
 *
 * @param seconds for each half: without caches and with them; 1 to 30
 * @param customers at the same time, each of whom waits for an answer before asking again; 1 to 32
 */
public record Plan(int seconds, int customers) {
    public Plan {
        if (seconds < 1 || seconds > 30) {
            throw new IllegalArgumentException("Load takes 1 to 30 seconds for each half, not " + seconds + ".");
        }
        if (customers < 1 || customers > 32) {
            throw new IllegalArgumentException("There may be 1 to 32 customers, not " + customers + ".");
        }
    }
}
