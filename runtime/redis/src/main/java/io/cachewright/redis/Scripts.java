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

    /**
     * The version of a cache, made if it is missing or of another lineage, or if it lists as many {@link Forms} as it can, and
     * with a form added to its list if it is not there: that changes nothing that is compared.
     */
    static final String CACHE_VERSION = """
            local function listed(version, form)
              for at = 33, #version, 8 do
                if string.sub(version, at, at + 7) == form then return true end
              end
              return false
            end
            local function cache_version(key, lineage, fresh, lasts, form)
              local found = redis.pcall('GETRANGE', key, 0, 96)
              local there = type(found) == 'string' and #found > 32 and #found <= 96 and #found % 8 == 0
              if there and string.sub(found, 17, 32) == lineage then
                if listed(found, form) then return found end
                if #found < 96 then
                  redis.call('SETRANGE', key, #found, form)
                  return found .. form
                end
              end
              local version = fresh .. lineage .. form
              redis.call('SET', key, version, 'PX', lasts)
              return version
            end
            """;

    /** The version of a tag, made if it is missing. */
    static final String TAG_VERSION = """
            local function tag_version(key, fresh, lasts)
              local found = exactly(key, 16)
              if found then return found end
              redis.call('SET', key, fresh, 'PX', lasts)
              return fresh
            end
            """;

    /** Whether a version is as it was; that of a cache has its forms behind it. */
    static final String STANDS = """
            local function stands(key, version)
              local last = #version == 32 and 31 or #version
              return redis.pcall('GETRANGE', key, 0, last) == version
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
     * nobody's, since nothing will be filled by it. A claim is a lease like any other, and goes when this one comes. A put takes
     * away what there is in other forms, or says that there are some it was not told of. Keys: lease, entry, version of the
     * cache, versions of tags, leases and entries in other forms. Arguments: lineage, a fresh version, a fresh token, how long the
     * lease lasts, its purpose, how long new versions last, what entries of the key begin with, revision, form, how many tags
     * there are, the other forms. Returns FOUND, or HELD and whose, or TAKEN and the versions, or FORMS and the version.
     */
    static final Script LEASE = Script.once(EXACTLY + CLAIMANT + CACHE_VERSION + TAG_VERSION + """
            local version = cache_version(KEYS[3], ARGV[1], ARGV[2], ARGV[6], ARGV[9])
            if ARGV[5] == 'PUT' then
              for at = 33, #version, 8 do
                local form = string.sub(version, at, at + 7)
                if form ~= ARGV[9] and not listed(string.rep(' ', 32) .. ARGV[11], form) then
                  return {'FORMS', version}
                end
              end
            end
            local versions = {'TAKEN', version}
            local proof = ARGV[7] .. string.sub(version, 1, 16)
            local tags = tonumber(ARGV[10])
            for i = 4, 3 + tags do
              local tag = tag_version(KEYS[i], ARGV[2], ARGV[6])
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
            for i = 4 + tags, #KEYS do
              redis.call('UNLINK', KEYS[i])
            end
            return versions
            """);

    /**
     * Keeps an entry. Keys: lease, entry, version of the cache, versions of tags. Arguments: token, entry, how long it
     * lasts, how long versions are to last, the versions it was loaded under. Returns whether it is kept. Writes the entry
     * before anything else: a server whose memory is full stops a script at its first write only.
     */
    static final Script FILL = Script.of(EXACTLY + HOLDER + STANDS + """
            local held = holder(ARGV[1])
            if not held then
              return 0
            end
            for i = 3, #KEYS do
              if not stands(KEYS[i], ARGV[i + 2]) then
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
    static final Script BUMP = Script.once(EXACTLY + """
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
