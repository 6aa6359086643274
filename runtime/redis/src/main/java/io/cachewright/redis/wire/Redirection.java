package io.cachewright.redis.wire;

/** Where a server says a slot is: {@code MOVED 3999 127.0.0.1:6381}, or the same with ASK. */
record Redirection(Address address) {
    /** Whether this reply names another server, rather than asking to be tried again. */
    static boolean isOne(Reply reply) {
        return words(reply).length == 3;
    }

    /** The server that this reply names; without a host it means that of the server that was asked. */
    static Redirection of(Reply reply, Address asked) {
        String[] words = words(reply);
        try {
            int colon = words[2].lastIndexOf(':');
            String host = words[2].substring(0, colon);
            int port = Integer.parseInt(words[2].substring(colon + 1));
            return new Redirection(new Address(host.isEmpty() ? asked.host() : host, port));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw Unreachable.broken("The cluster at " + asked + " says something else: " + reply.error(), e);
        }
    }

    private static String[] words(Reply reply) {
        return String.valueOf(reply.error()).split(" ", -1);
    }
}
