package io.cachewright.redis;

import io.cachewright.redis.wire.Script;

/** What the server does for many keys in one step: see {@link Claims}. */
final class ClaimScripts {
    /**
     * Claims keys of which nothing is there: no entry, no lease. Keys: version of the cache, versions of tags, entries,
     * leases. Arguments: lineage, a fresh version, a fresh token, how long the claims last, how many tags there are, how
     * long new versions last, revision, form. Returns a letter for each key, {@code 1} if it is claimed, and the versions.
     */
    static final Script CLAIM = Script.of(Scripts.EXACTLY + Scripts.CACHE_VERSION + """
            local tags = tonumber(ARGV[5])
            local version = cache_version(KEYS[1], ARGV[1], ARGV[2], ARGV[6], ARGV[8])
            local answer = {'', version}
            local proof = string.sub(version, 1, 16)
            for i = 2, 1 + tags do
              local tag = exactly(KEYS[i], 16)
              if not tag then
                tag = ARGV[2]
                redis.call('SET', KEYS[i], tag, 'PX', ARGV[6])
              end
              answer[#answer + 1] = tag
              proof = proof .. tag
            end
            local claim = 'cl' .. ARGV[3] .. string.sub(redis.sha1hex(proof .. ARGV[7]), 1, 16)
            local first = tags + 2
            local count = (#KEYS - first + 1) / 2
            local leased = redis.call('EXISTS', unpack(KEYS, first + count)) > 0
            local claimed = {}
            for i = first, first + count - 1 do
              local free = not (leased and redis.call('EXISTS', KEYS[i + count]) == 1)
              local taken = free and redis.call('SET', KEYS[i], claim, 'PX', ARGV[4], 'NX')
              claimed[#claimed + 1] = taken and '1' or '0'
            end
            answer[1] = table.concat(claimed)
            return answer
            """);

    /**
     * Keeps entries that were claimed by one token. Keys: version of the cache, versions of tags, entries. Arguments:
     * token, how many versions there are, how long the entries last at most, how long versions are to last, the versions
     * they were loaded under, then for each entry how long it lasts and its bytes. Returns a letter for each entry, {@code 1}
     * if it is kept. Writes an entry before anything else, as a single fill does.
     */
    static final Script FILL = Script.of(Scripts.CLAIMANT + Scripts.STANDS + """
            local versions = tonumber(ARGV[2])
            local all = true
            for i = 1, versions do
              all = stands(KEYS[i], ARGV[i + 4]) and all
            end
            local kept = {}
            local ours = nil
            for i = versions + 1, #KEYS do
              local found = redis.pcall('GETRANGE', KEYS[i], 0, 34)
              if not ours then
                local claim = claimant(found)
                if claim and string.sub(claim, 1, 16) == ARGV[1] then ours = found end
              end
              if not ours or found ~= ours then
                kept[#kept + 1] = '0'
              elseif all then
                local at = 2 * (i - versions) + versions + 3
                redis.call('SET', KEYS[i], ARGV[at + 1], 'PX', ARGV[at])
                kept[#kept + 1] = '1'
              else
                redis.call('UNLINK', KEYS[i])
                kept[#kept + 1] = '0'
              end
            end
            for i = 1, versions do
              if all and redis.call('PTTL', KEYS[i]) <= tonumber(ARGV[3]) then
                redis.call('PEXPIRE', KEYS[i], ARGV[4])
              end
            end
            return table.concat(kept)
            """);

    private ClaimScripts() {}
}
