package io.cachewright.redis.layout;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Hashes what must not, or can't, be written as it is: with a secret, so that nobody else can try what it was. */
final class Digest {
    private final @Nullable SecretKeySpec secret;

    Digest(byte @Nullable [] secret) {
        this.secret = secret == null ? null : new SecretKeySpec(secret, "HmacSHA256");
    }

    /** Thirty-two bytes. */
    byte[] of(byte[] bytes) {
        try {
            if (secret == null) {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The first 128 bits of a hash, as 22 characters that need no escaping. */
    static String text(byte[] hash) {
        byte[] half = Arrays.copyOf(hash, 16);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
    }
}
