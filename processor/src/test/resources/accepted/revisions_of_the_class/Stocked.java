package library;

public class Stocked {
    protected int shelves = 1;

    protected long revision() throws IllegalStateException {
        return shelves;
    }

    public void restock() {
        shelves++;
    }
}
