package io.cachewright.runtime.shared;

/** Reads a written key back for people, with nothing sensitive in it, and not more than they want to see. */
final class KeyReading {
    private static final int LONGEST = 200;

    private final byte[] bytes;
    private final StringBuilder text = new StringBuilder();
    private int at;

    /** How many sensitive parts it is in, of which nothing may be seen. */
    private int hidden;

    private KeyReading(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The parts, as in {@code A1, EUR}; {@code ()} where there are none. */
    static String of(byte[] canonical) {
        if (canonical.length == 0) {
            return "()";
        }
        KeyReading reading = new KeyReading(canonical);
        reading.parts(", ");
        String text = reading.text.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private void parts(String between) {
        for (boolean isFirst = true; goesOn(); isFirst = false) {
            show(isFirst ? "" : between);
            part();
        }
    }

    private boolean goesOn() {
        return at < bytes.length && bytes[at] != KeyTag.END;
    }

    private void part() {
        int tag = bytes[at++];
        switch (tag) {
            case KeyTag.NULL -> show("null");
            case KeyTag.TRUE -> show("true");
            case KeyTag.FALSE -> show("false");
            case KeyTag.CHAR -> show(String.valueOf((char) number()));
            case KeyTag.BYTE, KeyTag.SHORT, KeyTag.INT, KeyTag.LONG -> show(Long.toString(number()));
            case KeyTag.FLOAT -> show(Float.toString(Float.intBitsToFloat((int) number())));
            case KeyTag.DOUBLE -> show(Double.toString(Double.longBitsToDouble(number())));
            case KeyTag.BYTES -> showBytes();
            case KeyTag.TEXTS -> showTexts();
            case KeyTag.SENSITIVE -> {
                show("***");
                hidden++;
                part();
                hidden--;
            }
            case KeyTag.LIST, KeyTag.ARRAY, KeyTag.SET -> within("[", "]");
            case KeyTag.COMPONENTS -> within("(", ")");
            case KeyTag.OPTIONAL -> within("Optional[", "]");
            case KeyTag.MAP -> showMap();
            default -> showText();
        }
    }

    private void within(String open, String close) {
        show(open);
        parts(", ");
        at++;
        show(close);
    }

    private void showMap() {
        show("{");
        for (boolean isFirst = true; goesOn(); isFirst = false) {
            show(isFirst ? "" : ", ");
            part();
            show("=");
            part();
        }
        at++;
        show("}");
    }

    private void showTexts() {
        boolean isFirst = true;
        for (long rest = number(); rest > 0; rest--) {
            boolean isEmpty = bytes[at] == 0;
            show(isFirst || isEmpty ? "" : " ");
            showText();
            isFirst &= isEmpty;
        }
    }

    private void showBytes() {
        for (long rest = number(); rest > 0; rest--) {
            show(Integer.toHexString(0x100 | bytes[at++] & 0xFF).substring(1));
        }
    }

    private void showText() {
        for (long rest = number(); rest > 0; rest--) {
            int first = bytes[at++] & 0xFF;
            int letter = first < 0x80
                    ? first
                    : first < 0xE0 ? (first & 0x1F) << 6 | next() : (first & 0x0F) << 12 | next() << 6 | next();
            if (hidden == 0 && text.length() <= LONGEST) {
                text.append((char) letter);
            }
        }
    }

    private int next() {
        return bytes[at++] & 0x3F;
    }

    private void show(String more) {
        if (hidden == 0 && text.length() <= LONGEST) {
            text.append(more);
        }
    }

    private long number() {
        long value = 0;
        int shift = 0;
        byte part;
        do {
            part = bytes[at++];
            value |= (part & 0x7FL) << shift;
            shift += 7;
        } while (part < 0);
        return value >>> 1 ^ -(value & 1);
    }
}
