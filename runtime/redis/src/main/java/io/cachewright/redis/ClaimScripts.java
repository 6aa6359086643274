package io.cachewright.redis;

import io.cachewright.redis.wire.Script;

/** What the server does for many keys in one step: see {@link Claims}. */
final class ClaimScripts {
    /**
     * Claims keys of which nothing is there: no entry, no lease. Keys: version of the cache, versions of tags, entries,
     * leases. Arguments: lineage, a fresh version, a fresh token, how long the claims last, how many tags there are, how
     * long new versions last, revision, form, how many tags a key has, and which (see {@link Letters}). Returns a letter for
     * each key, {@code 1} if it is claimed, and the versions.
     */
    static final Script CLAIM = Script.once(Scripts.EXACTLY + Scripts.CACHE_VERSION + Scripts.TAG_VERSION + """
            local tags = tonumber(ARGV[5])
            local version = cache_version(KEYS[1], ARGV[1], ARGV[2], ARGV[6], ARGV[8])
            local answer = {'', version}
            for i = 2, 1 + tags do
              answer[#answer + 1] = tag_version(KEYS[i], ARGV[2], ARGV[6])
            end
            local each = tonumber(ARGV[9])
            local claims = {}
            local function claim(i)
              local which = string.sub(ARGV[10], i * each + 1, (i + 1) * each)
              if not claims[which] then
                local proof = string.sub(version, 1, 16)
                for at = 1, each do
                  proof = proof .. answer[string.byte(which, at) + 3]
                end
                claims[which] = 'cl' .. ARGV[3] .. string.sub(redis.sha1hex(proof .. ARGV[7]), 1, 16)
              end
              return claims[which]
            end
            local first = tags + 2
            local count = (#KEYS - first + 1) / 2
            local leased = redis.call('EXISTS', unpack(KEYS, first + count)) > 0
            local claimed = {}
            for i = first, first + count - 1 do
              local free = not (leased and redis.call('EXISTS', KEYS[i + count]) == 1)
              local taken = free and redis.call('SET', KEYS[i], claim(i - first), 'PX', ARGV[4], 'NX')
              claimed[#claimed + 1] = taken and '1' or '0'
            end
            answer[1] = table.concat(claimed)
            return answer
            """);

    /**
     * Keeps entries that were claimed by one token. Keys: version of the cache, versions of tags, entries. Arguments: token, how
     * many tags there are, how long the entries last at most, how long versions are to last, how many tags an entry has, and
     * which, how long each entry lasts (see {@link Letters}), the versions they were loaded under, the times that they last,
     * the bytes of each. Returns a letter for each entry, {@code 1} if it is kept. Writes an entry before anything else, as a single
     * fill does. Numbers that are no texts would have to be made into some for each command.
     */
    static final Script FILL = Script.of(Scripts.STANDS + """
            local tags = tonumber(ARGV[2])
            local each = tonumber(ARGV[5])
            local unchanged = {}
            for i = 0, tags do
              unchanged[i] = stands(KEYS[i + 1], ARGV[i + 8])
            end
            local function stand(i)
              for at = i * each + 1, (i + 1) * each do
                if not unchanged[string.byte(ARGV[6], at) + 1] then return false end
              end
              return unchanged[0]
            end
            local ours = 'cl' .. ARGV[1]
            local first = tags + 2
            local lasts = tags + 9
            local entries = #ARGV - #KEYS
            local kept = {}
            for i = first, #KEYS do
              local at = i - first
              if redis.pcall('GETRANGE', KEYS[i], '0', '17') ~= ours then
                kept[#kept + 1] = '0'
              elseif stand(at) then
                redis.call('SET', KEYS[i], ARGV[entries + i], 'PX', ARGV[lasts + string.byte(ARGV[7], at + 1)])
                kept[#kept + 1] = '1'
              else
                redis.call('UNLINK', KEYS[i])
                kept[#kept + 1] = '0'
              end
            end
            for i = 1, tags + 1 do
              if redis.call('PTTL', KEYS[i]) <= tonumber(ARGV[3]) then
                redis.call('PEXPIRE', KEYS[i], ARGV[4])
              end
            end
            return table.concat(kept)
            """);

    private ClaimScripts() {}
}
