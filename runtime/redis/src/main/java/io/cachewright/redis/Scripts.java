package io.cachewright.redis;

import io.cachewright.redis.wire.Script;

/**
 * What the server does in one step. Constant texts; all keys are declared. Whatever is found where something else is
 * expected counts as missing, and only so much of it is read as would be right.
 */
final class Scripts {
    /** The text at a key if it has just this length, which is all that makes it ours. */
    static final String EXACTLY = """
            local function exactly(key, length)
              local found = redis.pcall('GETRANGE', key, 0, length)
              if type(found) == 'string' and #found == length then return found end
              return false
            end
            """;

    /** Whose claim it is that stands in an entry's place, and the versions it is under: see {@link Claims}. */
    static final String CLAIMANT = """
            local function claimant(found)
              if type(found) == 'string' and #found == 34 and string.sub(found, 1, 2) == 'cl' then
                return string.sub(found, 3)
              end
              return false
            end
            """;

    /** Which of a key's lease and entry has this token in it, if one has. */
    private static final String HOLDER = CLAIMANT + """
            local function holder(token)
              local lease = exactly(KEYS[1], 32)
              if lease and string.sub(lease, 1, 16) == token then return KEYS[1] end
              local claim = claimant(redis.pcall('GETRANGE', KEYS[2], 0, 34))
              if claim and string.sub(claim, 1, 16) == token then return KEYS[2] end
              return nil
            end
            """;

    /**
     * Takes the lease of a key: the token, and a hash of the versions it is taken under. One that was taken under others is
     * nobody's, since nothing will be filled by it. A claim is a lease like any other, and goes when this one comes. Keys: lease, entry, version of the cache, versions of tags. Arguments: lineage, a fresh
     * version, a fresh token, how long the lease lasts, its purpose, how long new versions last, what entries of the key
     * begin with, revision. Returns FOUND, or HELD and whose, or TAKEN and the versions.
     */
    static final Script LEASE = Script.of(EXACTLY + CLAIMANT + """
            local version = exactly(KEYS[3], 32)
            if not version or string.sub(version, 17) ~= ARGV[1] then
              version = ARGV[2] .. ARGV[1]
              redis.call('SET', KEYS[3], version, 'PX', ARGV[6])
              redis.call('UNLINK', KEYS[1])
            end
            local versions = {'TAKEN', version}
            local proof = ARGV[7] .. string.sub(version, 1, 16)
            for i = 4, #KEYS do
              local tag = exactly(KEYS[i], 16)
              if not tag then
                tag = ARGV[2]
                redis.call('SET', KEYS[i], tag, 'PX', ARGV[6])
              end
              versions[#versions + 1] = tag
              proof = proof .. tag
            end
            proof = proof .. ARGV[8]
            local found = redis.pcall('GETRANGE', KEYS[2], 0, #proof - 1)
            if ARGV[5] == 'LOAD' and found == proof then
              return {'FOUND'}
            end
            local under = string.sub(redis.sha1hex(string.sub(proof, #ARGV[7] + 1)), 1, 16)
            local claim = claimant(found)
            local lease = exactly(KEYS[1], 32) or claim
            if lease and string.sub(lease, 17) == under and (ARGV[5] == 'LOAD' or ARGV[5] == 'REFRESH') then
              return {'HELD', string.sub(lease, 1, 16)}
            end
            redis.call('SET', KEYS[1], ARGV[3] .. under, 'PX', ARGV[4])
            if claim or ARGV[5] == 'PUT' then
              redis.call('UNLINK', KEYS[2])
            end
            return versions
            """);

    /**
     * Keeps an entry. Keys: lease, entry, version of the cache, versions of tags. Arguments: token, entry, how long it
     * lasts, how long versions are to last, the versions it was loaded under. Returns whether it is kept. Writes the entry
     * before anything else: a server whose memory is full stops a script at its first write only.
     */
    static final Script FILL = Script.of(EXACTLY + HOLDER + """
            local held = holder(ARGV[1])
            if not held then
              return 0
            end
            for i = 3, #KEYS do
              if exactly(KEYS[i], #ARGV[i + 2]) ~= ARGV[i + 2] then
                redis.call('UNLINK', held)
                return 0
              end
            end
            redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
            redis.call('UNLINK', KEYS[1])
            for i = 3, #KEYS do
              if redis.call('PTTL', KEYS[i]) <= tonumber(ARGV[3]) then
                redis.call('PEXPIRE', KEYS[i], ARGV[4])
              end
            end
            return 1
            """);

    /** Gives a lease back. Keys: lease, entry. Argument: token. Returns that nothing is kept. */
    static final Script RELEASE = Script.of(EXACTLY + HOLDER + """
            local held = holder(ARGV[1])
            if held then
              redis.call('UNLINK', held)
            end
            return 0
            """);

    /**
     * Changes cells of a vector, which is made if it is missing or of another lineage. Key: vector. Arguments: lineage,
     * a fresh life, a fresh change, a new vector's cells, how long it lasts, then for each cell where it is and its new
     * value. Returns the vector as it was before, or was made.
     */
    static final Script BUMP = Script.of(EXACTLY + """
            local vector = exactly(KEYS[1], 48 + #ARGV[4])
            if not vector or string.sub(vector, 1, 16) ~= ARGV[1] then
              vector = ARGV[1] .. ARGV[2] .. ARGV[2] .. ARGV[4]
              redis.call('SET', KEYS[1], vector)
            end
            for i = 6, #ARGV, 2 do
              redis.call('SETRANGE', KEYS[1], ARGV[i], ARGV[i + 1])
            end
            if #ARGV > 5 then
              redis.call('SETRANGE', KEYS[1], 32, ARGV[3])
            end
            redis.call('PEXPIRE', KEYS[1], ARGV[5])
            return vector
            """);

    private Scripts() {}
}
