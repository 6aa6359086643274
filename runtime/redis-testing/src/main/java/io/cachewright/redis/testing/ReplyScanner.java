package io.cachewright.redis.testing;

/** Finds where replies end in a stream of RESP2 or RESP3, however it is cut into pieces. One thread at a time. */
final class ReplyScanner {
    /** Values that are still to come before the reply is whole; those inside lists are added as the lists begin. */
    private long due;
    /** Bytes of a bulk that are still to come, with the line end behind it. */
    private long skip;
    /** The type of the line that is being read, or 0 between lines. */
    private int type;

    private long number;
    private boolean digits;
    private boolean negative;

    /** Whether the next byte begins a reply. */
    boolean isBetweenReplies() {
        return due == 0;
    }

    /** Reads on to the end of a reply, or of the bytes; returns the index behind what was read. */
    int scan(byte[] bytes, int from, int to) {
        if (due == 0) {
            due = 1;
        }
        int at = from;
        while (at < to && due > 0) {
            if (skip > 0) {
                int skipped = (int) Math.min(skip, to - at);
                skip -= skipped;
                at += skipped;
                if (skip == 0) {
                    due--;
                }
            } else {
                read(bytes[at]);
                at++;
            }
        }
        return at;
    }

    private void read(byte next) {
        if (type == 0) {
            type = next;
            number = 0;
            digits = true;
            negative = false;
        } else if (next == '\n') {
            endLine();
            type = 0;
        } else if (next == '-') {
            negative = true;
        } else if (digits && next >= '0' && next <= '9') {
            number = 10 * number + (next - '0');
        } else {
            digits = false;
        }
    }

    private void endLine() {
        boolean counts = !negative;
        switch (type) {
            case '$', '=', '!' -> {
                if (counts) {
                    skip = number + 2;
                } else {
                    due--;
                }
            }
            case '*', '~', '>' -> due += (counts ? number : 0) - 1;
            case '%' -> due += 2 * number - 1;
            // Attributes stand before the value that they describe.
            case '|' -> due += 2 * number;
            default -> due--;
        }
    }
}
