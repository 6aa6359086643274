package io.cachewright.redis;

import io.cachewright.redis.format.Entry;
import io.cachewright.redis.format.EntryFormat;
import io.cachewright.redis.format.EntryHeader;
import io.cachewright.redis.format.Proof;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Verb;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries and the versions that prove them, in one trip, without a script, which would cost the server a third
 * more.
 */
final class Reads<V extends @Nullable Object> {
    static final int TOKEN = EntryHeader.FILL;
    /** The token, and a hash of the versions that it was given under. */
    static final int LEASE = 2 * TOKEN;

    private final RedisCache<V> redisCache;

    Reads(RedisCache<V> redisCache) {
        this.redisCache = redisCache;
    }

    List<Look<V>> look(List<Asked> asked) {
        List<Look<V>> looks = new ArrayList<>(asked.size());
        for (int from = 0; from < asked.size(); from += Wire.BATCH) {
            looks.addAll(batch(asked.subList(from, Math.min(asked.size(), from + Wire.BATCH))));
        }
        return looks;
    }

    private List<Look<V>> batch(List<Asked> asked) {
        Questions questions = new Questions(asked.size());
        List<Question> each = new ArrayList<>(asked.size());
        for (Asked one : asked) {
            each.add(new Question(one, redisCache.format().maxBytes(), questions));
        }
        List<Reply> replies = redisCache.wire().trip(questions.commands(), false);
        List<Look<V>> looks = new ArrayList<>(asked.size());
        List<byte[]> damaged = new ArrayList<>(0);
        for (Question question : each) {
            looks.add(answer(question, replies, damaged));
        }
        remove(damaged);
        return looks;
    }

    /** Reads an entry without its value. */
    Look<V> check(Asked asked) {
        Questions questions = new Questions(1);
        int header = EntryFormat.headerLength(RedisCache.count(asked));
        Question question = new Question(asked, header - 1, questions);
        List<Reply> replies = redisCache.wire().trip(questions.commands(), false);
        StoredVersions versions = question.versions(replies);
        EntryHeader found = versions == null
                ? null
                : redisCache
                        .format()
                        .decodeHeader(
                                question.proof(versions),
                                replies.get(question.entry).bytes());
        if (found == null) {
            return Look.miss(versions, question.holder(replies));
        }
        Long left = question.left(replies);
        if (left == null || isWithoutEnd(found, left)) {
            remove(List.of(question.place.entry()));
            return Look.miss(versions, question.holder(replies));
        }
        return hit(null, found, left, versions, question.holder(replies));
    }

    /** Whether the server will not end this entry in time: a lease would find it valid for ever, so it has to go. */
    private static boolean isWithoutEnd(EntryHeader header, long left) {
        return left == -1 || age(header, left) < 0;
    }

    private Look<V> answer(Question question, List<Reply> replies, List<byte[]> damaged) {
        StoredVersions versions = question.versions(replies);
        String holder = question.holder(replies);
        byte[] bytes = replies.get(question.entry).bytes();
        if (versions == null) {
            return Look.miss(null, holder);
        }
        byte[] proof = question.proof(versions);
        if (!EntryFormat.begins(proof, bytes)) {
            return Look.miss(versions, holder);
        }
        Entry<V> entry = redisCache.format().decode(proof, bytes);
        Long left = question.left(replies);
        if (entry == null || left == null || isWithoutEnd(entry.header(), left)) {
            damaged.add(question.place.entry());
            return Look.miss(versions, holder);
        }
        return left < 0 ? Look.miss(versions, holder) : hit(entry.value(), entry.header(), left, versions, holder);
    }

    private static long age(EntryHeader header, long left) {
        return left < 0 ? 0 : header.ttlMillis() + header.staleMillis() - left;
    }

    private Look<V> hit(
            @Nullable V value,
            EntryHeader header,
            long left,
            @Nullable StoredVersions versions,
            @Nullable String holder) {
        return new Look<>(
                true,
                value,
                header.fill(),
                age(header, left) * 1_000_000,
                header.ttlMillis() * 1_000_000,
                header.loadNanos(),
                versions,
                holder);
    }

    private void remove(List<byte[]> damaged) {
        if (damaged.isEmpty()) {
            return;
        }
        redisCache.tally().damaged.add(damaged.size());
        try {
            redisCache
                    .wire()
                    .trip(
                            damaged.stream()
                                    .map(key -> Command.on(Verb.UNLINK, key))
                                    .toList(),
                            false);
        } catch (StoreException e) {
            // It is a miss already; whoever looks next tries again.
        }
    }

    /** What is asked about one key, and where in the trip's replies the answers are. */
    private final class Question {
        private final Asked asked;
        private final Place place;
        private final int left;
        private final int entry;
        private final int lease;
        private final int cache;
        private final int[] tags;

        Question(Asked asked, int length, Questions questions) {
            this.asked = asked;
            this.place = redisCache.place(asked);
            // Before the entry: should another take its place in between, it seems older than it is, not younger.
            left = questions.add(Command.on(Verb.PTTL, place.entry()));
            entry = questions.add(Command.read(place.entry(), length));
            lease = questions.add(Command.read(place.lease(), LEASE));
            cache = questions.once(redisCache.names().version(place.stripe()), Forms.LONGEST_VERSION);
            tags = asked.tags().stream()
                    .mapToInt(tag -> questions.once(redisCache.layout().tag(place.stripe(), tag), Proof.VERSION))
                    .toArray();
        }

        @Nullable
        StoredVersions versions(List<Reply> replies) {
            List<Reply> found = new ArrayList<>(tags.length);
            for (int tag : tags) {
                found.add(replies.get(tag));
            }
            return StoredVersions.read(replies.get(cache), found, asked, redisCache.forms());
        }

        byte[] proof(StoredVersions versions) {
            return redisCache.format().proof(place.check(), versions.proven());
        }

        @Nullable
        String holder(List<Reply> replies) {
            byte[] found = replies.get(lease).bytes();
            return found.length == LEASE
                    ? new String(found, 0, TOKEN, StandardCharsets.US_ASCII)
                    : Claims.claimant(replies.get(entry).bytes());
        }

        @Nullable
        Long left(List<Reply> replies) {
            return replies.get(left).number();
        }
    }
}
