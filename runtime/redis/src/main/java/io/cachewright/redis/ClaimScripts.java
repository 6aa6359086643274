package io.cachewright.redis;

import io.cachewright.redis.wire.Script;

/** What the server does for many keys in one step: see {@link Claims}. */
final class ClaimScripts {
    /**
     * Which of the keys that are to be claimed are in another batch. Nearly always they have not even the beginning of a
     * check in common, and that is quicker to see.
     */
    private static final String COMMON = """
            local function numbered(checks)
              local wanted = {beginnings = {}, numbers = {}}
              for i = 1, #checks / 8 do
                local a, b = string.byte(checks, 8 * i - 7, 8 * i - 6)
                wanted.beginnings[256 * a + b] = true
                wanted.numbers[string.sub(checks, 8 * i - 7, 8 * i)] = i
              end
              return wanted
            end
            local function common(wanted, all, other, taken)
              for at = other.checks, other.hashes - 8, 8 do
                local a, b = string.byte(all, at, at + 1)
                local number = wanted.beginnings[256 * a + b] and wanted.numbers[string.sub(all, at, at + 7)]
                if number then
                  taken = taken or {}
                  taken[number] = true
                end
              end
              return taken
            end
            """;

    /**
     * Claims keys of which nothing is there: no entry, no lease, no claim of another owner's. Keys: version of the cache, versions
     * of tags, claims, entries, leases. Arguments: lineage, a fresh version, a fresh token, how long the claims last, how many tags
     * there are, how long new versions last, revision, form, how many tags a key has, which (see {@link TagsOfKeys}), and the
     * keys' checks. Returns a letter for each key, {@code 1} if it is claimed, and the versions.
     */
    static final Script CLAIM =
            Script.of(Scripts.EXACTLY + Scripts.CACHE_VERSION + Scripts.TAG_VERSION + ClaimText.BATCHES + COMMON + """
            local tags = tonumber(ARGV[5])
            local version = cache_version(KEYS[1], ARGV[1], ARGV[2], ARGV[6], ARGV[8])
            local answer = {'', version}
            for i = 2, 1 + tags do
              answer[#answer + 1] = tag_version(KEYS[i], ARGV[2], ARGV[6])
            end
            local first = tags + 3
            local count = (#KEYS - first + 1) / 2
            local checks = ARGV[11]
            local taken = nil
            if redis.call('EXISTS', unpack(KEYS, first)) > 0 then
              taken = {}
              for i = 1, count do
                taken[i] = redis.call('EXISTS', KEYS[first + i - 1], KEYS[first + count + i - 1]) > 0
              end
            end
            local wanted = nil
            local all = claims(KEYS[first - 1])
            local now = moment(0)
            local owner = string.sub(ARGV[3], 1, 8)
            local texts, length = {}, 0
            local other = batch(all, 1)
            while other do
              local left = string.find(all, '[^%z]', other.checks)
              if other.ends > now and left and left < other.hashes then
                texts[#texts + 1] = string.sub(all, other.at, other.after - 1)
                length = length + other.after - other.at
                if other.form == ARGV[8] and string.sub(other.token, 1, 8) ~= owner then
                  wanted = wanted or numbered(checks)
                  taken = common(wanted, all, other, taken)
                end
              end
              other = batch(all, other.after)
            end
            local each = tonumber(ARGV[9])
            local alike = ARGV[10] == string.rep(string.sub(ARGV[10], 1, each), count)
            local known = {}
            local function under(which)
              if not known[which] then
                local proof = string.sub(version, 1, 16)
                for at = 1, each do
                  proof = proof .. answer[string.byte(which, at) + 2]
                end
                known[which] = string.sub(redis.sha1hex(proof .. ARGV[7]), 1, 16)
              end
              return known[which]
            end
            local ours, letters, hashes = checks, string.rep('1', count), alike and under(string.sub(ARGV[10], 1, each))
            if taken or not alike then
              ours, letters, hashes = {}, {}, {hashes or ''}
              for i = 1, count do
                local is = not (taken and taken[i])
                letters[i] = is and '1' or '0'
                if is then
                  ours[#ours + 1] = string.sub(checks, 8 * i - 7, 8 * i)
                  hashes[#hashes + 1] = alike and '' or under(string.sub(ARGV[10], (i - 1) * each + 1, i * each))
                end
              end
              ours, letters, hashes = table.concat(ours), table.concat(letters), table.concat(hashes)
            end
            local text = moment(ARGV[4]) .. ARGV[3] .. ARGV[8] .. string.format('%05d', #ours / 8) .. (alike and 's' or 'e')
              .. ours .. hashes
            if length + #text > 131072 then
              answer[1] = string.rep('0', count)
            else
              answer[1] = letters
              texts[#texts + 1] = text
            end
            if #ours > 0 then
              local lasts = math.max(redis.call('PTTL', KEYS[first - 1]), ARGV[4])
              redis.call('SET', KEYS[first - 1], table.concat(texts), 'PX', lasts)
            end
            return answer
            """);

    /**
     * Keeps entries that were claimed by one token. Keys: version of the cache, versions of tags, claims, entries. Arguments: token,
     * how many tags there are, how long the entries last at most, how long versions are to last, how many tags an entry has,
     * which, the keys' checks, the versions they were loaded under, then for each entry how long it lasts and its bytes. Returns
     * a letter for each entry, {@code 1} if it is kept. Writes an entry before anything else, as a single fill does.
     */
    static final Script FILL = Script.of(Scripts.STANDS + ClaimText.BATCHES + """
            local tags = tonumber(ARGV[2])
            local each = tonumber(ARGV[5])
            local unchanged = {}
            for i = 0, tags do
              unchanged[i] = stands(KEYS[i + 1], ARGV[i + 8])
            end
            local function stand(i)
              for at = i * each + 1, (i + 1) * each do
                if not unchanged[string.byte(ARGV[6], at)] then return false end
              end
              return unchanged[0]
            end
            local first = tags + 3
            local all = claims(KEYS[first - 1])
            local ours = batch(all, 1)
            while ours and ours.token ~= ARGV[1] do
              ours = batch(all, ours.after)
            end
            local checks = ours and string.sub(all, ours.checks, ours.hashes - 1) or ''
            local whole = checks == ARGV[7]
            local kept, places = {}, {}
            for i = 0, #KEYS - first do
              local at = 2 * i + tags + 9
              local place = whole and 8 * i + 1 or string.find(checks, string.sub(ARGV[7], 8 * i + 1, 8 * i + 8), 1, true)
              kept[i + 1] = '0'
              if place and stand(i) then
                redis.call('SET', KEYS[first + i], ARGV[at + 1], 'PX', ARGV[at])
                kept[i + 1] = '1'
              end
              places[#places + 1] = place
            end
            if whole then
              redis.call('SETRANGE', KEYS[first - 1], ours.at - 1, string.rep('0', 29))
            else
              for i = 1, #places do
                redis.call('SETRANGE', KEYS[first - 1], ours.checks + places[i] - 2, string.rep('\\0', 8))
              end
            end
            for i = 1, tags + 1 do
              if redis.call('PTTL', KEYS[i]) <= tonumber(ARGV[3]) then
                redis.call('PEXPIRE', KEYS[i], ARGV[4])
              end
            end
            return table.concat(kept)
            """);

    /** Takes the claims of keys away, in whatever form their values are written. Key: claims. Argument: the keys' checks. */
    static final Script TAKE_AWAY = Script.of(ClaimText.CLAIMS_OF_KEY + """
            local all = claims(KEYS[1])
            local gone = {}
            for at = 1, all == '' and 0 or #ARGV[1], 8 do
              for _, claim in ipairs(claims_of(all, string.sub(ARGV[1], at, at + 7))) do
                gone[#gone + 1] = claim
              end
            end
            take_away(KEYS[1], gone)
            return #gone
            """);

    /** Whether a key's claim is there by this token. Key: claims. Arguments: token, the key's check. */
    static final Script HOLDS = Script.of(ClaimText.CLAIMS_OF_KEY + """
            for _, claim in ipairs(claims_of(claims(KEYS[1]), ARGV[2])) do
              if claim.token == ARGV[1] then return 1 end
            end
            return 0
            """);

    private ClaimScripts() {}
}
