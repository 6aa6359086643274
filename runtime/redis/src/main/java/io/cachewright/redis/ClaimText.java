package io.cachewright.redis;

/**
 * How the claims of a cache are written in a server: all of a stripe in one text, so that some hundred keys are claimed by one
 * write and not by one each. A batch of keys that were claimed at once is when it ends by the server's clock, its token, the
 * form its values are written in, how many keys there are, whether all of them are claimed under the same versions, for
 * each key the check that its entry would have, and hashes of the versions. A key whose claim is taken away has zeros for
 * its check; a batch that was filled has zeros for its end and its token.
 */
final class ClaimText {
    /**
     * The batches that there are, and what each of them is. What is found is bounded: nothing is claimed at once beyond that, and
     * what is longer, or makes no sense, counts as missing.
     */
    static final String BATCHES = """
            local function claims(key)
              local found = redis.pcall('GETRANGE', key, 0, 131072)
              if type(found) ~= 'string' or #found > 131072 then return '' end
              return found
            end
            local function batch(all, at)
              local count = tonumber(string.sub(all, at + 37, at + 41))
              if not count or count < 1 then return nil end
              local checks = at + 43
              local hashes = checks + 8 * count
              local alike = string.sub(all, at + 42, at + 42) == 's'
              local after = hashes + 16 * (alike and 1 or count)
              if after - 1 > #all then return nil end
              return {at = at, ends = string.sub(all, at, at + 12), token = string.sub(all, at + 13, at + 28),
                form = string.sub(all, at + 29, at + 36), count = count, checks = checks, hashes = hashes,
                alike = alike, after = after}
            end
            local function moment(more)
              local now = redis.call('TIME')
              return string.format('%013.0f', now[1] * 1000 + math.floor(now[2] / 1000) + more)
            end
            """;

    /** The claims of a key, and how they are taken away: with all others where there is no memory to write. */
    static final String CLAIMS_OF_KEY = BATCHES + """
            local function claims_of(all, check)
              local found = {}
              local place = string.find(all, check, 1, true)
              local of = place and batch(all, 1)
              while place and of do
                local number = (place - of.checks) / 8
                if place >= of.after then
                  of = batch(all, of.after)
                else
                  if number >= 0 and number < of.count and number % 1 == 0 then
                    local hash = of.hashes + (of.alike and 0 or 16 * number)
                    found[#found + 1] = {place = place - 1, ends = of.ends, token = of.token, form = of.form,
                      under = string.sub(all, hash, hash + 15)}
                  end
                  place = string.find(all, check, place + 1, true)
                end
              end
              return found
            end
            local function take_away(key, claims)
              for i = 1, #claims do
                local done = redis.pcall('SETRANGE', key, claims[i].place, string.rep('\\0', 8))
                if type(done) ~= 'number' then
                  redis.call('UNLINK', key)
                  return
                end
              end
            end
            """;

    private ClaimText() {}
}
