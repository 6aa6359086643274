package io.cachewright.redis.wire;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command, or a run of a script, with the key that says which server it is for. Its arrays must not be changed. */
public final class Command {
    /** An argument that stands for the lineage of whichever server is asked. */
    public static final byte[] LINEAGE = Argument.of("lineage");

    private static final byte[] NOTHING = {};

    private final Verb verb;
    private final byte[] key;
    private final byte[][] arguments;
    private final @Nullable Script script;

    private Command(Verb verb, byte[] key, byte[][] arguments, @Nullable Script script) {
        this.verb = verb;
        this.key = key;
        this.arguments = arguments;
        this.script = script;
    }

    /** A command on a key. */
    public static Command on(Verb verb, byte[] key, String... more) {
        byte[][] arguments = new byte[1 + more.length][];
        arguments[0] = key;
        for (int i = 0; i < more.length; i++) {
            arguments[1 + i] = Argument.of(more[i]);
        }
        return new Command(verb, key, arguments, null);
    }

    /** Reads as much as belongs there, and one byte more, which shows whether there is something else. */
    public static Command read(byte[] key, int length) {
        return new Command(Verb.GETRANGE, key, new byte[][] {key, Argument.of(0), Argument.of(length)}, null);
    }

    /** A command on keys of the same slot. */
    public static Command on(Verb verb, List<byte[]> keys) {
        return new Command(verb, keys.get(0), keys.toArray(byte[][]::new), null);
    }

    /** A run of a script over keys of the same slot. */
    public static Command run(Script script, List<byte[]> keys, List<byte[]> arguments) {
        byte[][] all = new byte[1 + keys.size() + arguments.size()][];
        all[0] = Argument.of(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            all[1 + i] = keys.get(i);
        }
        for (int i = 0; i < arguments.size(); i++) {
            all[1 + keys.size() + i] = arguments.get(i);
        }
        return new Command(Verb.EVALSHA, keys.get(0), all, script);
    }

    /** A command that is about the server itself. */
    static Command plain(Verb verb, String... arguments) {
        return new Command(
                verb, NOTHING, Arrays.stream(arguments).map(Argument::of).toArray(byte[][]::new), null);
    }

    /** This command with the script's text, for a server that does not know the script. */
    Command spelledOut() {
        return new Command(Verb.EVAL, key, arguments, script);
    }

    /** Whether it may be sent a second time when nobody knows what became of the first. */
    boolean isRepeatable() {
        return script == null || script.isRepeatable();
    }

    /** Whether it runs a script. */
    boolean isScript() {
        return script != null;
    }

    Verb verb() {
        return verb;
    }

    /** The key that says which server it is for; none if it is about the server itself. */
    byte[] key() {
        return key;
    }

    /** What follows the verb, for a server of this lineage. */
    byte[][] arguments(byte[] lineage) {
        if (script == null) {
            return arguments;
        }
        byte[][] all = new byte[1 + arguments.length][];
        all[0] = verb == Verb.EVAL ? script.text() : script.sha1();
        for (int i = 0; i < arguments.length; i++) {
            all[1 + i] = arguments[i] == LINEAGE ? lineage : arguments[i];
        }
        return all;
    }

    /** The size of this command in bytes, roughly. */
    public int size() {
        return Arrays.stream(arguments)
                .mapToInt(argument -> argument.length + 12)
                .sum();
    }
}
