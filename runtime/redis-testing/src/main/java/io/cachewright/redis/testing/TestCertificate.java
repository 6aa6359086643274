package io.cachewright.redis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that vouches for itself, made by the JDK's keytool, for {@link NetworkProxy#withTls}. Takes a second.
 *
 * <pre>{@code
 * try (TestCertificate certificate = TestCertificate.of("127.0.0.1")) {
 *     NetworkProxy network = NetworkProxy.withTls(server.port(), certificate.context());
 * }
 * }</pre>
 */
public final class TestCertificate implements AutoCloseable {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "server";

    private final Path folder;
    private final KeyStore keys;

    private TestCertificate(Path folder, KeyStore keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** For a host: a name, or an IPv4 address. */
    public static TestCertificate of(String host) {
        try {
            Path folder = Files.createTempDirectory("cachewright-certificate-");
            Path file = folder.resolve("keys.p12");
            boolean address = host.matches("[0-9.]+");
            make(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    ALIAS,
                    "-keyalg",
                    "EC",
                    "-validity",
                    "30",
                    "-dname",
                    "CN=" + host,
                    "-ext",
                    "san=" + (address ? "ip:" : "dns:") + host,
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream content = Files.newInputStream(file)) {
                keys.load(content, PASSWORD.toCharArray());
            }
            return new TestCertificate(folder, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no certificate for '" + host + "'", e);
        }
    }

    private static void make(List<String> command) throws IOException {
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        keytool.getOutputStream().close();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Await.end(keytool);
        if (keytool.exitValue() != 0) {
            throw new IllegalStateException("keytool failed:\n" + said);
        }
    }

    /** For both sides: shows this certificate, and trusts this one alone. */
    public SSLContext context() {
        try {
            KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            shown.init(keys, PASSWORD.toCharArray());
            KeyStore known = KeyStore.getInstance("PKCS12");
            known.load(null, null);
            known.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("this certificate can not be used", e);
        }
    }

    /** The certificate in a PEM file, for clients that are told by file whom to trust. Gone after {@link #close()}. */
    public Path pem() {
        try {
            String content = Base64.getMimeEncoder()
                    .encodeToString(keys.getCertificate(ALIAS).getEncoded());
            return Files.writeString(
                    folder.resolve("certificate.pem"),
                    "-----BEGIN CERTIFICATE-----\n" + content + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("this certificate can not be written", e);
        }
    }

    /** Removes its files. */
    @Override
    public void close() {
        for (String file : List.of("keys.p12", "certificate.pem", "")) {
            folder.resolve(file).toFile().delete();
        }
    }
}
