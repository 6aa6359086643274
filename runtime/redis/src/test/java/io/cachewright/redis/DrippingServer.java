package io.cachewright.redis;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says that it is a master, and then a very long answer, a byte at a time, often enough for any read to succeed. */
final class DrippingServer implements AutoCloseable {
    private static final String INFO = "role:master\r\nmaster_replid:0123456789\r\n";

    private final ServerSocket listener;

    DrippingServer() throws IOException {
        listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "dripping");
        thread.setDaemon(true);
        thread.start();
    }

    String uri() {
        return "redis://127.0.0.1:" + listener.getLocalPort();
    }

    private void serve() {
        try (Socket client = listener.accept()) {
            OutputStream out = client.getOutputStream();
            String greeting = "+OK\r\n$" + INFO.length() + "\r\n" + INFO + "\r\n:5000\r\n$1000000\r\n";
            out.write(greeting.getBytes(StandardCharsets.US_ASCII));
            while (!listener.isClosed()) {
                out.write('x');
                out.flush();
                Thread.sleep(10);
            }
        } catch (IOException | InterruptedException e) {
            // The client has had enough.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
