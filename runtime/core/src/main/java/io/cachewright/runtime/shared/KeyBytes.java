package io.cachewright.runtime.shared;

import java.util.Arrays;

/** Bytes that grow, with numbers and texts in them that say themselves where they end. For one thread. */
final class KeyBytes {
    private byte[] bytes = new byte[64];
    private int size;

    KeyBytes put(int value) {
        ensureRoom(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Small ones, also below zero, in few bytes: seven bits each, of which the first says whether more follow. */
    KeyBytes number(long value) {
        ensureRoom(10);
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Each char by itself, since half a surrogate pair has no UTF-8, and would be a question mark like any other half. */
    KeyBytes text(String text) {
        int length = text.length();
        number(length);
        ensureRoom(3L * length);
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            if (letter < 0x80) {
                to[at++] = (byte) letter;
            } else if (letter < 0x800) {
                to[at++] = (byte) (0xC0 | letter >> 6);
                to[at++] = (byte) (0x80 | letter & 0x3F);
            } else {
                to[at++] = (byte) (0xE0 | letter >> 12);
                to[at++] = (byte) (0x80 | letter >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | letter & 0x3F);
            }
        }
        size = at;
        return this;
    }

    KeyBytes raw(byte[] content) {
        number(content.length);
        ensureRoom(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
        return this;
    }

    byte[] copied() {
        return Arrays.copyOf(bytes, size);
    }

    /** Elements that are written from here on, one after the other. */
    Ranges ranges() {
        return new Ranges();
    }

    private void ensureRoom(long more) {
        long needed = size + more;
        if (needed > bytes.length) {
            if (needed > Integer.MAX_VALUE - 8) {
                throw new ValueTypeException("the key is longer than 2 GB.", "Leave out what need not be in the key.");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
        }
    }

    /** Where each of several elements begins, to put them in order. */
    final class Ranges {
        private int[] starts = new int[8];
        private int count;

        void begin() {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = size;
        }

        /** By their bytes, since a set says nothing of the order in which it gives its elements. */
        void sort() {
            if (count < 2) {
                return;
            }
            byte[][] elements = new byte[count][];
            for (int i = 0; i < count; i++) {
                elements[i] = Arrays.copyOfRange(bytes, starts[i], i + 1 < count ? starts[i + 1] : size);
            }
            Arrays.sort(elements, Arrays::compareUnsigned);
            int at = starts[0];
            for (byte[] element : elements) {
                System.arraycopy(element, 0, bytes, at, element.length);
                at += element.length;
            }
        }
    }
}
